public import ProgrammeModel

extension Planner {
  /// What changed calendar entries buy: the cheapest plan for every number of them.
  public struct Curve: Sendable {
    /// The plans, from the fewest changed entries on, one more each time.
    public let points: [CurvePoint]
    /// A proven lower bound on the changed entries of every valid plan.
    public let leastChanges: Int
    /// Whether it is proven that no number of changes buys a cheaper plan than the last.
    public let isComplete: Bool
    /// Whether the clock stopped planning before its effort was spent.
    public let stoppedByClock: Bool
  }

  /// The cheapest plan that is known with so many changed calendar entries at most.
  public struct CurvePoint: Sendable {
    /// Calendar entries that may change.
    public let changes: Int
    /// Points of all wishes but `stability`.
    public let cost: Int
    /// Whether it is proven that no such plan costs less.
    public let isProven: Bool
    /// The plan, with cost and wishes as the file prices them and without a bound.
    public let document: PlanDocument
  }

  /// Searches for the cheapest plan with at most so many changed calendar entries, for every number
  /// until more changes buy nothing; proves them where the columns can be listed.
  ///
  /// - Parameters:
  ///   - effort: What may be spent on all of it, as for ``plan(_:isCancelled:report:)``.
  ///   - isCancelled: Asked many times a second; once true, what is known is the answer.
  ///   - report: Told how far planning is, a few times a second.
  /// - Returns: The curve, or what stood in the way of any plan.
  public func curve(
    _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Result<Curve, Missing> {
    var replanning = Replanning(self, effort, isCancelled: isCancelled, report: report)
    let problem = replanning.problem
    let obstacles = Construction(problem: problem).obstacles()
    guard obstacles.isEmpty else { return .failure(Missing(obstacles)) }
    return replanning.fewest().map { replanning.curve(from: $0) }
  }
}

extension Replanning {
  /// The curve from the plan with the fewest changes on.
  ///
  /// It goes as far as the cheapest plan that is known; where the proof that there is no cheaper one
  /// finds one, it goes on.
  fileprivate mutating func curve(from fewest: BoundedPlan) -> Planner.Curve {
    let free = repriced(stability: 0)
    var plans = [fewest.plan] + sample(from: fewest.plan)
    var points: [Planner.CurvePoint] = []
    var isComplete = false
    while let goal = best(of: plans, changesAtMost: .max, in: free) {
      while points.last?.cost ?? .max > goal.points {
        let changes = points.last.map { $0.changes + 1 } ?? fewest.points
        guard let bounded = cheapest(changesAtMost: changes, &plans, in: free) else { break }
        points.append(
          Planner.CurvePoint(
            changes: changes, cost: bounded.points, isProven: bounded.isProven,
            document: PlanDocument(bounded.plan, of: problem)))
      }
      let proof = prove(free, goal, until: 1, for: .cost)
      isComplete = proof?.isComplete == true
      guard let better = proof?.best, better.points < goal.points else { break }
      plans.append(better.plan)
    }
    return Planner.Curve(
      points: points, leastChanges: fewest.bound, isComplete: isComplete, stoppedByClock: isLate)
  }

  /// The cheapest plan with so many changes at most, beginning with those that are known; a better
  /// one is added to them.
  mutating func cheapest(
    changesAtMost limit: Int, _ plans: inout [[Candidate]], in free: Problem
  ) -> BoundedPlan? {
    let known = best(of: plans, changesAtMost: limit, in: free)
    let proof = prove(free, known, changesAtMost: limit, until: 0.9, for: .curve(changes: limit))
    guard let (cost, plan) = proof?.best ?? known else { return nil }
    plans.append(plan)
    return BoundedPlan(points: cost, plan: plan, bound: proof?.isComplete == true ? cost : 0)
  }

  /// Plans between the one with the fewest changes and the cheapest: the cheapest that searches
  /// find at prices of a changed entry that halve.
  mutating func sample(from plan: [Candidate]) -> [[Candidate]] {
    let prices = [400, 200, 100, 50, 25, 12, 0]
    return prices.enumerated().compactMap { number, price in
      let share = Double(number + 1) / Double(prices.count)
      let parameters =
        price == 0 ? Search.Parameters() : Search.Parameters(origin: plan, hot: 25)
      return search(
        repriced(stability: price), parameters, moves: 0.1, until: 0.5 + 0.15 * share, for: .cost
      ).best?.plan
    }
  }
}
