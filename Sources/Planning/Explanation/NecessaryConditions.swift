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
    /// No venue of a theme that a pilot attends is near enough for it.
    case journey(pilot: Int, theme: Int)
    /// A pilot cannot attend all that it should, one session after the other.
    case days(pilot: Int)
    /// The experts together cannot take the sessions.
    case experts
    /// The experts of a theme, or those of one of its roles, cannot take its sessions.
    case panel(theme: Int, panel: Int)
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
    if let tooFar { return tooFar }
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
    if let shortPanel { return shortPanel }
    guard let fees = leastFees else { return .experts }
    if !teamSuffices { return .team }
    return violationOfBudgets(fees: fees)
  }

  /// The first pilot that goes to no venue of a theme that it attends, where the theme has venues.
  private var tooFar: Violation? {
    for theme in problem.programme.themes.indices {
      let venues = venues(of: theme)
      guard !venues.isEmpty else { continue }
      for pilot in problem.programme.pilots.indices where problem.attendance[theme][pilot] > 0 {
        if !venues.contains(where: { problem.mayGo(pilot, theme, to: $0) }) {
          return .journey(pilot: pilot, theme: theme)
        }
      }
    }
    return nil
  }

  /// The venues at which some session of a theme can be held, ascending.
  func venues(of theme: Int) -> [Int] {
    problem.sessionsOfTheme[theme].reduce(into: Set<Int>()) {
      $0.formUnion(problem.sessions[$1].venues)
    }.sorted()
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

  /// How many sessions an expert can take.
  func mostSessions(of expert: Int) -> Int {
    mostSessions(of: expert, in: Array(problem.slots.indices))
  }

  /// How many sessions of a theme an expert can take.
  func mostSessions(of expert: Int, at theme: Int) -> Int {
    let sessions = problem.sessionsOfTheme[theme]
    let held = sessions.reduce(into: Set<Int>()) { $0.formUnion(slots[$1]) }
    return min(sessions.count, mostSessions(of: expert, in: held.sorted()))
  }

  /// How many sessions an expert can take in some slots: by those of a day that do not overlap and in
  /// which it is there, by what it takes on a day and by what it takes in all.
  private func mostSessions(of expert: Int, in slots: [Int]) -> Int {
    let (dayparts, asked) = (problem.programme.calendar.dayparts, problem.programme.experts[expert])
    let soonestOver = slots.filter { problem.expertAvailability[expert][$0] != .away }
      .map { (day: problem.slots[$0].day, daypart: dayparts[problem.slots[$0].daypart]) }
      .sorted { ($0.day, $0.daypart.end) < ($1.day, $1.daypart.end) }
    var (most, onDay) = (0, 0)
    var former: (day: Int, daypart: Daypart)?
    for (day, daypart) in soonestOver {
      if former?.day != day { (onDay, former) = (0, nil) }
      guard onDay < asked.perDay, former.map({ $0.daypart.end <= daypart.start }) ?? true
      else { continue }
      (most, onDay, former) = (most + 1, onDay + 1, (day, daypart))
    }
    return Criterion.expertMax.measures.reduce(most) { most, measure in
      guard case .count(let count) = measure else { return most }
      return min(most, count.limit(of: expert, in: problem) ?? most)
    }
  }

  /// The first theme whose experts, of one role where it asks for roles, cannot take its sessions.
  private var shortPanel: Violation? {
    for theme in problem.programme.themes.indices {
      let sessions = problem.sessionsOfTheme[theme]
      for (number, panel) in problem.panels[theme].enumerated() where panel.count > 0 {
        var flow = MinimumCostFlow(sources: sessions.count, sinks: panel.experts.count)
        for (source, index) in sessions.enumerated() {
          let pinned = problem.sessions[index].experts
          let isFull = panel.experts.count { pinned.contains($0) } >= panel.count
          flow.supply[source] = panel.count
          flow.edges[source] = panel.experts.enumerated().filter { _, expert in
            slots[index].contains { problem.expertAvailability[expert][$0] != .away }
              && (!isFull || pinned.contains(expert))
          }.map { ($0.offset, 0) }
        }
        flow.capacity = panel.experts.map { mostSessions(of: $0, at: theme) }
        if flow.leastCost == nil { return .panel(theme: theme, panel: number) }
      }
    }
    return nil
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
