internal import ProgrammeModel

/// The programme, looked up by id, and what was published of it.
struct Lookup: Sendable {
  let programme: Programme
  let baseline: Baseline
  let themes: [String: Theme]
  let pilots: [String: Pilot]
  let experts: [String: Expert]
  let venues: [String: Venue]
  let dayparts: [String: Daypart]
  /// The position of every pilot and expert in the file, pilots before experts.
  let position: [String: Int]
  /// The theme of every session that must be held, by the session's id.
  let themeOfSession: [String: Theme]
  /// The ids of the pilots that attend a theme and bring a good practice on it, by the theme's id.
  private(set) var practising: [String: [String]] = [:]
  /// The parts into which the days of every pilot are cut.
  private(set) var yearParts: [String: YearParts] = [:]

  init(_ programme: Programme, after baseline: Baseline) {
    (self.programme, self.baseline) = (programme, baseline)
    themes = Lookup.table(programme.themes) { $0.id }
    pilots = Lookup.table(programme.pilots) { $0.id }
    experts = Lookup.table(programme.experts) { $0.id }
    venues = Lookup.table(programme.venues) { $0.id }
    dayparts = Lookup.table(programme.calendar.dayparts) { $0.name }
    let participants = programme.pilots.map(\.id) + programme.experts.map(\.id)
    position = Lookup.table(Array(participants.enumerated())) { $0.element }.mapValues(\.offset)
    themeOfSession = Lookup.table(
      programme.themes.flatMap { theme in
        Lookup.sessionIDs(of: theme).map { (id: $0, theme: theme) }
      }
    ) { $0.id }.mapValues(\.theme)
    practising = themes.mapValues { theme in
      programme.pilots.filter { attend($0, theme) > 0 && $0.practices.contains(theme.id) }
        .map(\.id)
    }
    let openDays = self.openDays
    yearParts = pilots.mapValues { yearParts(of: $0, on: openDays) }
  }

  /// The ids `<theme>-1` to `<theme>-n`.
  static func sessionIDs(of theme: Theme) -> [String] {
    (0..<max(0, theme.sessions)).map { "\(theme.id)-\($0 + 1)" }
  }

  /// How many sessions of the theme the pilot attends.
  func attend(_ pilot: Pilot, _ theme: Theme) -> Int { pilot.attend[theme.id] ?? theme.attend }

  /// How many pilots may come to a session of the theme.
  func groupSize(of theme: Theme) -> ClosedRange<Int> {
    switch theme.pilots {
    case .between(let sizes): return sizes
    case .all:
      let everyone = programme.pilots.count { attend($0, theme) != 0 }
      return everyone...everyone
    }
  }

  private static func table<Element>(
    _ elements: [Element], by id: (Element) -> String
  ) -> [String: Element] {
    Dictionary(elements.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
  }
}
