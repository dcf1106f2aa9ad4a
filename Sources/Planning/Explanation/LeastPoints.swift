public import ProgrammeModel
internal import Synchronization

extension Planner {
  /// What no plan can avoid of a plan's cost: points of each wish that every valid plan pays for it,
  /// whatever it pays for the others.
  ///
  /// Of few pilots a linear program over sessions proves it, with that wish alone and so many rounds
  /// that the answer is the same on every machine; of more it is counted. A wish by itself is cheaper
  /// than beside others: together they may be far below the bound of a plan.
  ///
  /// - Parameters:
  ///   - plan: The plan, whose wishes are asked for where they cost something.
  ///   - threads: Threads that it may use, 1 or more.
  /// - Returns: Points by the id of the wish.
  public func leastPoints(of plan: PlanDocument, threads: Int = 2) -> [String: Int] {
    let problem = problem
    let isSmall = programme.pilots.count <= Tuning.Proof.mostPilotsAlone
    let paid = RuleBook.wishes.compactMap { wish in
      plan.wishes.first { $0.id == wish.id && $0.points > 0 }.map { (wish, $0.points) }
    }
    let least = Mutex<[String: Int]>([:])
    concurrently(paid.count, threads: threads) { number in
      let (wish, points) = paid[number]
      let units = wish.measures.reduce(0) { $0 + $1.leastUnits(in: problem) }
      let counted = units * wish.price(in: programme)
      let proven = isSmall && counted < points ? bound(of: wish, paid: points) : 0
      least.withLock { $0[wish.id] = max(counted, proven) }
    }
    return least.withLock { $0 }
  }

  /// A bound on the points of one wish alone, no higher than what a plan pays for it.
  private func bound(of wish: Criterion, paid points: Int) -> Int {
    var generation = ColumnGeneration(Tables(withoutWishes(but: wish.id).problem), best: nil)
    var isPaid = false
    generation.run(
      rounds: Tuning.Proof.roundsAlone, isOver: { isPaid }, incumbent: { nil }
    ) { bound, _ in isPaid = bound >= points }
    return min(points, generation.bound)
  }
}
