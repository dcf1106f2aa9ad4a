internal import ProgrammeModel

/// The names, places and days from which schedules are made.
enum Catalogue {
  /// The built-in places with the region of their school holidays (docs/dutch-calendar.md).
  static let places: [(name: String, region: Region)] =
    [
      "Groningen", "Leeuwarden", "Emmen", "Zwolle", "Deventer", "Enschede", "Almere", "Amsterdam",
      "Haarlem", "Alkmaar",
    ].map { ($0, .noord) }
    + [
      "Utrecht", "Amersfoort", "Ede", "Apeldoorn", "Leiden", "Den Haag", "Delft", "Rotterdam",
      "Dordrecht",
    ].map { ($0, .midden) }
    + [
      "Arnhem", "Nijmegen", "'s-Hertogenbosch", "Tilburg", "Breda", "Eindhoven", "Helmond",
      "Venlo", "Sittard", "Heerlen", "Maastricht", "Middelburg", "Vlissingen",
    ].map { ($0, .zuid) }

  /// What kinds of experts there are.
  static let roles = ["raad", "praktijk"]

  static let sectors = [
    Words(nl: "bouw", en: "building"), Words(nl: "ict", en: "it"),
    Words(nl: "logistiek", en: "logistics"), Words(nl: "techniek", en: "engineering"),
    Words(nl: "zorg", en: "care"), Words(nl: "handel", en: "trade"),
  ]

  static let opening = ThemeNames(
    id: "visie", title: Words(nl: "Visie en concept", en: "Vision and concept"))

  static let closing = ThemeNames(
    id: "opbrengst", title: Words(nl: "Goede voorbeelden", en: "Good practices"))

  static let groupThemes = [
    ThemeNames(id: "werving", title: Words(nl: "Werving en doelgroepen", en: "Recruitment")),
    ThemeNames(id: "curriculum", title: Words(nl: "Curriculum", en: "Curriculum")),
    ThemeNames(
      id: "samenwerking", title: Words(nl: "Samenwerking met bedrijven", en: "Working together")),
    ThemeNames(id: "begeleiding", title: Words(nl: "Praktijkbegeleiding", en: "Coaching at work")),
  ]

  /// One academic year.
  static let year = day("2025-09-01")...day("2026-07-03")

  /// The days of the year on which no region has a holiday (docs/dutch-calendar.md).
  static let freeDays: [CivilDate] = {
    let weeks =
      (Array(36...41) + Array(44...51)).map { ISOWeek(year: 2025, number: $0) }
      + (Array(2...7) + Array(10...16) + Array(19...27)).map { ISOWeek(year: 2026, number: $0) }
    return weeks.compactMap(\.days).flatMap { week in
      (1...3).map(week.lowerBound.adding(days:)).filter { !PublicHolidays.contains($0) }
    }
  }()

  static func dayparts(in language: Language) -> [Daypart] {
    [
      (Words(nl: "ochtend", en: "morning"), "09:30", "12:30"),
      (Words(nl: "middag", en: "afternoon"), "13:30", "16:30"),
    ].compactMap { name, start, end in
      guard let start = TimeOfDay(start), let end = TimeOfDay(end) else { return nil }
      return Daypart(name: name[language], start: start, end: end)
    }
  }

  /// The number of a name in a list that is gone through again and again: none the first time.
  static func suffix(_ round: Int, _ separator: String) -> String {
    round == 0 ? "" : "\(separator)\(round + 1)"
  }

  private static func day(_ text: String) -> CivilDate {
    CivilDate(text) ?? CivilDate(dayNumber: 0)
  }
}

/// A theme before it has sessions.
struct ThemeNames {
  let id: String
  let title: Words
}
