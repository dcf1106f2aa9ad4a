public import ProgrammeModel

/// The judge of plans: a slow, plain reading of model.md that shares no code with planning.
public struct Verifier: Sendable {
  let facts: Facts
  let today: CivilDate?
  let released: Set<String>

  /// Prepares to judge plans of a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked. Its references are taken to be consistent.
  ///   - today: The day from which the notice of published sessions counts (model.md, section 6).
  ///     Without it no published session is taken to be frozen, and a note says so.
  ///   - released: The ids of published sessions that may change whatever their date.
  public init(_ programme: Programme, today: CivilDate? = nil, released: Set<String> = []) {
    facts = Facts(programme)
    self.today = today
    self.released = released
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
    guard facts.programme.published != nil, today == nil else { return [] }
    return [
      Words(
        nl: "Niet nagegaan is welke gepubliceerde sessies al vastliggen: de dag van vandaag is "
          + "niet gegeven.",
        en: "Which published sessions are frozen was not checked: today's date was not given.")
    ]
  }
}
