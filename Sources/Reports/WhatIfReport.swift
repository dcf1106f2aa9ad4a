public import Planning
public import ProgrammeModel

/// What one change does to a plan, as text for a programme secretary.
public struct WhatIfReport: PlainText, Sendable {
  private let whatIf: Planner.WhatIf
  private let breaches: [String]
  private let plan: PlanDocument
  private let programme: Programme

  private var language: Language { programme.language }

  /// Prepares to report what a change does to a plan.
  ///
  /// `breaches` are the sentences that say what the plan with nothing but the change breaks.
  public init(
    _ whatIf: Planner.WhatIf, breaches: [String], to plan: PlanDocument, of programme: Programme
  ) {
    self.whatIf = whatIf
    self.breaches = breaches
    self.plan = plan
    self.programme = programme
  }

  /// Whether the change is valid, what it costs, and which sessions move in the best plans under it;
  /// with one newline at the end.
  public func text(width: Int) -> String {
    parts.map { $0.map { $0.text(width: width) }.joined() }.joined(separator: "\n")
  }

  /// The same as parts; those of a group belong together.
  package var parts: [[ReportPart]] {
    var parts: [[ReportPart]] = [
      [.sentences(told(Words(nl: "Nu kost het plan", en: "The plan now costs"), whatIf.cost) + ".")]
    ]
    if let alone = whatIf.alone {
      parts.append(
        told(alone, Words(nl: "Met alleen deze verandering:", en: "With this change alone:")))
    } else {
      let heading = Words(
        nl: "Met alleen deze verandering is het plan niet geldig:",
        en: "With this change alone the plan is not valid:")
      parts.append([.sentences(heading[language]), .faults(breaches)])
    }
    if let nearest = whatIf.nearest {
      parts.append(
        told(
          nearest,
          Words(
            nl: "Met zo weinig mogelijk gewijzigde afspraken:",
            en: "With as few changed appointments as can be:")))
      parts += moves(nearest)
    }
    if let best = whatIf.best {
      let isNearest = best.sessions == whatIf.nearest?.sessions
      let heading =
        isNearest
        ? Words(nl: "Dat is ook het beste plan:", en: "That is the best plan too:")
        : Words(nl: "Het beste plan:", en: "The best plan:")
      parts.append(told(best, heading) + [.note(quality(best)[language])])
      if !isNearest { parts += moves(best) }
    } else {
      parts.append([.sentences(missing[language])])
    }
    return parts
  }

  private var missing: Words {
    whatIf.isImpossible
      ? Words(
        nl: "Bewezen: met deze verandering is er geen geldig plan.",
        en: "Proven: with this change there is no valid plan.")
      : Words(
        nl: "Met deze verandering is er geen plan gevonden; bewezen is dat niet.",
        en: "No plan was found with this change; that is not proven.")
  }

  private func told(_ start: Words, _ cost: Int) -> String {
    "\(start[language]) \(Words.points(cost)[language])"
  }

  /// Which sessions differ from the plan that there is.
  private func moves(_ variant: Planner.WhatIf.Variant) -> [[ReportPart]] {
    MoveTable(from: plan.sessions, to: variant.sessions, in: programme).part.map { [[$0]] } ?? []
  }

  private func told(_ variant: Planner.WhatIf.Variant, _ heading: Words) -> [ReportPart] {
    let difference = variant.cost - whatIf.cost
    let entries = Words(
      nl: variant.changes == 0
        ? "geen afspraak verandert"
        : variant.changes == 1 ? "1 afspraak verandert" : "\(variant.changes) afspraken veranderen",
      en: variant.changes == 0
        ? "no appointment changes"
        : variant.changes == 1 ? "1 appointment changes" : "\(variant.changes) appointments change")
    let wishes = variant.differences.sorted {
      (abs($1.value), $0.key) < (abs($0.value), $1.key)
    }.map { wish in
      "\(RuleBook.title(of: wish.key)?[language] ?? wish.key): \(signed(wish.value))"
    }
    let sum = told(heading, variant.cost) + " (\(signed(difference))), \(entries[language])."
    return [.sentences(sum)] + (wishes.isEmpty ? [] : [.figures(wishes)])
  }

  private func quality(_ best: Planner.WhatIf.Variant) -> Words {
    if best.bound >= best.cost {
      return Words(
        nl: "Bewezen: met deze verandering kost geen geldig plan minder.",
        en: "Proven: with this change no valid plan costs less.")
    }
    guard best.bound > 0 else {
      return Words(
        nl: "Niet bewezen is hoeveel goedkoper het nog kan.",
        en: "How much cheaper it can be is not proven.")
    }
    let bound = Words.points(best.bound)
    return Words(
      nl: "Bewezen: met deze verandering kost elk geldig plan ten minste \(bound.nl).",
      en: "Proven: with this change every valid plan costs at least \(bound.en).")
  }

  private func signed(_ points: Int) -> String {
    points > 0 ? "+\(points.grouped[language])" : points.grouped[language]
  }
}
