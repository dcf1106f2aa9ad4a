internal import ProgrammeModel

/// What a file should be, and by which keys it is known to be that.
///
/// Lines of a file that is not known to be what it should are not shown: it may be any file of the
/// machine, with anything in it.
enum FileForm {
  case schedule, plan, holidays, settings
  /// A form as a spreadsheet saved it, which is known by its heading.
  case sheet
  /// A text that somebody typed.
  case passage

  /// Whether a text has a line that begins with one of the keys.
  func isKnown(in text: String) -> Bool {
    let keys: [String]
    switch self {
    case .passage: return true
    case .sheet: return false
    case .schedule: keys = ScheduleKeys.schedule.keys.map(\.name)
    case .plan: keys = PlanDocument.CodingKeys.allCases.map(\.rawValue)
    case .holidays: keys = ["covers", "holidays"]
    case .settings: keys = Settings.keys
    }
    return text.split(whereSeparator: \.isNewline).contains { line in
      let start = line.drop { $0.isWhitespace || "{\"'\u{200B}\u{FEFF}".contains($0) }
      return keys.contains { key in
        guard start.hasPrefix(key) else { return false }
        let rest = start.dropFirst(key.count).drop { $0.isWhitespace || "\"'".contains($0) }
        return rest.first == ":"
      }
    }
  }

  /// What it should be, with what to do where it is something else.
  private var words: (name: Words, advice: Words) {
    switch self {
    case .schedule, .passage:
      (
        Words(nl: "geen schema", en: "no schedule"),
        Words(
          nl: "Een schema is een gewone tekst met regels als “programme:”. Begin met “leernetwerk"
            + " new”, of met een van de bestanden in de map “schedules”.",
          en: "A schedule is a plain text with lines such as “programme:”. Begin with “leernetwerk"
            + " new”, or with one of the files in the folder “schedules”.")
      )
    case .plan:
      (
        Words(nl: "geen plan", en: "no plan"),
        Words(nl: "Noem een plan.json.", en: "Name a plan.json.")
      )
    case .holidays:
      (
        Words(nl: "geen vakantiebestand", en: "no holiday file"),
        Words(
          nl: "Zo'n bestand heeft regels als “covers:” en “holidays:”.",
          en: "Such a file has lines such as “covers:” and “holidays:”.")
      )
    case .settings:
      (
        Words(nl: "geen bestand met instellingen", en: "no file of settings"),
        Words(
          nl: "Zo'n bestand heeft regels als “mail:”.", en: "Such a file has lines such as “mail:”."
        )
      )
    case .sheet:
      (
        Words(nl: "geen ingevuld formulier", en: "no form that was filled in"),
        Words(nl: "Sla het op als .xlsx of als CSV.", en: "Save it as .xlsx or as CSV.")
      )
    }
  }

  /// What says that a file of some kind is not this.
  func isInstead(_ kind: FileKind) -> Words {
    let unlocking =
      kind == .locked
      ? Words(nl: "Haal het wachtwoord eraf. ", en: "Remove the password. ") : Words(nl: "", en: "")
    return Words(
      nl: "Dit is \(kind.words.nl), en \(words.name.nl). \(unlocking.nl)\(words.advice.nl)",
      en: "This is \(kind.words.en), and \(words.name.en). \(unlocking.en)\(words.advice.en)")
  }

  /// What says that a text is not this.
  var isUnknown: Words {
    Words(
      nl: "Dit is \(words.name.nl). \(words.advice.nl)",
      en: "This is \(words.name.en). \(words.advice.en)")
  }
}
