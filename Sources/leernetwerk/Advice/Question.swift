internal import Application

/// What the command `new` asks.
struct Question {
  let words: Words

  private init(nl: String, en: String) { words = Words(nl: nl, en: en) }

  static let title = Question(
    nl: "Hoe heet het leernetwerk?", en: "What is the learning network called?")
  static let organiser = Question(
    nl: "Wie nodigt uit (een naam, zoals Programmateam)?",
    en: "Who invites (a name, such as Programme team)?")
  static let email = Question(nl: "Met welk mailadres?", en: "With which mail address?")
  static let from = Question(
    nl: "Wat is de eerste dag (zoals 2026-01-12)?",
    en: "What is the first day (such as 2026-01-12)?")
  static let until = Question(nl: "En de laatste?", en: "And the last?")
  static let pilots = Question(
    nl: "Welke pilots doen mee? Eén per regel, als: Pilot bouw, Breda. Een lege regel is het"
      + " einde.",
    en: "Which pilots take part? One a line, as: Pilot bouw, Breda. An empty line is the end.")
  static let themes = Question(
    nl: "Welke thema's zijn er? Eén per regel; het eerste is voor alle pilots samen. Een lege regel"
      + " is het einde.",
    en: "Which themes are there? One a line; the first is for all pilots together. An empty line is"
      + " the end.")
}
