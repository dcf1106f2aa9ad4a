/// Measures how long ago it was made.
struct Stopwatch {
  private let start = ContinuousClock.now

  /// The time since, in seconds on the clock on the wall.
  var seconds: Double { (ContinuousClock.now - start) / .seconds(1) }
}
