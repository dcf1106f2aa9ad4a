import ProgrammeModel

/// Tells whether a programme has a plan, whatever it costs.
struct Oracle {
  /// What is known.
  enum Answer {
    case possible, impossible, unknown
  }

  let planner: Planner
  /// When the time is up, and whether someone stopped it.
  let isOver: @Sendable () -> Bool
  /// Whether it counts alone, and then never says that there is a plan.
  var countsOnly = false

  /// The answer for a programme without some facts.
  func answer(without facts: Set<Fact.Subject>) -> Answer {
    var programme = planner.programme.without(facts)
    for wish in RuleBook.declarations { programme.wishes[wish.id] = WishPrice(price: 0) }
    let released = facts.compactMap { if case .frozen(let id) = $0 { id } else { nil } }
    return answer(
      Problem(
        programme, today: planner.today, released: planner.released.union(released)))
  }

  private func answer(_ problem: Problem) -> Answer {
    if Counting(problem).contradiction() != nil { return .impossible }
    if countsOnly { return .unknown }
    let tables = Tables(problem)
    for moves in [4000, 40_000] where !isOver() {
      if finds(problem, tables, moves: moves) { return .possible }
    }
    guard !isOver() else { return .unknown }
    var proof = Proof(tables, ColumnPool(tables), best: nil)
    let begin = ContinuousClock.now
    proof.run(
      nodes: 200, isOver: { isOver() || ContinuousClock.now - begin > .seconds(8) },
      report: { _, _ in })
    if proof.best != nil { return .possible }
    if proof.isComplete { return .impossible }
    return !isOver() && finds(problem, tables, moves: 1_000_000) ? .possible : .unknown
  }

  private func finds(_ problem: Problem, _ tables: Tables, moves: Int) -> Bool {
    let effort = Planner.Effort(moves: moves, seconds: 10)
    return Search(problem: problem, tables: tables, effort: effort, chains: 2)
      .run(isCancelled: isOver, report: { _ in }).best != nil
  }
}
