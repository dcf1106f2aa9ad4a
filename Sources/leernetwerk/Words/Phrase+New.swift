/// What the command `new` asks and says; there is no schedule yet, and so no other language than Dutch.
extension Phrase {
  static let askTitle = "Hoe heet het leernetwerk?"
  static let askOrganiser = "Wie nodigt uit (een naam, zoals Programmateam)?"
  static let askEmail = "Met welk mailadres?"
  static let askFrom = "Wat is de eerste dag (zoals 2026-01-12)?"
  static let askUntil = "En de laatste?"
  static let askPilots =
    "Welke pilots doen mee? Eén per regel, als: Pilot bouw, Breda. Een lege regel is het einde."
  static let askThemes =
    "Welke thema's zijn er? Eén per regel; het eerste is voor alle pilots samen. Een lege regel is"
    + " het einde."

  static func unanswered(_ option: String) -> String {
    "Er kwam geen antwoord meer. Geef het met \(option)."
  }

  static func scheduleExists(_ path: String) -> String {
    "\(path) bestaat al en is niet overschreven. Kies een andere naam met --out."
  }

  static func cannotBegin(_ path: String) -> String {
    "\(path) kan niet worden geschreven. Controleer of u in die map mag schrijven."
  }

  static func begun(_ path: String, holidays: String) -> String {
    """
    Geschreven:
      \(path)  het schema; lees het en vul het aan
      \(holidays)  de schoolvakanties
    """
  }
}
