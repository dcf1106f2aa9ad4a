internal import ProgrammeModel

/// What the command `new` asks and says, in the language of the schedule to come.
extension Phrase {
  static let askTitle = Words(
    nl: "Hoe heet het leernetwerk?", en: "What is the learning network called?")
  static let askOrganiser = Words(
    nl: "Wie nodigt uit (een naam, zoals Programmateam)?",
    en: "Who invites (a name, such as Programme team)?")
  static let askEmail = Words(nl: "Met welk mailadres?", en: "With which mail address?")
  static let askFrom = Words(
    nl: "Wat is de eerste dag (zoals 2026-01-12)?",
    en: "What is the first day (such as 2026-01-12)?")
  static let askUntil = Words(nl: "En de laatste?", en: "And the last?")
  static let askPilots = Words(
    nl: "Welke pilots doen mee? Eén per regel, als: Pilot bouw, Breda. Een lege regel is het"
      + " einde.",
    en: "Which pilots take part? One a line, as: Pilot bouw, Breda. An empty line is the end.")
  static let askThemes = Words(
    nl: "Welke thema's zijn er? Eén per regel; het eerste is voor alle pilots samen. Een lege regel"
      + " is het einde.",
    en: "Which themes are there? One a line; the first is for all pilots together. An empty line is"
      + " the end.")

  /// An answer that does not fit the option that gives it.
  static func unfit(_ option: String, _ why: Words) -> Words {
    Words(nl: "Fout: \(option): \(why.nl)", en: "Error: \(option): \(why.en)")
  }

  static func unanswered(_ option: String) -> Words {
    Words(
      nl: "Fout: Er kwam geen antwoord meer. Geef het met \(option).",
      en: "Error: No more answers came. Give it with \(option).")
  }

  static func badLanguage(_ text: String) -> String {
    "Bij --language staat “\(text)”. Kies nl of en."
  }

  static func scheduleExists(_ path: String) -> Words {
    Words(
      nl: "\(path) bestaat al en is niet overschreven. Kies een andere naam met --out.",
      en: "\(path) exists and was not written over. Choose another name with --out.")
  }

  static func cannotBegin(_ path: String) -> Words {
    Words(
      nl: "\(path) kan niet worden geschreven. Controleer of u in die map mag schrijven.",
      en: "\(path) cannot be written. Check that you may write in that folder.")
  }

  static func begun(_ path: String, holidays: String) -> Words {
    Words(
      nl: """
        Geschreven:
          \(path)  het schema; lees het en vul het aan
          \(holidays)  de schoolvakanties
        """,
      en: """
        Written:
          \(path)  the schedule; read it and add to it
          \(holidays)  the school holidays
        """)
  }
}
