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
    var left: [Range<Int>] = []
    var next = 0
    for period in joined() {
      var start = period.lowerBound
      while next < others.count, others[next].upperBound <= start { next += 1 }
      var index = next
      while index < others.count, others[index].lowerBound < period.upperBound {
        if others[index].lowerBound > start { left.append(start..<others[index].lowerBound) }
        start = Swift.max(start, others[index].upperBound)
        index += 1
      }
      if start < period.upperBound { left.append(start..<period.upperBound) }
      // The last of them may reach into the next period.
      next = Swift.max(next, index - 1)
    }
    return left
  }

  /// The moments within a stretch.
  func clamped(to limits: Range<Int>) -> [Range<Int>] {
    filter { $0.overlaps(limits) }.map { $0.clamped(to: limits) }
  }
}
