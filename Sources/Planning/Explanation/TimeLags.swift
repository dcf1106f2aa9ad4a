import ProgrammeModel

/// The least time lags between two sessions of one pilot, in days, by the themes that they are about:
/// what all rules on two sessions of a pilot say together.
struct TimeLags {
  /// By theme and later theme: the least number of days from one to the other; `nil` where the one
  /// never comes before the other.
  private let lags: [[Int?]]
  /// By theme: those whose sessions all come before its own, and those whose sessions all come after.
  private(set) var earlier: [[Int]]
  private(set) var later: [[Int]]
  /// All themes, each after those that come before it.
  private(set) var order: [Int] = []

  init(_ problem: Problem) {
    let rules = RuleBook.rules.flatMap(\.measures).compactMap {
      if case .pilotDistance(let forbidden) = $0 { forbidden } else { nil }
    }
    let themes = problem.programme.themes.indices
    let lags: [[Int?]] = themes.map { earlier in
      themes.map { later in
        var farthest = -1
        for rule in rules {
          farthest = max(farthest, rule(problem, later, earlier)?.upperBound ?? -1)
        }
        return farthest < Distance.endless ? farthest + 1 : nil
      }
    }
    self.lags = lags
    (earlier, later) = (themes.map { _ in [] }, themes.map { _ in [] })
    for first in themes {
      for second in themes where lags[second][first] == nil && lags[first][second] != nil {
        later[first].append(second)
        earlier[second].append(first)
      }
    }
    order = topologicalOrder
  }

  /// All themes, each after those that come before it; those of a circle at the end.
  private var topologicalOrder: [Int] {
    var missing = earlier.map(\.count)
    var order = missing.indices.filter { missing[$0] == 0 }
    var next = 0
    while next < order.count {
      for theme in later[order[next]] {
        missing[theme] -= 1
        if missing[theme] == 0 { order.append(theme) }
      }
      next += 1
    }
    return order + missing.indices.filter { missing[$0] > 0 }
  }

  /// Days from a session of one theme to a later one of another, at least; `nil` where the other
  /// never comes later.
  func least(from earlier: Int, to later: Int) -> Int? { lags[earlier][later] }

  /// Whether all sessions of one theme come before those of another.
  func precedes(_ first: Int, _ second: Int) -> Bool { earlier[second].contains(first) }

  /// Days between any two sessions of some themes, at least.
  func least(among themes: [Int]) -> Int {
    themes.flatMap { first in themes.compactMap { lags[first][$0] } }.min() ?? 0
  }
}

extension Problem {
  /// The days on which each pilot can attend each theme, by theme and pilot, once what comes before
  /// and after it has its days; empty ranges where there are none.
  ///
  /// One pass in the order of the themes settles their first days, one against it their last days; a
  /// third finds nothing left, unless other days were lost on the way.
  func timeWindows(_ lags: TimeLags) -> [[Range<Int>]] {
    let themes = programme.themes.indices
    var timeWindows = themes.map { theme in programme.pilots.indices.map { _ in 0..<days } }
    for pilot in programme.pilots.indices {
      let attended = lags.order.filter { attendance[$0][pilot] > 0 }
      // A round for every theme settles the longest chain whatever the order.
      for round in attended.indices {
        var isSettled = true
        for theme in round.isMultiple(of: 2) ? attended : attended.reversed() {
          let window = window(of: theme, pilot, timeWindows, lags)
          if window != timeWindows[theme][pilot] { isSettled = false }
          timeWindows[theme][pilot] = window
        }
        if isSettled { break }
      }
    }
    return timeWindows
  }

  /// The sessions of a theme that a pilot can attend: only those that it is pinned to, where these
  /// are all that it attends.
  func sessions(of theme: Int, for pilot: Int) -> [Int] {
    let all = Array(sessionsOfTheme[theme])
    let pinned = all.filter { sessions[$0].pilots.contains(pilot) }
    return pinned.count < attendance[theme][pilot] ? all : pinned
  }

  private func window(
    of theme: Int, _ pilot: Int, _ timeWindows: [[Range<Int>]], _ lags: TimeLags
  ) -> Range<Int> {
    func length(_ other: Int) -> Int {
      (attendance[other][pilot] - 1) * (lags.least(from: other, to: other) ?? 0)
    }
    var (first, last) = (
      timeWindows[theme][pilot].lowerBound, timeWindows[theme][pilot].upperBound - 1
    )
    for other in lags.earlier[theme] where attendance[other][pilot] > 0 {
      guard let step = lags.least(from: other, to: theme) else { continue }
      first = max(first, timeWindows[other][pilot].lowerBound + length(other) + step)
    }
    for other in lags.later[theme] where attendance[other][pilot] > 0 {
      guard let step = lags.least(from: theme, to: other) else { continue }
      last = min(last, timeWindows[other][pilot].upperBound - 1 - length(other) - step)
    }
    func isPossible(_ slot: Int) -> Bool {
      let day = slots[slot].day
      return first <= day && day <= last && pilotAvailability[pilot][slot] != .away
    }
    let sessions = sessions(of: theme, for: pilot).map { self.sessions[$0] }
    guard
      let earliest = sessions.compactMap({ $0.slots.first(where: isPossible) }).min(),
      let latest = sessions.compactMap({ $0.slots.last(where: isPossible) }).max()
    else { return 0..<0 }
    return slots[earliest].day..<slots[latest].day + 1
  }
}
