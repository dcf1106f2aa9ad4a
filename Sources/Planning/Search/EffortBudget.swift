/// How much of its effort an annealer has spent: moves, unless the clock runs out faster.
///
/// As long as the moves lead, all that depends on the budget depends on moves alone, and the same
/// moves give the same plan. Once the clock leads clearly it takes over for good.
struct EffortBudget {
  /// Moves to evaluate.
  let moves: Int
  /// Seconds that the search may take.
  let seconds: Double
  private let clock: Stopwatch

  /// Whether the clock decides.
  private(set) var isClockBound = false

  /// Creates the budget of a search that began when the clock did.
  init(moves: Int, seconds: Double, clock: Stopwatch) {
    self.moves = moves
    self.seconds = seconds
    self.clock = clock
  }

  /// The share of the effort that is spent after so many moves, 1 at its end.
  mutating func fraction(after spent: Int) -> Double {
    let byMoves = Double(spent) / Double(moves)
    let byClock = clock.seconds / seconds
    if byClock > byMoves + Tuning.Search.clockLead || byClock >= 1 { isClockBound = true }
    return isClockBound ? byClock : byMoves
  }
}
