internal import ProgrammeModel

/// The words that a session's description consists of.
enum SessionWords {
  static let theme = Words(nl: "Thema", en: "Theme")
  static let pilots = Words(nl: "Pilots", en: "Pilots")
  static let experts = Words(nl: "Experts", en: "Experts")
  static let people = Words(nl: "Aantal mensen", en: "Number of people")
  static let host = Words(nl: "Gastheer", en: "Host")
  static let directions = Words(nl: "Ter plaatse", en: "Getting there")
  static let bring = Words(nl: "Meenemen", en: "Please bring")
  static let note = Words(nl: "Let op", en: "Please note")
  static let practices = Words(nl: "Goede praktijk van", en: "Good practice from")
  static let questions = Words(nl: "Vraag van", en: "Question from")
  static let online = Words(nl: "Online", en: "Online")

  /// Everything that stands before a colon.
  static let labels = [
    theme, pilots, experts, people, host, directions, bring, note, practices, questions, online,
  ]

  /// What the host is told.
  static func hosting(_ people: Int) -> Words {
    Words(
      nl: "U bent gastheer, voor \(people) \(people == 1 ? "mens" : "mensen").",
      en: "You are the host, for \(people) \(people == 1 ? "person" : "people").")
  }
}
