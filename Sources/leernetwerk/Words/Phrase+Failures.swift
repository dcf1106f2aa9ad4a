internal import Planning
internal import ProgrammeModel

extension Phrase {
  /// No plan was found: which sessions had no place, and what stood in the way.
  static func noPlan(_ missing: Planner.Missing, for programme: Programme) -> Words {
    Words(
      nl: noPlan(missing, programme, .nl), en: noPlan(missing, programme, .en))
  }

  private static func noPlan(
    _ missing: Planner.Missing, _ programme: Programme, _ language: Language
  ) -> String {
    let moves = missing.moves.grouped
    var lines = [
      missing.isProven
        ? Words(
          nl: "Bewezen onmogelijk: er is geen geldig plan. Er is niets geschreven.",
          en: "Proven impossible: there is no valid plan. Nothing was written.")[language]
        : Words(
          nl: "Niet gevonden, niet bewezen: na \(moves.nl) zetten is er geen geldig plan. Er is"
            + " niets geschreven.",
          en: "Not found, not proven: after \(moves.en) moves there is no valid plan. Nothing was"
            + " written.")[language]
    ]
    lines += obstacles(missing, programme, language)
    lines += [
      "",
      missing.isProven
        ? Words(
          nl: "Maak in het schema ruimer wat hier staat.",
          en: "Ease in the schedule what stands here.")[language]
        : Words(
          nl: "Geef het zoeken meer tijd met --seconds en --moves, of maak in het schema ruimer wat"
            + " hier staat.",
          en: "Give the search more time with --seconds and --moves, or ease in the schedule what"
            + " stands here.")[language],
    ]
    return lines.joined(separator: "\n")
  }

  /// What could not be placed and what stood in the way, as lines after an empty one.
  static func obstacles(
    _ missing: Planner.Missing, _ programme: Programme, _ language: Language
  ) -> [String] {
    var lines: [String] = []
    if !missing.sessions.isEmpty {
      lines += [
        "", Words(nl: "Niet te plaatsen:", en: "Could not be placed:")[language],
      ]
      lines += missing.sessions.map { session in
        let title = programme.themes.first { $0.sessionIDs.contains(session.id) }?.title
        let rules = session.rules.map { name(ofRule: $0, language) }.joined(separator: "; ")
        return "  \(session.id) (\(title ?? "")): \(rules)"
      }
    }
    if !missing.rules.isEmpty {
      lines += [
        "",
        Words(nl: "Wat het vaakst in de weg stond:", en: "What stood in the way most often:")[
          language],
      ]
      lines += missing.rules.prefix(5).map { rule in
        let times = Words(nl: "keer", en: "times")[language]
        return "  \(name(ofRule: rule.id, language)): \(rule.times.grouped[language]) \(times)"
      }
    }
    return lines
  }

  private static func name(ofRule id: String, _ language: Language) -> String {
    RuleBook.title(of: id)?[language] ?? id
  }

  /// How a plan fares before the verifier, sentence by sentence.
  static func invalid(_ sentences: [Words]) -> Words {
    let number = count(sentences.count, "fout", "fouten", "error", "errors")
    return Words(
      nl: (sentences.map(\.nl) + ["", "Het plan klopt niet: \(number.nl)."])
        .joined(separator: "\n"),
      en: (sentences.map(\.en) + ["", "The plan is not sound: \(number.en)."])
        .joined(separator: "\n"))
  }

  /// The plan keeps every rule and says what is so.
  static func valid(_ plan: PlanDocument) -> Words {
    let sessions = count(plan.sessions.count, "sessie", "sessies", "session", "sessions")
    return Words(
      nl: "Het plan klopt: \(sessions.nl), geen regel gebroken, \(plan.cost.grouped.nl) punten.",
      en: "The plan is sound: \(sessions.en), no rule broken, \(plan.cost.grouped.en) points.")
  }

  /// The planner's own plan did not pass: a fault of the program.
  static func ownFault(_ sentences: [Words]) -> Words {
    Words(
      nl: sentences.map(\.nl).joined(separator: "\n")
        + "\n\nDit is een fout in leernetwerk, niet in uw schema: het gevonden plan doorstaat de"
        + " controle niet.\nEr is niets geschreven. Meld dit met het schema en de seed erbij.",
      en: sentences.map(\.en).joined(separator: "\n")
        + "\n\nThis is a fault of leernetwerk, not of your schedule: the plan that was found does"
        + " not pass the check.\nNothing was written. Report it with the schedule and the seed.")
  }
}
