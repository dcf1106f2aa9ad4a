import Glibc

/// How a chain cools: its temperatures in points, and the anneals that its effort allows.
struct Schedule {
  /// Where walks begin: most changes are accepted.
  let hot: Double
  /// Where walks end: hardly any worse plan is accepted.
  let cold: Double
  /// The anneals, as shares of the effort: a short one that gives a first plan, then as many slow
  /// ones as the effort allows for the size.
  let legs: [Range<Double>]

  init(_ search: Search) {
    hot = 100
    cold = 4
    let sessions = Double(search.problem.sessions.count)
    let slow = min(10, max(1, Int(search.movesPerChain / (20_000 * sessions * sessions))))
    let first = 0.05
    legs =
      [0..<first]
      + (0..<slow).map {
        let length = (1 - first) / Double(slow)
        return (first + Double($0) * length)..<(first + Double($0 + 1) * length)
      }
  }

  /// The temperature at a share of an anneal, 0 at its beginning and 1 at its end.
  func temperature(at fraction: Double) -> Double { hot * pow(cold / hot, fraction) }
}
