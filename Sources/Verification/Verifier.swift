public import ProgrammeModel

/// The judge of plans: a slow, plain reading of docs/model.md that shares no code with planning.
public struct Verifier: Sendable {
  let lookup: Lookup

  /// Prepares to judge plans of a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked. Its references are taken to be consistent.
  ///   - baseline: What was published of it. Where that has no day no published session is taken
  ///     to be frozen, and a note says so.
  public init(_ programme: Programme, after baseline: Baseline = Baseline()) {
    lookup = Lookup(programme, after: baseline)
  }

  /// Judges a plan: every rule, every wish, and what the plan says of itself.
  ///
  /// Nothing in the plan is trusted: names that the schedule does not know are reported.
  public func verify(_ plan: PlanDocument) -> Verdict {
    let check = PlanCheck(plan, against: lookup)
    let costs = CostCheck(of: plan, units: check.units, lookup: lookup)
    return Verdict(
      broken: check.breaches + check.departures(fromFrozen: frozenSessions),
      differences: check.identityDifferences + costs.differences + check.orderDifferences,
      notes: costs.notes + notes, units: costs.units, cost: costs.cost)
  }

  private var notes: [Words] {
    guard lookup.baseline.published != nil, lookup.baseline.today == nil else { return [] }
    return [
      Words(
        nl: "Niet nagegaan is welke gepubliceerde sessies al vastliggen: de dag van vandaag is "
          + "niet gegeven.",
        en: "Which published sessions are frozen was not checked: today's date was not given.")
    ]
  }
}
