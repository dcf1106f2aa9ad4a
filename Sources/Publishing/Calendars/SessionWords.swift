internal import ProgrammeModel

/// The words that a session's description consists of.
enum SessionWords {
  static let theme = Words(nl: "Thema", en: "Theme")
  static let pilots = Words(nl: "Pilots", en: "Pilots")
  static let experts = Words(nl: "Experts", en: "Experts")
  static let practices = Words(nl: "Goede praktijk van", en: "Good practice from")
  static let questions = Words(nl: "Vraag van", en: "Question from")
  static let online = Words(nl: "Online", en: "Online")
}
