public import Planning
public import ProgrammeModel
internal import Reports

/// What is known where no valid plan was found.
public struct MissingPlan: Sendable {
  /// What was asked.
  public let programme: Programme
  /// What stood in the way.
  public let missing: Planner.Missing
  /// Why there is no plan; `nil` where the search was cancelled before that was asked.
  public let diagnosis: Planner.Diagnosis?

  /// Whether it is proven that there is no valid plan.
  public var isProven: Bool { missing.isProven }

  /// That there is no plan, and what stood in the way.
  public var text: String {
    let language = programme.language
    let moves = missing.moves.grouped
    let heading =
      isProven
      ? Words(
        nl: "Bewezen onmogelijk: er is geen geldig plan. Er is niets geschreven.",
        en: "Proven impossible: there is no valid plan. Nothing was written.")
      : Words(
        nl: "Niet gevonden, niet bewezen: na \(moves.nl) zetten is er geen geldig plan. Er is"
          + " niets geschreven.",
        en: "Not found, not proven: after \(moves.en) moves there is no valid plan. Nothing was"
          + " written.")
    return ([heading[language]] + missing.obstacles(in: programme)).joined(separator: "\n")
  }

  /// Why there is no plan, as far as that is known; `nil` where it was not asked.
  public var reasons: String? {
    guard let diagnosis else { return nil }
    let language = programme.language
    switch diagnosis {
    case .possible:
      return Words(
        nl: "Een plan is er wel; het zoeken had te weinig tijd.",
        en: "There is a plan; the search had too little time.")[language]
    case .unknown:
      return Words(nl: "Een reden is niet gevonden.", en: "No reason was found.")[language]
    case .impossible(let reasons):
      let heading = Words(nl: "Waarom er geen plan is:", en: "Why there is no plan:")
      return "\(heading[language])\n\n\(ReasonReport(reasons, in: language).text)"
    }
  }

  /// Why there is no plan and what would help, as far as that is known.
  public var diagnosed: [DiagnosisDocument.Reason] {
    diagnosis.map { DiagnosisDocument($0, in: programme.language).reasons } ?? []
  }

  /// The same for programs.
  public var document: PlanResultDocument { PlanResultDocument(self) }
}

extension Planner.Missing {
  /// What could not be placed and what stood in the way, as lines after an empty one.
  func obstacles(in programme: Programme) -> [String] {
    let language = programme.language
    var lines: [String] = []
    if !sessions.isEmpty {
      lines += ["", Words(nl: "Niet te plaatsen:", en: "Could not be placed:")[language]]
      lines += sessions.map { session in
        let title = programme.themes.first { $0.sessionIDs.contains(session.id) }?.title
        let rules = session.rules.map { RuleBook.name(of: $0)[language] }.joined(separator: "; ")
        return "  \(session.id) (\(title ?? "")): \(rules)"
      }
    }
    if !rules.isEmpty {
      let heading = Words(
        nl: "Wat het vaakst in de weg stond:", en: "What stood in the way most often:")
      lines += ["", heading[language]]
      lines += rules.prefix(5).map { rule in
        let times = Words(nl: "keer", en: "times")[language]
        return "  \(RuleBook.name(of: rule.id)[language]): \(rule.times.grouped[language]) \(times)"
      }
    }
    return lines
  }
}

extension RuleBook {
  /// What a rule is called, its id where it has no title.
  static func name(of rule: String) -> Words { title(of: rule) ?? Words(nl: rule, en: rule) }
}
