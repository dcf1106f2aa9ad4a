internal import CCoin

// What the last solve left. After changes it is stale until the next solve.
extension LinearProgram {
  /// Whether the last solve ended with a solution that keeps all bounds and none costs less.
  public var isSolved: Bool { unsafe Clp_status(handle) == Status.optimal.rawValue }

  /// What the solution costs.
  public var objective: Double { unsafe Clp_objectiveValue(handle) }

  /// The quantity of every column.
  public var values: [Double] { unsafe copy(Clp_primalColumnSolution(handle), columnCount) }

  /// The dual of every row: how much the least cost rises for one more unit of its bound.
  ///
  /// A row that rests on its lower bound has a dual of at least 0, one that rests on its upper bound
  /// of at most 0, and one that rests on neither has 0.
  public var rowDuals: [Double] { unsafe copy(Clp_dualRowSolution(handle), rowCount) }

  private func copy(_ start: UnsafePointer<Double>?, _ count: Int) -> [Double] {
    unsafe Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
