extension Replanning {
  /// The plan that changes fewest entries, whatever it costs: its points are its changed entries.
  mutating func fewest() -> Result<BoundedPlan, Planner.Missing> {
    let counting = repriced(stability: 1, alone: true)
    var result = search(
      counting, Search.Parameters(hot: 0.4, cold: 0.12, weight: 4), moves: 0.25, until: 0.35,
      for: .changes)
    if result.best == nil {
      // Where no valid plan is near the published one, only heat leads away from it.
      result = search(
        counting, Search.Parameters(hot: 4, cold: 0.12, weight: 20), moves: 0.25, until: 0.45,
        for: .changes
      ).merged(with: result)
    }
    result = result.orPublishedPlan(of: counting)
    let least = counting.leastChanges
    if let best = result.best, best.points <= least {
      return .success(BoundedPlan(points: best.points, plan: best.plan, bound: least))
    }
    let proof = prove(
      counting, result.best, columns: result.best.map { $0.points - 1 }, until: 0.5,
      for: .changes)
    guard let best = proof?.best ?? result.best else {
      return .failure(
        Planner.Missing(
          result, problem, isProven: proof?.isComplete == true, stoppedByClock: isLate))
    }
    return .success(
      BoundedPlan(points: best.points, plan: best.plan, bound: max(proof?.bound ?? 0, least)))
  }

  /// The cheapest plan that changes so many entries at most, or fewer where the search finds such a
  /// plan, with the prices of a programme that is this one but for the price of a changed entry.
  mutating func cheapest(
    changesAtMost limit: Int, from plan: [Candidate], in problem: Problem
  ) -> BoundedPlan {
    let points = Evaluation(plan, of: problem).cost
    let found = search(
      repriced(stability: 400), Search.Parameters(origin: plan, hot: 30, cold: 4, weight: 4000),
      moves: 0.25, until: 0.6, for: .cost, known: points)
    let plans = [plan, found.best?.plan].compactMap(\.self)
    let limit = min(limit, plans.map { changes(of: $0) }.min() ?? limit)
    let best = best(of: plans, changesAtMost: limit, in: problem) ?? (points, plan)
    let proof = prove(problem, best, changesAtMost: limit, until: 0.85, for: .cost)
    let (cost, cheapest) = proof?.best ?? best
    return BoundedPlan(points: cost, plan: cheapest, bound: proof?.bound ?? 0)
  }

  /// The cheapest of some plans that change so many entries at most; of equals the one that changes
  /// fewest.
  func best(of plans: [[Candidate]], changesAtMost limit: Int, in problem: Problem) -> Priced? {
    let priced = plans.map {
      (changes: changes(of: $0), points: Evaluation($0, of: problem).cost, plan: $0)
    }
    return priced.filter { $0.changes <= limit }
      .min { ($0.points, $0.changes) < ($1.points, $1.changes) }
      .map { ($0.points, $0.plan) }
  }

  /// How many entries a plan changes.
  func changes(of plan: [Candidate]) -> Int {
    plan.reduce(problem.lostEntries) { $0 + problem.changedEntries(of: $1) }
  }
}
