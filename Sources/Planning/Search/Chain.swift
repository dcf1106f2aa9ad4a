/// One chain of anneals: from new plans and from the best so far in turn.
struct Chain {
  private let search: Search
  private let neighbourhood: Neighbourhood
  private var pace: Pace
  private var chance: Chance
  private var result = Search.Result()

  init(_ search: Search, _ neighbourhood: Neighbourhood, number: Int, pace: Pace) {
    self.search = search
    self.neighbourhood = neighbourhood
    self.pace = pace
    chance = Chance(seed: search.effort.seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
  }

  /// Spends the whole effort.
  ///
  /// - Parameter isOver: Told moves and points of the best plan every thousand moves; true ends
  ///   the chain.
  mutating func run(isOver: (_ moves: Int, _ points: Int?) -> Bool) -> Search.Result {
    let construction = Construction(problem: search.problem)
    guard let first = construction.plan(&chance) else { return result }
    var annealer = Annealer(
      State(search.tables, first), neighbourhood, seed: chance.next())
    let legs = search.legs
    for leg in 0..<legs {
      let (from, to) = (Double(leg) / Double(legs), Double(leg + 1) / Double(legs))
      if leg > 0, let plan = construction.plan(&chance) { annealer.restart(from: plan) }
      var isStopped = false
      annealer.anneal { moves, points in
        let spent = pace.fraction(after: moves)
        isStopped = isOver(moves, points) || spent >= 1
        return isStopped || spent >= to ? nil : (spent - from) / (to - from)
      }
      note(annealer)
      if isStopped { break }
      annealer.adaptWeight()
    }
    result.best = annealer.best
    result.moves = annealer.moves
    result.stoppedByClock = pace.isClockBound
    return result
  }

  /// Remembers how near a plan came that is not valid, and what stood in its way.
  private mutating func note(_ annealer: borrowing Annealer) {
    let broken = annealer.state.total.broken
    guard broken > 0 else { return }
    let plan = annealer.state.plan
    let evaluation = Evaluation(plan, of: search.problem, criteria: RuleBook.rules)
    for (criterion, units) in zip(evaluation.criteria, evaluation.units) where units > 0 {
      result.obstacles[criterion.id, default: 0] += units
    }
    if broken < result.nearest?.broken ?? .max { result.nearest = (broken, plan) }
  }
}
