/// How much of its effort a chain has spent: moves, unless the clock runs out faster.
///
/// As long as the moves lead, all that depends on the pace depends on moves alone, and the same
/// moves give the same plan. Once the clock leads by a twentieth it takes over for good.
struct Pace {
  /// Moves to evaluate.
  let moves: Int
  /// Seconds that the search may take.
  let seconds: Double
  /// When the search began.
  let begin: ContinuousClock.Instant

  /// Whether the clock decides.
  private(set) var isClockBound = false

  init(moves: Int, seconds: Double, begin: ContinuousClock.Instant) {
    self.moves = moves
    self.seconds = seconds
    self.begin = begin
  }

  /// Seconds since the search began.
  var elapsed: Double {
    let (seconds, attoseconds) = begin.duration(to: .now).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }

  /// The share of the effort that is spent after so many moves, 1 at its end.
  mutating func fraction(after spent: Int) -> Double {
    let byMoves = Double(spent) / Double(moves)
    let byClock = elapsed / seconds
    if byClock > byMoves + 0.05 || byClock >= 1 { isClockBound = true }
    return isClockBound ? byClock : byMoves
  }
}
