/// The coefficients of rows or columns one after another, as COIN-OR reads them.
struct PackedEntries {
  private(set) var starts: [Int32] = [0]
  private(set) var indices: [Int32] = []
  private(set) var values: [Double] = []

  /// Packs coefficients whose indices lie below `width`, and leaves out those that are 0.
  ///
  /// COIN-OR would throw across the border of C or compute nonsense with anything else, so that it
  /// is refused here.
  init(_ vectors: some Sequence<[Entry]>, width: Int) {
    var lastSeen = [Int32](repeating: -1, count: width)
    for (number, entries) in vectors.enumerated() {
      for entry in entries {
        precondition(lastSeen.indices.contains(entry.index), "an entry outside the program")
        precondition(lastSeen[entry.index] != number, "an index stands twice")
        precondition(entry.value.isFinite, "a coefficient is not finite")
        lastSeen[entry.index] = Int32(number)
        guard entry.value != 0 else { continue }
        indices.append(Int32(entry.index))
        values.append(entry.value)
      }
      starts.append(Int32(indices.count))
    }
  }
}

extension ClosedRange<Double> {
  /// The lower bound, which is at its most negative where COIN-OR understands that there is none.
  var coinLower: Double { Swift.max(lowerBound, -Double.greatestFiniteMagnitude) }

  /// The upper bound, which is at its greatest where COIN-OR understands that there is none.
  var coinUpper: Double { Swift.min(upperBound, Double.greatestFiniteMagnitude) }
}
