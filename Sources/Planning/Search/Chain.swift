/// One chain of a search: a way of walking, with its share of the effort.
struct Chain {
  private let search: Search
  private let neighbourhood: Neighbourhood
  private var pace: Pace
  private var chance: Chance
  private var result = Search.Result()

  /// Asked with moves and points of the best plan so far, every few thousand moves; true ends the
  /// chain.
  typealias Stop = (_ moves: Int, _ points: Int?) -> Bool

  init(_ search: Search, _ neighbourhood: Neighbourhood, number: Int, pace: Pace) {
    self.search = search
    self.neighbourhood = neighbourhood
    self.pace = pace
    chance = Chance(seed: search.effort.seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
  }

  /// Spends the whole effort.
  ///
  /// Small plans are rugged, and replicas at many temperatures find what a single anneal misses;
  /// large plans want slow anneals.
  mutating func run(_ isOver: Stop) -> Search.Result {
    if search.problem.isSmall { temper(isOver) } else { anneal(isOver) }
    result.stoppedByClock = pace.isClockBound
    return result
  }

  /// A walk from a new plan.
  private mutating func walk() -> Walk {
    Walk(
      State(search.tables, origin() ?? []), neighbourhood, seed: chance.next(),
      weight: search.approach.weight)
  }

  private mutating func origin() -> [Candidate]? {
    search.approach.origin ?? Construction(problem: search.problem).plan(&chance)
  }

  /// Anneals: a short one for a first plan, then slow ones.
  private mutating func anneal(_ isOver: Stop) {
    let schedule = Schedule(search)
    var walk = walk()
    var isStopped = false
    for (leg, span) in schedule.legs.enumerated() where !isStopped {
      if leg > 0, let plan = origin() {
        walk.restart(from: plan)
      }
      while true {
        let spent = pace.fraction(after: walk.moves)
        isStopped = isOver(walk.moves, walk.best?.points) || spent >= 1
        if isStopped || spent >= span.upperBound { break }
        let fraction = (spent - span.lowerBound) / (span.upperBound - span.lowerBound)
        walk.run(moves: 1000, at: schedule.temperature(at: fraction))
      }
      note(walk)
      walk.adaptWeight()
    }
    result.best = walk.best
    result.moves = walk.moves
  }

  /// Tempers: replicas at fixed temperatures, neighbours of which trade places.
  ///
  /// Where themes are drawn anew, fewer and cooler replicas suffice.
  /// Source: Earl and Deem, "Parallel tempering: theory, applications, and new perspectives", 2005.
  private mutating func temper(_ isOver: Stop) {
    let schedule = Schedule(search)
    let (count, hottest) = search.draws == nil ? (16, 0) : (12, 0.2)
    let temperatures = (0..<count).map {
      schedule.temperature(at: 1 - (1 - hottest) * Double($0) / Double(count - 1))
    }
    var replicas: [Replica] = []
    for _ in 0..<count { replicas.append(Replica(walk(), search.draws)) }
    for round in 0... {
      let moves = replicas.reduce(0) { $0 + $1.walk.moves }
      let best = replicas.compactMap { $0.walk.best?.points }.min()
      if pace.fraction(after: moves) >= 1 || isOver(moves, best) { break }
      for (replica, temperature) in zip(replicas, temperatures) {
        replica.run(at: temperature)
      }
      for lower in stride(from: round % 2, to: count - 1, by: 2) {
        let colder = 1 / temperatures[lower] - 1 / temperatures[lower + 1]
        let gain = replicas[lower].walk.energy - replicas[lower + 1].walk.energy
        if chance.accepts(logarithm: colder * gain) { replicas.swapAt(lower, lower + 1) }
      }
      if best == nil, round % 100 == 99 {
        for replica in replicas { replica.walk.adaptWeight() }
      }
    }
    for replica in replicas {
      if let best = replica.walk.best, best.points < result.best?.points ?? .max {
        result.best = best
      }
      result.moves += replica.walk.moves
      note(replica.walk)
    }
  }

  /// Remembers how near a plan came that is not valid, and what stood in its way.
  private mutating func note(_ walk: borrowing Walk) {
    let broken = walk.state.total.broken
    guard broken > 0 else { return }
    let plan = walk.state.plan
    let evaluation = Evaluation(plan, of: search.problem, criteria: RuleBook.rules)
    for (criterion, units) in zip(evaluation.criteria, evaluation.units) where units > 0 {
      result.obstacles[criterion.id, default: 0] += units
    }
    if broken < result.nearest?.broken ?? .max { result.nearest = (broken, plan) }
  }
}

/// A walk that several temperatures pass around.
private final class Replica {
  var walk: Walk
  private let draw: Draw?

  init(_ walk: consuming Walk, _ table: DrawTable?) {
    self.walk = walk
    draw = table.map { Draw($0) }
  }

  /// Walks for a round at a temperature in points.
  func run(at temperature: Double) {
    walk.run(moves: draw == nil ? 300 : 60, at: temperature)
    for _ in 0..<3 {
      switch draw {
      case .some(let draw): walk.tryRecreation(draw)
      case .none: break
      }
    }
    walk.keepRecord()
  }
}
