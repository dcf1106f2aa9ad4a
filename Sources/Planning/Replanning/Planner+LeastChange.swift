import ProgrammeModel

extension Planner {
  /// Searches for the valid plan with the fewest changed calendar entries, and among those for the
  /// cheapest; proves both where its columns can be listed.
  ///
  /// The plan's bound is that on the cost of every valid plan, whatever it changes.
  ///
  /// - Parameters:
  ///   - effort: What may be spent, as for ``plan(_:isCancelled:report:)``.
  ///   - isCancelled: Asked many times a second; once true, planning ends with its best so far.
  ///   - report: Told how far planning is, a few times a second.
  /// - Returns: The plan with what is known of its changes, or what stood in its way.
  public func leastChange(
    _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Outcome {
    var replanning = Replanning(self, effort, isCancelled: isCancelled, report: report)
    let problem = replanning.problem
    let obstacles = Construction(problem: problem).obstacles()
    guard obstacles.isEmpty else { return .none(Missing(obstacles)) }
    switch replanning.fewest() {
    case .failure(let missing): return .none(missing)
    case .success(let fewest):
      let cheapest = replanning.cheapest(
        changesAtMost: fewest.points, from: fewest.plan, in: problem)
      let root = replanning.prove(
        problem, (cheapest.points, cheapest.plan), nodes: 1, until: 0.9, for: .cost)
      var found = Found(
        document: PlanDocument(cheapest.plan, of: problem, bound: root?.bound ?? 0),
        moves: replanning.moves, stoppedByClock: replanning.isLate)
      found.change = LeastChange(
        entries: replanning.changes(of: cheapest.plan), bound: fewest.bound,
        isCheapest: cheapest.isProven)
      return .plan(found)
    }
  }
}
