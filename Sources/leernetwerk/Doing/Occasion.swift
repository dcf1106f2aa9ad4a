internal import Planning
internal import ProgrammeModel
internal import Publishing
internal import Verification

/// A programme on a day, with what was published of it by then.
struct Occasion {
  let programme: Programme
  let ledger: Ledger?
  /// What was published, the day from which notice counts, and what may change after all.
  let baseline: Baseline

  /// Without a day no published session is taken to be frozen.
  init(
    _ programme: Programme, after ledger: Ledger?, today: CivilDate? = nil,
    released: Set<String> = []
  ) {
    self.programme = programme
    self.ledger = ledger
    baseline = Baseline(ledger?.plan, today: today, released: released)
  }

  /// The same occasion for another programme.
  func supposing(_ programme: Programme) -> Occasion {
    Occasion(
      programme, after: ledger, today: baseline.today, released: baseline.released)
  }

  var isPublished: Bool { baseline.published != nil }

  var planner: Planner { Planner(programme, after: baseline) }

  /// Stops where frozen sessions break a rule, or name what the schedule no longer has.
  func requireSoundPast() throws(Stop) {
    let faults = Verifier(programme, after: baseline).frozenFaults()
    guard faults.isEmpty else {
      throw Stop(.noValidPlan, Phrase.frozenFaults(faults)[programme.language])
    }
  }

  /// Judges a plan.
  ///
  /// Once it is published a plan is compared with the publication before its own as well, which is
  /// the one that it was made after.
  func verdict(on plan: PlanDocument) -> Verdict { judgement(on: plan).verdict }

  /// The verdict on a plan, with what was published when the plan was made.
  func judgement(on plan: PlanDocument) -> (verdict: Verdict, baseline: Baseline) {
    let (verdict, baseline, _) = judged(plan)
    return (verdict, baseline)
  }

  /// Checks a certificate for a plan that is valid, with what the plan was held against.
  ///
  /// - Returns: How many ways to hold a session were priced.
  func check(
    _ certificate: Certificate, for plan: PlanDocument
  ) throws(Refusal) -> Int {
    try judged(plan).verifier.check(certificate)
  }

  private func judged(
    _ plan: PlanDocument
  ) -> (verdict: Verdict, baseline: Baseline, verifier: Verifier) {
    let verifier = Verifier(programme, after: baseline)
    let verdict = verifier.verify(plan)
    guard !verdict.isValid, let former = ledger?.formerPlan, let published = baseline.published,
      published.sessions == plan.sessions
    else { return (verdict, baseline, verifier) }
    let before = Baseline(
      former, today: baseline.today, released: Set(former.sessions.map(\.id)))
    let early = Verifier(programme, after: before)
    let earlier = early.verify(plan)
    return earlier.isValid ? (earlier, before, early) : (verdict, baseline, verifier)
  }
}
