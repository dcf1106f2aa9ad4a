public import ProgrammeModel

/// Draws random programmes that have a plan.
///
/// A plan is drawn first; everything that restricts (absences, limits, order, budgets, pins) is
/// then drawn so that this plan keeps to it.
public struct ScheduleGenerator: Sendable {
  /// How many pilots, 3 to 1000.
  public var pilots: Int
  /// Pilots of a session that is not for all, 3 to 8, or one more or less.
  public var group: Int
  /// The seed of all chance.
  public var seed: UInt64
  /// The language of the programme.
  public var language: Language
  /// The IANA name of the programme's zone.
  public var timezone: String
  /// Whether every key of the schedule format is used, except those that name other files.
  public var usesAllKeys: Bool
  /// How many sessions are pinned to the plan that was drawn.
  public var pins: Int

  /// Creates a generator.
  public init(
    pilots: Int, group: Int = 4, seed: UInt64, language: Language = .nl,
    timezone: String = "Europe/Amsterdam", usesAllKeys: Bool = false, pins: Int = 0
  ) {
    self.pilots = pilots
    self.group = group
    self.seed = seed
    self.language = language
    self.timezone = timezone
    self.usesAllKeys = usesAllKeys
    self.pins = pins
  }

  /// Writes the schedule file.
  ///
  /// - Parameter holidays: The path of the holiday file, relative to the schedule file.
  /// - Returns: YAML in the format of docs/model.md, "The schedule file".
  public func text(holidays: String) -> String {
    ScheduleText(programme(), holidays: holidays).text
  }

  /// The programme, without school holidays and the coordinates of built-in places.
  func programme() -> Programme {
    var chance = SplitMix64(seed: seed)
    while true {
      var programme = outline(&chance)
      guard let plan = DrawnPlan(for: &programme, chance: &chance) else { continue }
      programme.restrict(to: plan.sessions, usesAllKeys: usesAllKeys, chance: &chance)
      programme.pins = chance.shuffled(plan.sessions).prefix(pins).map {
        Pin(
          session: $0.id, date: $0.date, daypart: $0.daypart, venue: $0.venue, pilots: $0.pilots,
          experts: $0.experts)
      }
      return programme
    }
  }

  /// The programme without anything that restricts it.
  private func outline(_ chance: inout SplitMix64) -> Programme {
    var programme = Programme(
      id: "netwerk-\(pilots)-\(seed)",
      title: Words(nl: "Leernetwerk van \(pilots) pilots", en: "Network of \(pilots) pilots")[
        language],
      organiser: Contact(
        name: Words(nl: "Programmateam", en: "Programme team")[language],
        email: "programma@netwerk.example"),
      period: Catalogue.year, timezone: timezone, language: language,
      calendar: MeetingCalendar(
        weekdays: [.tuesday, .wednesday, .thursday], dayparts: Catalogue.dayparts(in: language)),
      gap: 14)
    programme.pilots = drawPilots(&chance)
    programme.themes = drawThemes(&chance, pilots: &programme.pilots)
    programme.experts = drawExperts(&chance, themes: programme.themes)
    programme.venues = venues(of: programme)
    if usesAllKeys { programme.decorate(&chance) }
    return programme
  }
}
