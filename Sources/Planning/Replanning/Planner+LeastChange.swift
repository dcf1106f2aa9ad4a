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
    return replanning.outcome { replanning, fewest in
      replanning.cheapest(
        changesAtMost: fewest.points, from: fewest.plan, in: replanning.problem)
    }
  }

  /// Searches for the cheapest valid plan with so many changed calendar entries at most, where the
  /// changes themselves cost nothing; proves it where its columns can be listed.
  ///
  /// It is the plan of one point of ``curve(_:isCancelled:report:)``. Where none is found with so
  /// few, the plan is the one with the fewest changes that is known, and has more of them.
  ///
  /// - Parameters:
  ///   - limit: How many entries may change, 0 or more.
  ///   - effort: What may be spent, as for ``plan(_:isCancelled:report:)``.
  ///   - isCancelled: Asked many times a second; once true, planning ends with its best so far.
  ///   - report: Told how far planning is, a few times a second.
  /// - Returns: The plan with what is known of its changes, or what stood in its way.
  public func plan(
    changesAtMost limit: Int, _ effort: Effort,
    isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Outcome {
    var replanning = Replanning(self, effort, isCancelled: isCancelled, report: report)
    return replanning.outcome { replanning, fewest in
      guard fewest.points <= limit else { return Replanning.BoundedPlan(fewest, bound: 0) }
      var plans = [fewest.plan] + replanning.sample(from: fewest.plan)
      let free = replanning.repriced(stability: 0)
      return replanning.cheapest(changesAtMost: limit, &plans, in: free)
        ?? Replanning.BoundedPlan(fewest, bound: 0)
    }
  }
}

extension Replanning {
  /// The plan that is chosen once the fewest changes are known, with all that is known of it.
  fileprivate mutating func outcome(
    _ choose: (inout Replanning, BoundedPlan) -> BoundedPlan
  ) -> Planner.Outcome {
    let obstacles = Construction(problem: problem).obstacles()
    guard obstacles.isEmpty else { return .none(Planner.Missing(obstacles)) }
    switch fewest() {
    case .failure(let missing): return .none(missing)
    case .success(let fewest):
      let chosen = choose(&self, fewest)
      let points = Evaluation(chosen.plan, of: problem).cost
      let root = prove(problem, (points, chosen.plan), nodes: 1, until: 0.9, for: .cost)
      var found = Planner.Found(
        document: PlanDocument(chosen.plan, of: problem, bound: root?.bound ?? 0),
        moves: moves, stoppedByClock: isLate)
      found.change = Planner.LeastChange(
        entries: changes(of: chosen.plan), bound: fewest.bound, isCheapest: chosen.isProven)
      return .plan(found)
    }
  }
}

extension Replanning.BoundedPlan {
  fileprivate init(_ bounded: Replanning.BoundedPlan, bound: Int) {
    self.init(points: bounded.points, plan: bounded.plan, bound: bound)
  }
}
