import ProgrammeModel

/// The least time lags between two sessions of one pilot, in days, by the themes that they are about:
/// what all rules on two sessions of a pilot say together.
struct TimeLags {
  /// By theme and later theme: the least number of days from one to the other; `nil` where the one
  /// never comes before the other.
  private let lags: [[Int?]]

  init(_ problem: Problem) {
    let rules = RuleBook.rules.flatMap(\.measures).compactMap {
      if case .pilotDistance(let forbidden) = $0 { forbidden } else { nil }
    }
    let themes = problem.programme.themes.indices
    lags = themes.map { earlier in
      themes.map { later in
        let farthest = rules.compactMap { $0(problem, later, earlier)?.upperBound }.max() ?? -1
        return farthest < Distance.endless ? farthest + 1 : nil
      }
    }
  }

  /// Days from a session of one theme to a later one of another, at least; `nil` where the other
  /// never comes later.
  func least(from earlier: Int, to later: Int) -> Int? { lags[earlier][later] }

  /// Whether all sessions of one theme come before those of another.
  func precedes(_ first: Int, _ second: Int) -> Bool {
    lags[second][first] == nil && lags[first][second] != nil
  }

  /// Days between any two sessions of some themes, at least.
  func least(among themes: [Int]) -> Int {
    themes.flatMap { first in themes.compactMap { lags[first][$0] } }.min() ?? 0
  }
}

extension Problem {
  /// The days on which each pilot can attend each theme, by theme and pilot, once what comes before
  /// and after it has its days; empty ranges where there are none.
  func timeWindows(_ lags: TimeLags) -> [[Range<Int>]] {
    let themes = programme.themes.indices
    var timeWindows = themes.map { theme in programme.pilots.indices.map { _ in 0..<days } }
    for pilot in programme.pilots.indices {
      let attended = themes.filter { attendance[$0][pilot] > 0 }
      // A round for every theme settles the longest chain.
      for _ in attended {
        for theme in attended {
          timeWindows[theme][pilot] = window(of: theme, pilot, attended, timeWindows, lags)
        }
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
    of theme: Int, _ pilot: Int, _ attended: [Int], _ timeWindows: [[Range<Int>]], _ lags: TimeLags
  ) -> Range<Int> {
    func length(_ other: Int) -> Int {
      (attendance[other][pilot] - 1) * (lags.least(from: other, to: other) ?? 0)
    }
    var (first, last) = (
      timeWindows[theme][pilot].lowerBound, timeWindows[theme][pilot].upperBound - 1
    )
    for other in attended where other != theme {
      if lags.precedes(other, theme), let step = lags.least(from: other, to: theme) {
        first = max(first, timeWindows[other][pilot].lowerBound + length(other) + step)
      }
      if lags.precedes(theme, other), let step = lags.least(from: theme, to: other) {
        last = min(last, timeWindows[other][pilot].upperBound - 1 - length(other) - step)
      }
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
