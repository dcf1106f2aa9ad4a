/// The cheapest days for the sessions of all kinds, no more on a day and in an ISO week than the
/// programme team can.
///
/// Sessions flow from kinds to days to weeks. Such a flow is whole by itself, so that its cost is a
/// bound without any rounding. Source: Ahuja, Magnanti and Orlin, "Network Flows", 1993, section 9.7.
struct TeamFlow {
  /// Sessions of each kind.
  private let sessions: [Int]
  /// The ISO week of each day.
  private let weeks: [Int]
  private let perDay: Int
  private let perWeek: Int
  /// Sessions of each kind on each day in the cheapest flow, by kind × days + day.
  private(set) var placed: [Int]

  /// What each day and each week holds.
  private var onDay: [Int]
  private var inWeek: [Int]

  /// Prepares a flow of kinds with so many sessions each, over days of the given weeks.
  init(sessions: [Int], weeks: [Int], perDay: Int?, perWeek: Int?) {
    self.sessions = sessions
    self.weeks = weeks
    self.perDay = perDay ?? .max
    self.perWeek = perWeek ?? .max
    placed = Array(repeating: 0, count: sessions.count * weeks.count)
    onDay = Array(repeating: 0, count: weeks.count)
    inWeek = Array(repeating: 0, count: (weeks.max() ?? -1) + 1)
  }

  /// Finds the cheapest flow.
  ///
  /// - Parameter costs: What a session of a kind costs on a day, by kind × days + day; what cannot be
  ///   costs ``Pricing/most`` or more.
  /// - Returns: What all sessions cost; `nil` where there is not room for all.
  mutating func leastCost(_ costs: [Int]) -> Int? {
    for index in placed.indices { placed[index] = 0 }
    for day in onDay.indices { onDay[day] = 0 }
    for week in inWeek.indices { inWeek[week] = 0 }
    var left = sessions
    var total = 0
    for _ in 0..<sessions.reduce(0, +) {
      guard let cost = send(&left, costs) else { return nil }
      total += cost
    }
    return total
  }

  /// Sends one session more the cheapest way, moving others where that helps.
  private mutating func send(_ left: inout [Int], _ costs: [Int]) -> Int? {
    let (kinds, days) = (sessions.count, weeks.count)
    let nodes = kinds + days + inWeek.count
    var distance = Array(repeating: Int.max, count: nodes)
    var from = Array(repeating: -1, count: nodes)
    var isOpen = Array(repeating: false, count: nodes)
    var open: [Int] = []
    func reach(_ node: Int, _ cost: Int, by previous: Int) {
      guard cost < distance[node] else { return }
      distance[node] = cost
      from[node] = previous
      guard !isOpen[node] else { return }
      isOpen[node] = true
      open.append(node)
    }
    for kind in 0..<kinds where left[kind] > 0 { reach(kind, 0, by: -1) }
    var next = 0
    while next < open.count {
      let node = open[next]
      next += 1
      isOpen[node] = false
      let cost = distance[node]
      if node < kinds {
        for day in 0..<days {
          let price = costs[node * days + day]
          if price < Pricing.most { reach(kinds + day, cost + price, by: node) }
        }
      } else if node < kinds + days {
        let day = node - kinds
        if onDay[day] < perDay { reach(kinds + days + weeks[day], cost, by: node) }
        for kind in 0..<kinds where placed[kind * days + day] > 0 {
          reach(kind, cost - costs[kind * days + day], by: node)
        }
      } else {
        let week = node - kinds - days
        for day in 0..<days where weeks[day] == week && onDay[day] > 0 {
          reach(kinds + day, cost, by: node)
        }
      }
    }
    let free = inWeek.indices.filter { inWeek[$0] < perWeek }
    guard let end = free.min(by: { distance[kinds + days + $0] < distance[kinds + days + $1] }),
      distance[kinds + days + end] < .max
    else { return nil }
    inWeek[end] += 1
    var node = kinds + days + end
    let cost = distance[node]
    while from[node] >= 0 {
      let previous = from[node]
      switch (previous, node) {
      case (0..<kinds, _): placed[previous * days + node - kinds] += 1
      case (_, 0..<kinds): placed[node * days + previous - kinds] -= 1
      case (_, (kinds + days)...): onDay[previous - kinds] += 1
      default: onDay[node - kinds] -= 1
      }
      node = previous
    }
    left[node] -= 1
    return cost
  }
}
