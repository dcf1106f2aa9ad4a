internal import CCoin

// What the last solve left. After changes it is stale until the next solve.
extension LinearProgram {
  /// What the solution costs.
  public var objective: Double { unsafe Clp_objectiveValue(handle) }

  /// The iterations of the last solve, or of the last thousand where it was a long one.
  package var lastIterations: Int { unsafe Int(Clp_numberIterations(handle)) }

  /// The quantity of every column.
  public var values: [Double] { unsafe copy(Clp_primalColumnSolution(handle), columnCount) }

  /// The sum of every row: of coefficient times quantity.
  ///
  /// Complexity: linear in the size of the program, since CLP's own sums are stale where it had
  /// nothing to do.
  public var rowActivities: [Double] {
    var activities = [Double](repeating: 0, count: rowCount)
    for (column, value) in zip(model.columns, values) where value != 0 {
      for entry in column.entries { activities[entry.index] += entry.value * value }
    }
    return activities
  }

  /// The dual of every row: how much the least cost rises for one more unit of its bound.
  ///
  /// A row that rests on its lower bound has a dual of at least 0, one that rests on its upper bound
  /// of at most 0, and one that rests on neither has 0.
  public var rowDuals: [Double] { unsafe copy(Clp_dualRowSolution(handle), rowCount) }

  /// The reduced cost of every column: its cost less the sum of coefficient times dual of its rows.
  ///
  /// At an optimum it is at least 0 where the column rests on its lower bound, at most 0 where it
  /// rests on its upper bound, and 0 in between.
  public var reducedCosts: [Double] { unsafe copy(Clp_dualColumnSolution(handle), columnCount) }

  private func copy(_ start: UnsafePointer<Double>?, _ count: Int) -> [Double] {
    unsafe Array(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }
}
