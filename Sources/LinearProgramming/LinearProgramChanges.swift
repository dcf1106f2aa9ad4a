internal import CCoin

// CLP hands out its own arrays, and is told afterwards that they are not what they were.
extension LinearProgram {
  /// Gives columns new bounds: `0...0` takes them out of the program, and they stay numbered.
  public mutating func setColumnBounds(_ bounds: ClosedRange<Double>, of columns: [Int]) {
    let count = columnCount
    let (lower, upper) = unsafe (Clp_columnLower(handle), Clp_columnUpper(handle))
    unsafe set(bounds.coinLower, at: columns, in: lower, count: count)
    unsafe set(bounds.coinUpper, at: columns, in: upper, count: count)
    unsafe Clp_chgColumnLower(handle, lower)
    unsafe Clp_chgColumnUpper(handle, upper)
  }

  /// Gives columns new costs: finite.
  public mutating func setCosts(_ new: [(column: Int, cost: Double)]) {
    let count = columnCount
    let costs = unsafe Clp_objective(handle)
    for (column, cost) in new {
      precondition(cost.isFinite, "a cost is not finite")
      unsafe set(cost, at: [column], in: costs, count: count)
    }
    unsafe Clp_chgObjCoefficients(handle, costs)
  }

  private func set(
    _ value: Double, at indices: [Int], in array: UnsafeMutablePointer<Double>?, count: Int
  ) {
    let array = unsafe UnsafeMutableBufferPointer(start: array, count: count)
    for index in indices {
      precondition((0..<count).contains(index), "an index outside the program")
      unsafe array[index] = value
    }
  }
}
