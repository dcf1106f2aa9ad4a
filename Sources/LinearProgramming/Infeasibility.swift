internal import CCoin

extension LinearProgram {
  /// Weights of the rows that prove that no solution keeps all bounds, after a solve that said so.
  ///
  /// The weighted sum of the rows would have to be at least `Σ weight · bound`, with the lower bound
  /// where the weight is above 0 and the upper where it is below, and no quantities within the
  /// bounds of the columns get it there (Farkas' lemma). The signs are those of ``rowDuals``: only a
  /// column for which `Σ weight · coefficient` is above 0 can help. The weights are checked before
  /// they are handed out; `nil` where CLP has none that stand.
  public var infeasibilityProof: [Double]? {
    guard unsafe Clp_status(handle) == 1, let ray = unsafe Clp_infeasibilityRay(handle) else {
      return nil
    }
    defer { unsafe Clp_freeRay(handle, ray) }
    // The two methods of CLP leave the ray with different signs.
    let weights = unsafe Array(UnsafeBufferPointer(start: ray, count: rowCount))
    return [weights, weights.map { -$0 }].first { proves($0) }
  }

  private func proves(_ weights: [Double]) -> Bool {
    let asked = unsafe least(of: weights, Clp_rowLower(handle), Clp_rowUpper(handle))
    let missing = unsafe least(
      of: weightedColumns(weights).map { -$0 }, Clp_columnLower(handle), Clp_columnUpper(handle))
    return asked + missing > 1e-9
  }

  /// The sum of weight times coefficient of every column.
  private func weightedColumns(_ weights: [Double]) -> [Double] {
    guard let starts = unsafe Clp_getVectorStarts(handle),
      let lengths = unsafe Clp_getVectorLengths(handle),
      let indices = unsafe Clp_getIndices(handle), let values = unsafe Clp_getElements(handle)
    else { return .init(repeating: 0, count: columnCount) }
    return (0..<columnCount).map { column in
      let start = unsafe Int(starts[column])
      return (start..<start + (unsafe Int(lengths[column]))).reduce(0) { sum, position in
        unsafe sum + weights[Int(indices[position])] * values[position]
      }
    }
  }

  /// The least of `Σ factor · value` over values within the bounds.
  private func least(
    of factors: [Double], _ lower: UnsafeMutablePointer<Double>?,
    _ upper: UnsafeMutablePointer<Double>?
  ) -> Double {
    guard let lower = unsafe lower, let upper = unsafe upper else { return 0 }
    return factors.indices.reduce(0) { sum, index in
      let factor = factors[index]
      guard abs(factor) > 1e-9 else { return sum }
      let bound = unsafe factor > 0 ? lower[index] : upper[index]
      return abs(bound) > 1e20 ? -.infinity : sum + factor * bound
    }
  }
}
