/// Seconds on the clock on the wall since something began.
struct Stopwatch: Sendable {
  private let begin = ContinuousClock.now

  /// Seconds so far.
  var seconds: Double { begin.duration(to: .now) / .seconds(1) }
}
