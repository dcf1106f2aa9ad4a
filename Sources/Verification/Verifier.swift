public import ProgrammeModel

/// The judge of plans: a slow, plain reading of docs/model.md that shares no code with planning.
public struct Verifier: Sendable {
  let facts: Facts

  /// Prepares to judge plans of a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked. Its references are taken to be consistent.
  ///   - baseline: What was published of it. Where that has no day no published session is taken
  ///     to be frozen, and a note says so.
  public init(_ programme: Programme, after baseline: Baseline = Baseline()) {
    facts = Facts(programme, after: baseline)
  }

  /// Judges a plan: every rule, every wish, and what the plan says of itself.
  ///
  /// Nothing in the plan is trusted: names that the schedule does not know are reported.
  public func verify(_ plan: PlanDocument) -> Verdict {
    let reading = Reading(plan, against: facts)
    let account = Account(of: plan, units: reading.units, facts: facts)
    return Verdict(
      broken: reading.breaches + reading.thawed(frozenSessions),
      differences: reading.misfits + account.differences + reading.disorder,
      notes: account.notes + notes, units: account.units, cost: account.cost)
  }

  private var notes: [Words] {
    guard facts.baseline.published != nil, facts.baseline.today == nil else { return [] }
    return [
      Words(
        nl: "Niet nagegaan is welke gepubliceerde sessies al vastliggen: de dag van vandaag is "
          + "niet gegeven.",
        en: "Which published sessions are frozen was not checked: today's date was not given.")
    ]
  }
}
