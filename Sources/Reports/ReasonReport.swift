public import Planning
public import ProgrammeModel

/// Why a schedule has no plan and what would help, as text for a programme secretary.
public struct ReasonReport: Sendable {
  private let reasons: [Planner.Reason]
  private let language: Language

  /// Prepares to report reasons in a language.
  public init(_ reasons: [Planner.Reason], in language: Language) {
    self.reasons = reasons
    self.language = language
  }

  /// The reasons, each with its lines of the schedule and its repairs; with one newline at the end.
  public var text: String {
    reasons.enumerated().map { number, reason in
      let heading = reasons.count == 1 ? "" : "\(number + 1). "
      return "\(heading)\(reason.sentence[language])\n\(facts(of: reason))\(repairs(of: reason))"
    }.joined(separator: "\n")
  }

  private func facts(of reason: Planner.Reason) -> String {
    guard !reason.facts.isEmpty else { return "" }
    let lines = reason.facts.map { fact in
      let place = fact.place.map { "\($0.file):\($0.line): " } ?? ""
      return "    \(place)\(fact.source) – \(fact.words[language])\n"
    }
    let rest =
      reason.isMinimal
      ? ""
      : Words(
        nl: "  Niet bewezen is dat al deze regels nodig zijn.\n",
        en: "  It is not proven that all these lines are needed.\n")[language]
    return Words(nl: "  In het schema staat:\n", en: "  The schedule says:\n")[language]
      + lines.joined() + rest
  }

  private func repairs(of reason: Planner.Reason) -> String {
    let advice = unique(reason.facts.compactMap(\.advice)).map { "    - \($0[language])\n" }
      .joined()
    guard !reason.repairs.isEmpty else {
      return Words(
        nl: "  Er is geen enkele wijziging gevonden die helpt.\n",
        en: "  No single change was found that helps.\n")[language] + advice
    }
    let lines = reason.repairs.map { repair in
      let changes = repair.edits.map { $0.sentence[language] }.joined(separator: " ")
      let cost = Words.points(repair.cost)
      let result = Words(
        nl: "Dan is er een plan van \(cost.nl).",
        en: "Then there is a plan of \(cost.en).")
      return "    - \(changes) \(result[language])\n"
    }
    return Words(nl: "  Wat helpt:\n", en: "  What helps:\n")[language] + lines.joined()
      + advice
  }
}
