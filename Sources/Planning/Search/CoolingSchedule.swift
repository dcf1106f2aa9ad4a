import Glibc

/// How chains cool: its temperatures in points, and the anneals that its effort allows.
///
/// Where all prices are small, so are the steps between plans, and it begins and ends cooler.
struct CoolingSchedule {
  private let hot: Double
  private let cold: Double
  /// The anneals, as shares of the effort: a short one that gives a first plan, then as many slow
  /// ones as the effort allows for the size.
  let anneals: [Range<Double>]

  init(_ search: Search) {
    let dearest = Double(max(1, search.tables.dearest))
    hot = min(search.parameters.hot, Tuning.Search.hotShare * dearest)
    cold = min(search.parameters.cold, dearest * Tuning.Search.coldShare)
    let sessions = Double(search.problem.sessions.count)
    let length = Tuning.Search.movesPerSquareSession * sessions * sessions
    let slow = Int(min(Tuning.Search.mostAnneals, max(1, search.movesPerAnnealer / length)))
    let first = Tuning.Search.firstAnneal
    anneals =
      [0..<first]
      + (0..<slow).map {
        let length = (1 - first) / Double(slow)
        return (first + Double($0) * length)..<(first + Double($0 + 1) * length)
      }
  }

  /// The temperature at a share of an anneal, 0 at its beginning and 1 at its end.
  func temperature(at fraction: Double) -> Double {
    hot * pow(cold / hot, fraction)
  }
}
