internal import CCoin

extension LinearProgram {
  /// Weights of the rows that prove that no solution keeps all bounds, after a solve that said so.
  ///
  /// The weighted sum of the rows would have to be at least `Σ weight · bound`, with the lower bound
  /// where the weight is above 0 and the upper where it is below, and no quantities within the
  /// bounds of the columns get it there (Farkas' lemma). The signs are those of ``rowDuals``: only a
  /// column for which `Σ weight · coefficient` is above 0 can help. The weights are checked before
  /// they are handed out; `nil` where none were found that stand, and after any other outcome.
  ///
  /// Complexity: reads the whole program, and solves one as large where CLP has no ray at hand.
  public borrowing func infeasibilityProof() -> [Double]? {
    guard unsafe Clp_status(handle) == 1 else { return nil }
    let model = model
    return rays.first { model.isInfeasible(by: $0) } ?? model.infeasibilityByShortage()
  }

  /// The ray that CLP has, if it has one, either way round: its two methods leave it differently.
  private var rays: [[Double]] {
    guard let ray = unsafe Clp_infeasibilityRay(handle) else { return [] }
    defer { unsafe Clp_freeRay(handle, ray) }
    let weights = unsafe Array(UnsafeBufferPointer(start: ray, count: rowCount))
    return [weights, weights.map { -$0 }]
  }
}

extension ProgramModel {
  /// The duals of the program that makes the rows fall short as little as possible, at any cost.
  ///
  /// They prove that this one has no solution, or are `nil` because they do not.
  func infeasibilityByShortage() -> [Double]? {
    var relaxed = self
    for column in columns.indices { relaxed.columns[column].cost = 0 }
    for row in rows.indices {
      relaxed.columns.append(Column(cost: 1, entries: [Entry(row, 1)]))
      relaxed.columns.append(Column(cost: 1, entries: [Entry(row, -1)]))
    }
    var program = LinearProgram(relaxed)
    guard program.run(.primal, iterations: .max).status == 0 else { return nil }
    let duals = program.rowDuals
    return isInfeasible(by: duals) ? duals : nil
  }

  /// Whether the weights of the rows ask for more than the columns can give.
  func isInfeasible(by weights: [Double]) -> Bool {
    guard weights.count == rows.count else { return false }
    let asked = zip(rows, weights).reduce(0) { $0 + $1.0.least(times: $1.1) }
    return columns.reduce(asked) { sum, column in
      sum
        + column.bounds.least(
          times: -column.entries.reduce(0) { $0 + $1.value * weights[$1.index] })
    } > 1e-9
  }
}

extension ClosedRange<Double> {
  /// The least product with a value in the range; a factor of next to nothing counts as 0.
  fileprivate func least(times factor: Double) -> Double {
    if abs(factor) < 1e-9 { return 0 }
    return factor * (factor > 0 ? lowerBound : upperBound)
  }
}
