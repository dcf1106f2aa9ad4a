internal import Folders
internal import Planning
internal import ProgrammeModel
internal import Publishing
internal import Reports
internal import Verification

/// A programme on a day, with what was published of it by then.
struct Situation: Sendable {
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

  /// The same situation for another programme.
  func supposing(_ programme: Programme) -> Situation {
    Situation(
      programme, after: ledger, today: baseline.today, released: baseline.released)
  }

  var planner: Planner { Planner(programme, after: baseline) }

  /// Refuses a past that breaks a rule, or names what the schedule no longer has.
  func requireSoundPast() throws(Failure) {
    let faults = Verifier(programme, after: baseline).frozenFaults()
    guard faults.isEmpty else { throw Failure(.unsoundPast(faults), in: programme.language) }
  }

  /// Judges a plan.
  ///
  /// Once it is published a plan is compared with the publication before its own as well, which is
  /// the one that it was made after.
  func verdict(on plan: PlanDocument) -> Verdict { judged(plan).verdict }

  /// What was published when a plan was made; refuses a plan that is not sound.
  func baseline(ofSound plan: PlanDocument) throws(Failure) -> Baseline {
    let judged = judged(plan)
    guard judged.verdict.isValid else {
      throw Failure(.unsoundPlan(judged.verdict), in: programme.language)
    }
    return judged.baseline
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

  /// Points of each wish that every valid plan pays, of those that a plan pays.
  func leastPoints(of plan: PlanDocument, threads: Int = 2) -> [String: Int] {
    Planner(programme, after: judged(plan).baseline).leastPoints(of: plan, threads: threads)
  }

  /// The pages of a plan: for the programme team, with what every plan pays, and for participants.
  ///
  /// The plan that was published last is told against the publication before it, any other against
  /// the last.
  func pages(of plan: PlanDocument, least: [String: Int]) -> [OutputFile] {
    var published = baseline.published
    var status = Page.Status.draft(publications: ledger?.publication ?? 0)
    if let ledger, ledger.plan.sessions == plan.sessions {
      published = ledger.formerPlan
      status = .published(
        number: ledger.publication, on: programme.day(of: ledger.time))
    }
    return [Page.Audience.team, .participants].map { audience in
      let page = Page(
        plan, of: programme, least: least, after: published, status: status, for: audience)
      return OutputFile(path: audience.fileName, text: page.text)
    }
  }
}

extension Workspace {
  /// The programme as it stands after what was published.
  ///
  /// - Parameters:
  ///   - freeze: From when it is frozen; without one nothing is.
  ///   - now: The moment whose day counts where the freeze names none.
  /// - Returns: The situation.
  /// - Throws: ``Failure``
  func situation(_ freeze: Freeze? = nil, at now: Instant? = nil) throws(Failure) -> Situation {
    let ledger = try ledger()
    let published = Set(ledger?.plan.sessions.map(\.id) ?? [])
    if let stranger = freeze?.released.first(where: { !published.contains($0) }) {
      throw Failure(.notPublished(session: stranger), in: language)
    }
    return Situation(
      programme, after: ledger,
      today: day(freeze, at: now),
      released: Set(freeze?.released ?? []))
  }

  /// The day from which notice counts; `nil` without one.
  func day(_ freeze: Freeze?, at now: Instant?) -> CivilDate? {
    freeze?.today ?? now.map { programme.day(of: $0) }
  }

  /// The files that tell what was planned and published, and what is sketched.
  var stateFiles: [String] {
    [
      planFile, "\(folder)/\(Sketch.fileName)", "\(publishedFolder)/\(Ledger.fileName)",
      "\(publishedFolder)/\(Ledger.messageFolder)",
    ]
  }

  /// The plan with the situation that it is judged in; refuses a plan that is not sound.
  ///
  /// - Returns: The plan, what was published when it was made, and the situation.
  func soundPlan(
    _ freeze: Freeze? = nil
  ) throws(Failure) -> (plan: PlanDocument, baseline: Baseline, situation: Situation) {
    let plan = try plan()
    let situation = try situation(freeze)
    return (plan, try situation.baseline(ofSound: plan), situation)
  }
}
