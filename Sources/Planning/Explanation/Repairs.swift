import ProgrammeModel

/// The smallest changes that make a plan possible.
struct Repairs {
  let planner: Planner
  let tree: ReasonTree
  let isOver: @Sendable () -> Bool

  /// Up to three repairs of a set of facts, those first that concern few people.
  ///
  /// Each changes one of the facts, and takes out what stands in the way besides.
  func repairs(of facts: [Fact]) -> [Planner.Repair] {
    var repairs: [Planner.Repair] = []
    let escapes = tree.escapes.map { ($0, $0.reduce(0) { $0 + $1.people }) }
      .sorted { ($0.0.count, $0.1) < ($1.0.count, $1.1) }.map(\.0)
    var used: Set<Fact> = []
    for escape in escapes where repairs.count < 3 && !isOver() {
      guard let fact = escape.first(where: facts.contains), !used.contains(fact) else { continue }
      used.insert(fact)
      if let repair = repair(fact, with: escape.filter { $0 != fact }) { repairs.append(repair) }
    }
    return repairs.sorted { ($0.changes.count, $0.people) < ($1.changes.count, $1.people) }
  }

  private func repair(_ fact: Fact, with others: [Fact]) -> Planner.Repair? {
    let relaxation = fact.relaxation(in: planner.programme)
    var step: Int?
    if let relaxation {
      step = leastStep(of: relaxation) { hasPlan(eased(fact, relaxation, $0, others)) }
      guard step != nil else { return nil }
    }
    let changed = eased(fact, relaxation, step, others)
    let effort = Planner.Effort(moves: 300_000, seconds: 3, proves: false)
    guard case .plan(let found) = changed.plan(effort, isCancelled: isOver) else { return nil }
    let text = step.flatMap { relaxation?.text($0) }
    return Planner.Repair(
      changes: [fact.change(to: text)] + others.map { $0.change(to: nil) },
      people: others.reduce(fact.people) { $0 + $1.people }, cost: found.document.cost)
  }

  /// The planner of a programme with one fact eased, or taken out without a step, and others taken
  /// out.
  private func eased(
    _ fact: Fact, _ relaxation: Relaxation?, _ step: Int?, _ others: [Fact]
  ) -> Planner {
    var taken = Set(others.map(\.subject))
    if step == nil { taken.insert(fact.subject) }
    var programme = planner.programme.without(taken)
    if let relaxation, let step { relaxation.change(&programme, step) }
    let released = (others + [fact]).compactMap {
      if case .frozen(let id) = $0.subject { id } else { nil }
    }
    return Planner(programme, today: planner.today, released: planner.released.union(released))
  }

  private func hasPlan(_ planner: Planner) -> Bool {
    let effort = Planner.Effort(moves: 30_000, seconds: 2, proves: false)
    guard !isOver(), case .plan = planner.plan(effort, isCancelled: isOver) else { return false }
    return true
  }

  /// The least step that helps, where the last does.
  private func leastStep(of relaxation: Relaxation, _ helps: (Int) -> Bool) -> Int? {
    guard relaxation.steps > 0, helps(relaxation.steps) else { return nil }
    var (fails, works) = (0, relaxation.steps)
    while works - fails > 1 {
      let middle = fails + (works - fails) / 2
      if helps(middle) { works = middle } else { fails = middle }
    }
    return works
  }
}
