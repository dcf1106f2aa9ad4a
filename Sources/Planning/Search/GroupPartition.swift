/// Divides the pilots of a theme over its sessions where some of them come together or apart.
///
/// Who comes together or apart is placed by depth-first search, the heaviest first; all others flow
/// to the places that are left, which is exact.
struct GroupPartition {
  /// What a search came to.
  enum Outcome {
    /// The groups of the sessions.
    case groups([IndexSet])
    /// It is proven that there are none.
    case none
    /// Too much to look through.
    case unknown
  }

  /// Pilots that come to the same sessions.
  private struct Unit {
    let pilots: IndexSet
    let size: Int
    /// How many sessions they attend beside those that they are in.
    let times: Int
    /// The sets of pilots that are apart which it is in.
    let apart: [IndexSet]
  }

  private let flow: GroupFlow
  private let sizes: ClosedRange<Int>
  private let published: [IndexSet]
  private var units: [Unit] = []
  /// Whether a unit cannot be placed at all, or its pilots do not attend alike.
  private var isBroken = false
  private var isUneven = false
  private var budget = 0
  /// The groups so far.
  private var groups: [IndexSet]

  init(
    _ flow: GroupFlow, _ rules: GroupRules, sizes: ClosedRange<Int>, published: [IndexSet]
  ) {
    self.flow = flow
    self.sizes = sizes
    self.published = published
    groups = flow.groups
    let apart = rules.apart.reduce(IndexSet()) { $0.union($1) }
    let singles = apart.indices.filter { rules.blockOfPilot[$0] == nil }.map { IndexSet([$0]) }
    for pilots in rules.blocks + singles { add(pilots, rules) }
    units.sort { ($0.size, $0.apart.count) > ($1.size, $1.apart.count) }
  }

  /// Adds a unit, with all its pilots where one of them is pinned.
  private mutating func add(_ pilots: IndexSet, _ rules: GroupRules) {
    let sets = rules.apart.filter { !$0.intersection(pilots).isEmpty }
    if sets.contains(where: { $0.intersection(pilots).count > 1 }) { isBroken = true }
    for session in groups.indices where !groups[session].intersection(pilots).isEmpty {
      if !pilots.isSubset(of: groups[session]), flow.closed[session] { isBroken = true }
      groups[session] = groups[session].union(pilots)
    }
    let times = pilots.indices.map { pilot in
      flow.wanted[pilot] - groups.count { $0.contains(pilot) }
    }
    isUneven = isUneven || Set(times).count > 1
    isBroken = isBroken || times.contains { $0 < 0 }
    units.append(
      Unit(pilots: pilots, size: pilots.count, times: times.first ?? 0, apart: sets))
  }

  /// Looks for groups, at random among those near what was published.
  mutating func search(_ random: inout RandomSource) -> Outcome {
    let clash = units.contains { unit in
      unit.apart.contains { set in
        groups.contains { !$0.intersection(unit.pilots).isEmpty && $0.intersection(set).count > 1 }
      }
    }
    if isBroken || clash || groups.contains(where: { $0.count > sizes.upperBound }) {
      return .none
    }
    guard !isUneven else { return .unknown }
    budget = Tuning.Search.partitionSteps
    let begin = groups
    for _ in 0..<Tuning.Search.partitionRestarts {
      let limit = budget / 2
      let last = budget - limit
      groups = begin
      switch place(0, times: units.first?.times ?? 0, from: 0, order(0, &random), last, &random) {
      case .unknown: continue
      case let outcome: return outcome
      }
    }
    return .unknown
  }

  /// The sessions in the order in which a unit tries them: where it was published, then by chance.
  private func order(_ unit: Int, _ random: inout RandomSource) -> [Int] {
    guard units.indices.contains(unit) else { return [] }
    let known = groups.indices.filter {
      !published[$0].intersection(units[unit].pilots).isEmpty
    }
    return known
      + groups.indices.filter { !known.contains($0) }.shuffled(using: &random)
  }

  /// Places a unit in so many of the sessions of an order from a position on, and all after it.
  private mutating func place(
    _ number: Int, times: Int, from start: Int, _ order: [Int], _ last: Int,
    _ random: inout RandomSource
  ) -> Outcome {
    guard number < units.count else { return complete(&random) }
    guard times > 0 else {
      return place(
        number + 1, times: number + 1 < units.count ? units[number + 1].times : 0, from: 0,
        self.order(number + 1, &random), last, &random)
    }
    let unit = units[number]
    var tried: Set<IndexSet> = []
    for position in start..<order.count {
      let session = order[position]
      let group = groups[session]
      guard !flow.closed[session], group.count + unit.size <= sizes.upperBound,
        group.intersection(unit.pilots).isEmpty,
        unit.apart.allSatisfy({ group.intersection($0).isEmpty }),
        times > 1 || published[session].isEmpty == false || tried.insert(group).inserted
      else { continue }
      budget -= 1
      guard budget > last else { return .unknown }
      groups[session] = group.union(unit.pilots)
      let outcome = place(
        number, times: times - 1, from: position + 1, order, last, &random)
      guard case .none = outcome else { return outcome }
      groups[session] = group
    }
    return .none
  }

  /// Lets all others flow to the places that are left.
  private func complete(_ random: inout RandomSource) -> Outcome {
    let placed = units.reduce(IndexSet()) { $0.union($1.pilots) }
    var flow = flow
    flow.groups = groups
    flow.fixed = zip(flow.fixed, groups).map { $0.union($1.intersection(placed)) }
    let others = published.map { $0.subtracting(placed) }
    return flow.fill(within: sizes, near: others, &random) ? .groups(flow.groups) : .none
  }
}
