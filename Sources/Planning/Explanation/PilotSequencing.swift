import ProgrammeModel

/// Whether one pilot can attend all that it should, whatever the others do.
///
/// The earliest last day is enough to know of the sessions that are behind it: what comes next
/// depends on that day and on which themes are done. Source: the dynamic program of Held and Karp,
/// "A dynamic programming approach to sequencing problems", 1962, over counts instead of sets.
struct PilotSequencing {
  private let lags: TimeLags
  /// The themes that it attends, and how often.
  private let themes: [Int]
  private let wanted: [Int]
  /// The days on which it can attend a theme, ascending, by position in `themes`.
  private let days: [[Int]]

  /// The most states that are looked at.
  private static let limit = 50_000

  init(_ conditions: NecessaryConditions, _ pilot: Int) {
    let problem = conditions.problem
    lags = conditions.lags
    themes = problem.programme.themes.indices.filter { problem.attendance[$0][pilot] > 0 }
    wanted = themes.map { problem.attendance[$0][pilot] }
    days = themes.map { theme in
      let slots = problem.sessions(of: theme, for: pilot).flatMap { conditions.slots[$0] }
      return Set(
        slots.filter { problem.pilotAvailability[pilot][$0] != .away }
          .map { problem.slots[$0].day }
      ).sorted()
    }
  }

  /// Whether its sessions fit; where there are too many orders to look at, as far as counting tells.
  var isFeasible: Bool {
    guard themes.indices.allSatisfy({ isSpaced($0) }) else { return false }
    let gap = lags.least(among: themes)
    let states = wanted.reduce(1) { min(PilotSequencing.limit + 1, $0 * ($1 + 1)) }
    guard states <= PilotSequencing.limit else { return hasDaysEnough(gap: gap) }
    var last: [Int?] = Array(repeating: nil, count: states)
    last[0] = -gap
    for state in 0..<states {
      guard let day = last[state] else { continue }
      let done = counts(state)
      var step = 1
      for position in themes.indices {
        defer { step *= wanted[position] + 1 }
        guard done[position] < wanted[position], isOpen(position, done),
          let next = days[position].first(where: { $0 >= day + gap })
        else { continue }
        last[state + step] = min(last[state + step] ?? .max, next)
      }
    }
    return last[states - 1] != nil
  }

  /// Whether the sessions of one theme fit, as far apart as they must be, whatever the other themes.
  private func isSpaced(_ position: Int) -> Bool {
    guard let gap = lags.least(from: themes[position], to: themes[position]) else { return true }
    var (held, next) = (0, Int.min)
    for day in days[position] where day >= next { (held, next) = (held + 1, day + gap) }
    return held >= wanted[position]
  }

  /// Whether no stretch of days holds more sessions of it than it has days that are far enough apart.
  private func hasDaysEnough(gap: Int) -> Bool {
    guard gap > 0 else { return true }
    let all = Set(days.joined()).sorted()
    return Set(days.compactMap(\.first)).allSatisfy { start in
      var ending: [Int: Int] = [:]
      for (position, days) in days.enumerated() {
        guard let first = days.first, let last = days.last, first >= start else { continue }
        ending[last, default: 0] += wanted[position]
      }
      var (room, taken, next) = (0, 0, Int.min)
      return all.drop { $0 < start }.allSatisfy { day in
        if day >= next { (room, next) = (room + 1, day + gap) }
        taken += ending[day] ?? 0
        return taken <= room
      }
    }
  }

  private func counts(_ state: Int) -> [Int] {
    var rest = state
    return wanted.map { most in
      defer { rest /= most + 1 }
      return rest % (most + 1)
    }
  }

  /// Whether all that goes before a theme is done.
  private func isOpen(_ position: Int, _ done: [Int]) -> Bool {
    themes.indices.allSatisfy { former in
      done[former] == wanted[former] || !lags.precedes(themes[former], themes[position])
    }
  }
}
