internal import Planning
internal import ProgrammeModel
internal import Publishing
internal import Verification

/// A programme on a day, with what was published of it by then.
struct Occasion {
  /// The programme with its published plan.
  let programme: Programme
  let ledger: Ledger?
  /// The day from which notice counts; `nil` where that is not asked.
  let today: CivilDate?
  private let released: Set<String>

  /// Without a day no published session is taken to be frozen.
  init(
    _ programme: Programme, after ledger: Ledger?, today: CivilDate? = nil,
    released: Set<String> = []
  ) {
    var programme = programme
    programme.published = ledger?.plan
    self.programme = programme
    self.ledger = ledger
    self.today = today
    self.released = released
  }

  /// The same occasion for another programme.
  func supposing(_ programme: Programme) -> Occasion {
    Occasion(programme, after: ledger, today: today, released: released)
  }

  var isPublished: Bool { programme.published != nil }

  var planner: Planner { Planner(programme, today: today, released: released) }

  /// Stops where frozen sessions break a rule, or name what the schedule no longer has.
  func requireSoundPast() throws(Stop) {
    let faults = Verifier(programme, today: today, released: released).frozenFaults()
    guard faults.isEmpty else {
      throw Stop(.noValidPlan, Phrase.frozenFaults(faults)[programme.language])
    }
  }

  /// Judges a plan.
  ///
  /// Once it is published a plan is compared with the publication before its own as well, which is
  /// the one that it was made after.
  func verdict(on plan: PlanDocument) -> Verdict { judgement(on: plan).verdict }

  /// The verdict on a plan, with the programme as it was when the plan was made.
  func judgement(on plan: PlanDocument) -> (verdict: Verdict, programme: Programme) {
    let (verdict, programme, _) = judged(plan)
    return (verdict, programme)
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
  ) -> (verdict: Verdict, programme: Programme, verifier: Verifier) {
    let verifier = Verifier(programme, today: today, released: released)
    let verdict = verifier.verify(plan)
    guard !verdict.isValid, let former = ledger?.formerPlan, let published = programme.published,
      published.sessions == plan.sessions
    else { return (verdict, programme, verifier) }
    var before = programme
    before.published = former
    let early = Verifier(before, today: today, released: Set(former.sessions.map(\.id)))
    let earlier = early.verify(plan)
    return earlier.isValid ? (earlier, before, early) : (verdict, programme, verifier)
  }
}
