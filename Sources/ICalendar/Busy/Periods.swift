/// Half-open stretches of time in Unix seconds, as a set of moments.
extension [Range<Int>] {
  /// The same moments as stretches that neither overlap nor touch, sorted; empty ones go.
  func joined() -> [Range<Int>] {
    var result: [Range<Int>] = []
    for period in sorted(by: { $0.lowerBound < $1.lowerBound }) where !period.isEmpty {
      if let last = result.last, period.lowerBound <= last.upperBound {
        result[result.count - 1] = last.lowerBound..<Swift.max(last.upperBound, period.upperBound)
      } else {
        result.append(period)
      }
    }
    return result
  }

  /// The moments that others do not have.
  func subtracting(_ others: [Range<Int>]) -> [Range<Int>] {
    let others = others.joined()
    return joined().flatMap { period -> [Range<Int>] in
      var left: [Range<Int>] = []
      var start = period.lowerBound
      for other in others where other.overlaps(period) {
        if other.lowerBound > start { left.append(start..<other.lowerBound) }
        start = other.upperBound
      }
      return start < period.upperBound ? left + [start..<period.upperBound] : left
    }
  }

  /// The moments within a stretch.
  func clamped(to limits: Range<Int>) -> [Range<Int>] {
    filter { $0.overlaps(limits) }.map { $0.clamped(to: limits) }
  }
}
