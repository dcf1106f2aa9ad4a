import ProgrammeModel

/// What every programme must meet that has a plan, told by counting and without any search: quick,
/// and always right, but silent about what only follows from several such conditions together.
struct NecessaryConditions {
  /// A condition that is not met.
  enum Violation: Hashable, Sendable {
    /// No slot has all that a session needs.
    case noSlot(session: Int)
    /// The groups of a theme cannot be filled as its pins and sizes ask.
    case groups(theme: Int)
    /// A pilot cannot attend all that it should, one session after the other.
    case days(pilot: Int)
    /// The experts together cannot take the sessions.
    case experts
    /// The programme team cannot hold the sessions on the days that are left.
    case team
    /// The cheapest experts and venues cost more than the budget.
    case budget(least: Int)
    /// The least that a pilot pays is more than its budget.
    case pilotBudget(pilot: Int, least: Int)
  }

  let problem: Problem
  /// The slots that have what a session needs, by session.
  let slots: [[Int]]
  let lags: TimeLags

  init(_ problem: Problem) {
    self.problem = problem
    lags = TimeLags(problem)
    let timeWindows = problem.timeWindows(lags)
    var slots: [[Int]] = Array(repeating: [], count: problem.sessions.count)
    for kind in problem.kinds(isStrict: false) {
      let usable = problem.usableSlots(of: kind.sessions[0], timeWindows)
      for session in kind.sessions { slots[session] = usable }
    }
    self.slots = slots
  }

  /// The first violation; `nil` where all conditions are met.
  func violation() -> Violation? {
    if let session = slots.firstIndex(where: \.isEmpty) { return .noSlot(session: session) }
    if let obstacle = Construction(problem: problem).obstacles().first,
      let session = problem.sessions.first(where: { $0.id == obstacle.session })
    {
      return obstacle.rule == Criterion.expertCount.id
        ? .experts : .groups(theme: session.theme)
    }
    for pilot in problem.programme.pilots.indices where !PilotSequencing(self, pilot).isFeasible {
      return .days(pilot: pilot)
    }
    guard let fees = leastFees else { return .experts }
    if !teamSuffices { return .team }
    return violationOfBudgets(fees: fees)
  }

  /// Whole euros that the experts of all sessions cost at least together; `nil` where they are too
  /// few for the sessions that they can take.
  private var leastFees: Int? {
    let programme = problem.programme
    var flow = MinimumCostFlow(sources: problem.sessions.count, sinks: programme.experts.count)
    for (index, session) in problem.sessions.enumerated() {
      let wanted = programme.themes[session.theme].experts
      let isFull = session.experts.count >= wanted
      flow.supply[index] = wanted
      flow.edges[index] = problem.expertsOfTheme[session.theme].filter { expert in
        slots[index].contains { problem.expertAvailability[expert][$0] != .away }
          && (!isFull || session.experts.contains(expert))
      }.map { ($0, programme.experts[$0].fee) }
    }
    for expert in programme.experts.indices {
      flow.capacity[expert] = mostSessions(of: expert)
    }
    return flow.leastCost
  }

  /// How many sessions an expert can take: by the days on which it is there, and by what it takes
  /// in all.
  func mostSessions(of expert: Int) -> Int {
    let days = Set(
      problem.slots.indices.filter { problem.expertAvailability[expert][$0] != .away }
        .map { problem.slots[$0].day })
    let most = days.count * problem.programme.experts[expert].perDay
    return Criterion.expertMax.measures.reduce(most) { most, measure in
      guard case .count(let count) = measure else { return most }
      return min(most, count.limit(of: expert, in: problem) ?? most)
    }
  }

  /// The sessions against the days and the weeks on which the team can hold them.
  private var teamSuffices: Bool {
    Criterion.teamLoad.measures.allSatisfy { measure in
      guard case .count(let count) = measure, case .teamSlot(let buckets, let of) = count.tally
      else { return true }
      var flow = MinimumCostFlow(sources: problem.sessions.count, sinks: buckets(problem))
      for (index, session) in problem.sessions.enumerated()
      where problem.programme.themes[session.theme].hasTeam {
        flow.supply[index] = 1
        flow.edges[index] = Set(slots[index].flatMap { of(problem, $0) }).sorted()
          .map { ($0, 0) }
      }
      flow.capacity = flow.capacity.indices.map { count.limit(of: $0, in: problem) ?? .max }
      return flow.leastCost != nil
    }
  }

  private func violationOfBudgets(fees: Int) -> Violation? {
    let programme = problem.programme
    let costs = problem.sessions.map(leastCost)
    let least = problem.sessions.reduce(fees) { $0 + leastRent(of: $1) }
    if let budget = programme.budget, least > budget { return .budget(least: least) }
    for (pilot, asked) in programme.pilots.enumerated() {
      guard let budget = asked.budget else { continue }
      let shares = programme.themes.indices.map { theme in
        let size = max(1, problem.groupSizes[theme].upperBound)
        let sessions = problem.sessionsOfTheme[theme].map { (costs[$0] + size - 1) / size }.sorted()
        return sessions.prefix(problem.attendance[theme][pilot]).reduce(0, +)
      }
      let least = shares.reduce(0, +)
      if least > budget { return .pilotBudget(pilot: pilot, least: least) }
    }
    return nil
  }

  /// Whole euros that a session costs at least.
  private func leastCost(of session: SessionSpec) -> Int {
    let programme = problem.programme
    let fees = problem.panels[session.theme].flatMap { panel in
      let (pinned, others) = (
        panel.experts.filter { session.experts.contains($0) },
        panel.experts.filter { !session.experts.contains($0) }
      )
      return pinned.map { programme.experts[$0].fee }
        + others.map { programme.experts[$0].fee }.sorted()
        .prefix(max(0, panel.count - pinned.count))
    }
    return fees.reduce(leastRent(of: session), +)
  }

  /// Whole euros that the venue of a session costs at least.
  private func leastRent(of session: SessionSpec) -> Int {
    session.venues.map { problem.programme.venues[$0].cost }.min() ?? 0
  }
}
