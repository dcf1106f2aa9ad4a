public import ProgrammeModel
internal import Synchronization

extension Planner {
  /// What happens when one expert or host venue drops out of one session.
  public struct DropOut: Sendable {
    /// The id of the session.
    public let session: String
    /// The id of the expert; `nil` where a venue drops out.
    public let expert: String?
    /// The id of the venue; `nil` where an expert drops out.
    public let venue: String?
    /// Which experts, or which venues, could take the place where nothing else changes; by id.
    public let standIns: [String]
    /// Calendar entries that change at least in the plan that was found; `nil` without a plan.
    public let changes: Int?
    /// Whether it is proven that fewer will not do, or without a plan that there is none.
    public let isProven: Bool
    /// Points that the plan costs more, without the price of changed entries; `nil` without a plan.
    public let cost: Int?
    /// The session in that plan; `nil` without a plan.
    public let becomes: PlannedSession?
  }

  /// Lets every expert and every venue with a host drop out of every coming session, one at a time,
  /// and plans anew with as few changed calendar entries as can be.
  ///
  /// - Parameters:
  ///   - plan: A valid plan of the programme, taken to be in everyone's calendar.
  ///   - effort: What each of the drop-outs may spend, each on one of the threads.
  ///   - isCancelled: Asked many times a second; once true, those that are done are the answer.
  ///   - report: Told how many of how many are done.
  /// - Returns: The drop-outs, worst first: without a plan, then by changed entries and by cost.
  public func drill(
    _ plan: PlanDocument, _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> [DropOut] {
    let cases = dropOuts(of: plan)
    var each = effort
    each.threads = 1
    let done = Mutex<[Int: DropOut]>([:])
    concurrently(cases.count, threads: effort.threads) { [each] number in
      guard !isCancelled() else { return }
      let dropOut = drill(cases[number], plan, each, isCancelled)
      report(
        done.withLock { done in
          done[number] = dropOut
          return done.count
        }, cases.count)
    }
    let dropOuts = done.withLock { done in cases.indices.compactMap { done[$0] } }
    let worst = { (out: DropOut) in (out.changes ?? .max, out.cost ?? .max) }
    return dropOuts.enumerated().sorted {
      worst($0.element) == worst($1.element)
        ? $0.offset < $1.offset : worst($0.element) > worst($1.element)
    }.map(\.element)
  }

  /// A session with who drops out of it.
  private typealias Case = (session: PlannedSession, expert: String?, venue: String?)

  private func dropOuts(of plan: PlanDocument) -> [Case] {
    plan.sessions.filter { $0.date >= baseline.today ?? $0.date }.flatMap { session in
      session.experts.map { Case(session, $0, nil) }
        + programme.venues.filter { $0.id == session.venue && $0.host != nil }
        .map { Case(session, nil, $0.id) }
    }
  }

  private func drill(
    _ out: Case, _ plan: PlanDocument, _ effort: Effort,
    _ isCancelled: @escaping @Sendable () -> Bool
  ) -> DropOut {
    let session = out.session
    var published = baseline.releasing([session.id])
    published.published = plan
    let planner = Planner(without(out, in: plan), after: published)
    let problem = planner.problem
    let places = standIns(for: out, in: problem.candidates(of: plan) ?? [], problem)
    func dropOut(_ document: PlanDocument?, changes: Int?, isProven: Bool) -> DropOut {
      DropOut(
        session: session.id, expert: out.expert, venue: out.venue, standIns: places.map(\.id),
        changes: changes, isProven: isProven,
        cost: document.map { $0.costWithoutChanges - plan.costWithoutChanges },
        becomes: document?.sessions.first { $0.id == session.id })
    }
    // Whoever drops out leaves an entry behind in each session, and as that has as many experts as
    // before, there is another that is new: no plan changes fewer than one in which others stand in.
    var nearby = places.map(\.plan)
    for other in plan.sessions where other.id != session.id && other.date == session.date {
      guard let expert = out.expert, other.experts.contains(expert) else { continue }
      let likely = nearby.map { (cost: Evaluation($0, of: problem).cost, plan: $0) }
        .sorted { $0.cost < $1.cost }.prefix(Tuning.Explanation.mostStandIns)
      nearby = likely.flatMap { standIns(for: (other, expert, nil), in: $0.plan, problem) }
        .map(\.plan)
    }
    let nearest = nearby.filter { Evaluation($0, of: problem).broken == 0 }
      .map { PlanDocument($0, of: problem) }.min { $0.cost < $1.cost }
    if out.expert != nil, let nearest {
      return dropOut(nearest, changes: nearest.changes(after: plan).count, isProven: true)
    }
    switch planner.leastChange(effort, isCancelled: isCancelled) {
    case .none(let missing):
      return dropOut(nil, changes: nil, isProven: missing.isProven)
    case .plan(let found):
      return dropOut(
        found.document, changes: found.change?.entries,
        isProven: (found.change?.bound ?? 0) >= found.change?.entries ?? .max)
    }
  }

  /// The programme once somebody or some place has dropped out on the day of a session: it is away
  /// then, and no session of that day is pinned to it.
  private func without(_ out: Case, in plan: PlanDocument) -> Programme {
    let date = out.session.date
    let day = When(words: [.dates(date...date)], text: "\(date)")
    var changed = programme
    for index in changed.experts.indices where changed.experts[index].id == out.expert {
      changed.experts[index].unavailable.append(day)
    }
    for index in changed.venues.indices where changed.venues[index].id == out.venue {
      changed.venues[index].unavailable.append(day)
    }
    let sessions = Set(plan.sessions.filter { $0.date == date }.map(\.id))
    for index in changed.pins.indices where sessions.contains(changed.pins[index].session) {
      changed.pins[index].experts.removeAll { $0 == out.expert }
      if changed.pins[index].venue == out.venue { changed.pins[index].venue = nil }
    }
    return changed
  }

  /// Who or what can take the place of the drop-out where nothing else changes, by the rules, and the
  /// plan that this is.
  private func standIns(
    for out: Case, in candidates: [Candidate], _ problem: Problem
  ) -> [(id: String, plan: [Candidate])] {
    guard
      let index = candidates.firstIndex(where: {
        problem.sessions[$0.session].id == out.session.id
      })
    else { return [] }
    /// The plan with the session so changed, where the rules allow that.
    func allowed(_ id: String, _ change: (inout Candidate) -> Void) -> (String, [Candidate])? {
      var plan = candidates
      change(&plan[index])
      guard plan[index] != candidates[index],
        !RuleBook.rules.contains(where: { $0.strikes(index, of: plan, in: problem) })
      else { return nil }
      return (id, plan)
    }
    let programme = problem.programme
    guard let expert = programme.experts.firstIndex(where: { $0.id == out.expert }) else {
      return programme.venues.enumerated().compactMap { venue, asked in
        allowed(asked.id) { $0.venue = venue }
      }
    }
    return programme.experts.enumerated().compactMap { other, asked in
      candidates[index].experts.contains(other)
        ? nil
        : allowed(asked.id) {
          $0.experts.remove(expert)
          $0.experts.insert(other)
        }
    }
  }
}

extension PlanDocument {
  /// Points of all wishes but that of changed calendar entries.
  fileprivate var costWithoutChanges: Int {
    cost - (wishes.first { $0.id == Criterion.stability.id }?.points ?? 0)
  }
}
