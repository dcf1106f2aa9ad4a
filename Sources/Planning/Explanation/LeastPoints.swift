public import ProgrammeModel

extension Planner {
  /// What no plan can avoid of a plan's cost: points of each wish that every valid plan pays for it,
  /// whatever it pays for the others.
  ///
  /// Of few pilots a linear program over sessions proves it, with that wish alone and so many rounds
  /// that the answer is the same on every machine; of more it is counted. A wish by itself is cheaper
  /// than beside others: together they may be far below the bound of a plan.
  ///
  /// - Parameter plan: The plan, whose wishes are asked for where they cost something.
  /// - Returns: Points by the id of the wish.
  public func leastPoints(of plan: PlanDocument) -> [String: Int] {
    let problem = problem
    let paid = Dictionary(
      plan.wishes.map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
    return RuleBook.wishes.reduce(into: [:]) { least, wish in
      guard let points = paid[wish.id], points > 0 else { return }
      let units = wish.measures.reduce(0) { $0 + $1.leastUnits(in: problem) }
      let counted = units * wish.price(in: programme)
      let isSmall = programme.pilots.count <= Tuning.Proof.mostPilotsAlone
      least[wish.id] = counted < points && isSmall ? max(counted, bound(of: wish)) : counted
    }
  }

  /// A bound on the points of one wish alone.
  private func bound(of wish: Criterion) -> Int {
    var generation = ColumnGeneration(Tables(withoutWishes(but: wish.id).problem), best: nil)
    generation.run(
      rounds: Tuning.Proof.roundsAlone, isOver: { false }, incumbent: { nil }
    ) { _, _ in }
    return generation.bound
  }
}
