public import ProgrammeModel

extension Planner {
  /// What no plan can avoid of a plan's cost: points of each wish that every valid plan pays for it,
  /// whatever it pays for the others.
  ///
  /// Each is proven by a linear program over sessions with that wish alone, in a number of rounds that
  /// depends on how many pilots there are, so that the answer is the same on every machine. A wish by
  /// itself is cheaper than beside others: together they may be far below the bound of a plan.
  ///
  /// - Parameter plan: The plan, whose wishes are asked for where they cost something.
  /// - Returns: Points by the id of the wish, none above those of the plan.
  public func leastPoints(of plan: PlanDocument) -> [String: Int] {
    let paid = plan.wishes.filter { $0.points > 0 }
    let rounds = max(1, Tuning.Proof.leastRounds / max(1, programme.pilots.count))
    return paid.reduce(into: [:]) { least, wish in
      var alone = self
      for other in RuleBook.declarations where other.id != wish.id {
        alone.programme.wishes[other.id] = WishPrice(price: 0)
      }
      var generation = ColumnGeneration(Tables(alone.problem), best: nil)
      generation.run(rounds: rounds, isOver: { false }, incumbent: { nil }) { _, _ in }
      least[wish.id] = min(wish.points, generation.bound)
    }
  }
}
