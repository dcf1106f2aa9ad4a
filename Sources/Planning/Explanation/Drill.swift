internal import Dispatch
public import ProgrammeModel
internal import Synchronization

extension Planner {
  /// What happens when one expert or host venue drops out of one session.
  public struct DropOut: Encodable, Sendable {
    /// The id of the session.
    public let session: String
    /// The id of the expert; `nil` where a venue drops out.
    public let expert: String?
    /// The id of the venue; `nil` where an expert drops out.
    public let venue: String?
    /// Who knows the theme, or which venues are free, in the same slot; by id.
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
  ///   - effort: What each of the drop-outs may spend.
  ///   - isCancelled: Asked many times a second; once true, those that are done are the answer.
  ///   - report: Told how many of how many are done.
  /// - Returns: The drop-outs, worst first: without a plan, then by changed entries and by cost.
  public func drill(
    _ plan: PlanDocument, _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) -> [DropOut] {
    let cases = dropOuts(of: plan)
    let done = Mutex<[Int: DropOut]>([:])
    DispatchQueue.concurrentPerform(iterations: cases.count) { number in
      guard !isCancelled() else { return }
      let answer = drill(cases[number], plan, effort, isCancelled)
      report(
        done.withLock { done in
          done[number] = answer
          return done.count
        }, cases.count)
    }
    let answers = done.withLock { done in cases.indices.compactMap { done[$0] } }
    let worst = { (out: DropOut) in (out.changes ?? .max, out.cost ?? .max) }
    return answers.enumerated().sorted {
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
    let day = When(words: [.dates(session.date...session.date)], text: "\(session.date)")
    var changed = programme
    for index in changed.experts.indices where changed.experts[index].id == out.expert {
      changed.experts[index].unavailable.append(day)
    }
    for index in changed.venues.indices where changed.venues[index].id == out.venue {
      changed.venues[index].unavailable.append(day)
    }
    var published = baseline.releasing([session.id])
    published.published = plan
    let planner = Planner(changed, after: published)
    let standIns = out.expert == nil ? venues(for: session) : experts(for: session, in: plan)
    switch planner.leastChange(effort, isCancelled: isCancelled) {
    case .none(let missing):
      return DropOut(
        session: session.id, expert: out.expert, venue: out.venue, standIns: standIns,
        changes: nil, isProven: missing.isProven, cost: nil, becomes: nil)
    case .plan(let found):
      return DropOut(
        session: session.id, expert: out.expert, venue: out.venue, standIns: standIns,
        changes: found.change?.entries,
        isProven: (found.change?.bound ?? 0) >= found.change?.entries ?? .max,
        cost: found.document.costWithoutChanges - plan.costWithoutChanges,
        becomes: found.document.sessions.first { $0.id == session.id })
    }
  }

  /// Other experts of the theme who can come and have nothing else that day.
  private func experts(for session: PlannedSession, in plan: PlanDocument) -> [String] {
    let busy = plan.sessions.filter { $0.date == session.date }.flatMap(\.experts)
    return programme.experts.filter { expert in
      let held = plan.sessions.count { $0.experts.contains(expert.id) }
      return expert.themes[session.theme] != nil && !busy.contains(expert.id)
        && held < expert.max ?? .max
        && !expert.unavailable.contains { $0.holds(on: session.date, daypart: session.daypart) }
    }.map(\.id)
  }

  /// Other venues that are free, of the theme's mode, with room, and whose host is there.
  private func venues(for session: PlannedSession) -> [String] {
    let theme = programme.themes.first { $0.id == session.theme }
    let people = programme.pilots.filter { session.pilots.contains($0.id) }
      .reduce(session.experts.count + programme.team.people) { $0 + $1.people }
    return programme.venues.filter { venue in
      venue.id != session.venue && theme?.isHeld(at: venue) == true
        && venue.host.map(session.pilots.contains) ?? true
        && (venue.online || people <= venue.capacity ?? .max)
        && !venue.unavailable.contains { $0.holds(on: session.date, daypart: session.daypart) }
    }.map(\.id)
  }
}

extension PlanDocument {
  /// Points of all wishes but that of changed calendar entries.
  fileprivate var costWithoutChanges: Int {
    cost - (wishes.first { $0.id == Criterion.stability.id }?.points ?? 0)
  }
}
