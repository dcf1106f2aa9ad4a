/// A Markov chain of plans: moves by chance, accepted by their price and a temperature.
///
/// Source of the acceptance: Metropolis et al., 1953; of the moves: Bellio, Ceschia, Di Gaspero,
/// Schaerf and Urli, "Feature-based tuning of simulated annealing applied to the curriculum-based
/// course timetabling problem", 2016.
struct MarkovChain: ~Copyable {
  var state: State
  /// The cheapest valid plan so far; `nil` before the first.
  private(set) var best: (points: Int, plan: [Candidate])?
  /// Moves evaluated so far.
  var moves = 0
  /// Points that one unit of a broken rule costs in the eyes of the search.
  private(set) var weight: Double

  let neighbourhood: Neighbourhood
  private let mix: [Move]
  var filter: SlotFilter
  var random: RandomSource
  var temperature = 1.0
  var isRecord = false

  init(
    _ state: consuming State, _ neighbourhood: Neighbourhood, seed: UInt64, weight least: Double
  ) {
    self.neighbourhood = neighbourhood
    mix = state.tables.problem.isSmall ? Move.thorough : Move.quick
    filter = SlotFilter(neighbourhood.slotRules)
    random = RandomSource(seed: seed)
    let (each, rest) = state.total.points.quotientAndRemainder(
      dividingBy: max(1, state.candidates.count))
    weight = max(least, Double(2 * each + 2 * rest / max(1, state.candidates.count)))
    self.state = state
    isRecord = self.state.total.broken == 0
  }

  /// Evaluates so many moves at a temperature in points.
  mutating func run(moves count: Int, at temperature: Double) {
    self.temperature = temperature
    for _ in 0..<count { tryMove() }
    keepRecord()
  }

  /// The objective at the current plan.
  var energy: Double { energy(state.total) }

  /// Makes rules weigh more where the plan breaks one.
  mutating func adaptWeight() {
    if state.total.broken > 0 { weight *= 2 }
  }

  /// Goes to another plan.
  mutating func restart(from plan: [Candidate]) {
    keepRecord()
    state = State(state.tables, plan)
    noteRecord()
  }

  /// Whether the current plan is the best so far and has yet to be kept.
  mutating func noteRecord() {
    isRecord = state.total.broken == 0 && state.total.points < best?.points ?? .max
  }

  mutating func keepRecord() {
    guard isRecord else { return }
    best = (state.total.points, state.plan)
    isRecord = false
  }

  /// The objective of the search.
  @inline(__always)
  func energy(_ price: Score) -> Double {
    Double(price.points) + Double(price.broken) * (weight / Double(Score.grain))
  }

  /// Whether a change of that price is accepted at the current temperature.
  @inline(__always)
  mutating func accepts(_ price: Score) -> Bool {
    random.accepts(logarithm: -energy(price) / temperature)
  }

  /// Keeps the best plan before it is left, and notes a better one.
  @inline(__always)
  mutating func before(_ price: Score) {
    if isRecord, price.points > 0 || price.broken > 0 { keepRecord() }
  }

  @inline(__always)
  mutating func after() {
    if state.total.broken == 0, state.total.points < best?.points ?? .max { isRecord = true }
  }

  mutating func tryMove() {
    moves += 1
    switch mix[random.index(below: mix.count)] {
    case .slot: trySlot()
    case .venue: tryVenue()
    case .expert: tryExpert()
    case .pilots: tryPilots()
    case .slotSwap: trySlotSwap()
    case .wholeSession: tryWholeSession()
    case .regrouping: tryRegrouping()
    case .ejection: tryEjection()
    case .themeSwap: tryThemeSwap()
    }
  }
}

/// What a move changes.
private enum Move: CaseIterable {
  case slot, venue, expert, pilots, slotSwap, wholeSession, regrouping, ejection, themeSwap

  /// Each as often as it is tried where a move must find what others miss.
  static let thorough = mix(Tuning.Search.thoroughMoves)
  /// Each as often as it is tried where many moves matter more than good ones.
  static let quick = mix(Tuning.Search.quickMoves)

  private static func mix(_ shares: [Int]) -> [Move] {
    zip(allCases, shares).flatMap { Array(repeating: $0, count: $1) }
  }
}
