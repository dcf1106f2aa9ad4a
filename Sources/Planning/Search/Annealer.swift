/// Spends a share of a search's effort on one anneal after another, or on replicas that it tempers.
struct Annealer {
  private let search: Search
  private let neighbourhood: Neighbourhood
  private var budget: EffortBudget
  private var random: RandomSource
  private var result = Search.Result()
  /// Points below which a plan is told of.
  private var told = Double.infinity

  /// Asked with moves and points of the best plan so far, every few thousand moves; true ends the
  /// annealer.
  typealias Stop = (_ moves: Int, _ points: Int?) -> Bool

  init(_ search: Search, _ neighbourhood: Neighbourhood, number: Int, budget: EffortBudget) {
    self.search = search
    self.neighbourhood = neighbourhood
    self.budget = budget
    random = RandomSource(seed: search.effort.seed &+ UInt64(number) &* 0xD1B5_4A32_D192_ED03)
  }

  /// Spends the whole effort.
  ///
  /// Small plans are rugged, and replicas at many temperatures find what a single anneal misses;
  /// large plans want slow anneals.
  mutating func run(_ isOver: Stop) -> Search.Result {
    if search.problem.isSmall { temper(isOver) } else { anneal(isOver) }
    result.stoppedByClock = budget.isClockBound
    return result
  }

  /// A chain from a new plan.
  private mutating func newChain() -> MarkovChain {
    MarkovChain(
      State(search.tables, origin() ?? []), neighbourhood, seed: random.next(),
      weight: search.parameters.weight)
  }

  private mutating func origin() -> [Candidate]? {
    search.parameters.origin ?? Construction(problem: search.problem).plan(&random)
  }

  /// Anneals: a short one for a first plan, then slow ones.
  private mutating func anneal(_ isOver: Stop) {
    let schedule = CoolingSchedule(search)
    var chain = newChain()
    var isStopped = false
    for (number, span) in schedule.anneals.enumerated() where !isStopped {
      if number > 0, let plan = origin() {
        chain.restart(from: plan)
      }
      while true {
        let spent = budget.fraction(after: chain.moves)
        tell(chain.best)
        isStopped = isOver(chain.moves, chain.best?.points) || spent >= 1
        if isStopped || spent >= span.upperBound { break }
        let fraction = (spent - span.lowerBound) / (span.upperBound - span.lowerBound)
        chain.run(moves: Tuning.Search.movesPerLook, at: schedule.temperature(at: fraction))
      }
      note(chain)
      chain.adaptWeight()
    }
    result.best = chain.best
    result.moves = chain.moves
  }

  /// Tempers: replicas at fixed temperatures, neighbours of which trade places.
  ///
  /// Where themes are drawn anew, fewer and cooler replicas suffice.
  /// Source: Earl and Deem, "Parallel tempering: theory, applications, and new perspectives", 2005.
  private mutating func temper(_ isOver: Stop) {
    let schedule = CoolingSchedule(search)
    let (count, hottest) =
      search.columns == nil
      ? (Tuning.Search.replicas, Tuning.Search.hottest)
      : (Tuning.Search.samplingReplicas, Tuning.Search.samplingHottest)
    let temperatures = (0..<count).map {
      schedule.temperature(at: 1 - (1 - hottest) * Double($0) / Double(count - 1))
    }
    var replicas: [Replica] = []
    for _ in 0..<count { replicas.append(Replica(newChain(), search.columns)) }
    for round in 0... {
      let moves = replicas.reduce(0) { $0 + $1.chain.moves }
      let cheapest = replicas.min {
        $0.chain.best?.points ?? .max < $1.chain.best?.points ?? .max
      }
      tell(cheapest?.chain.best)
      let best = cheapest?.chain.best?.points
      if budget.fraction(after: moves) >= 1 || isOver(moves, best) { break }
      for (replica, temperature) in zip(replicas, temperatures) {
        replica.run(at: temperature)
      }
      for lower in stride(from: round % 2, to: count - 1, by: 2) {
        let colder = 1 / temperatures[lower] - 1 / temperatures[lower + 1]
        let gain = replicas[lower].chain.energy - replicas[lower + 1].chain.energy
        if random.accepts(logarithm: colder * gain) { replicas.swapAt(lower, lower + 1) }
      }
      if best == nil, round % Tuning.Search.roundsPerWeight == Tuning.Search.roundsPerWeight - 1 {
        for replica in replicas { replica.chain.adaptWeight() }
      }
    }
    for replica in replicas {
      if let best = replica.chain.best, best.points < result.best?.points ?? .max {
        result.best = best
      }
      result.moves += replica.chain.moves
      note(replica.chain)
    }
  }

  /// Tells of a plan that is clearly better than the last one told of.
  private mutating func tell(_ plan: Proof.Plan?) {
    guard let plan, Double(plan.points) < told else { return }
    told = Double(plan.points) * (1 - Tuning.Search.tellingGain)
    search.found?(plan)
  }

  /// Remembers how near a plan came that is not valid, and what stood in its way.
  private mutating func note(_ chain: borrowing MarkovChain) {
    let broken = chain.state.total.broken
    guard broken > 0 else { return }
    let plan = chain.state.plan
    let evaluation = Evaluation(plan, of: search.problem, criteria: RuleBook.rules)
    for (criterion, units) in zip(evaluation.criteria, evaluation.units) where units > 0 {
      result.obstacles[criterion.id, default: 0] += units
    }
    if broken < result.nearest?.broken ?? .max { result.nearest = (broken, plan) }
  }
}

/// A chain that several temperatures pass around.
private final class Replica {
  var chain: MarkovChain
  private var sampler: ColumnSampler?

  init(_ chain: consuming MarkovChain, _ table: SamplingTable?) {
    self.chain = chain
    sampler = table.map { ColumnSampler($0) }
  }

  /// Makes a round of moves at a temperature in points.
  func run(at temperature: Double) {
    chain.run(
      moves: sampler == nil ? Tuning.Search.movesPerRound : Tuning.Search.samplingMovesPerRound,
      at: temperature)
    for _ in 0..<Tuning.Search.drawsPerRound { sampler?.recreateThemes(of: &chain) }
    chain.keepRecord()
  }
}

extension ColumnSampler {
  fileprivate mutating func recreateThemes(of chain: inout MarkovChain) {
    chain.tryRecreation(&self)
  }
}
