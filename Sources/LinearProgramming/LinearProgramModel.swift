internal import CCoin

extension LinearProgram {
  /// The program as it stands, as a value.
  ///
  /// Complexity: linear in the size of the program.
  var model: ProgramModel {
    let (starts, lengths) = unsafe (Clp_getVectorStarts(handle), Clp_getVectorLengths(handle))
    let (indices, values) = unsafe (Clp_getIndices(handle), Clp_getElements(handle))
    let columns = (0..<columnCount).map { column in
      var entries: [Entry] = []
      if let starts = unsafe starts, let lengths = unsafe lengths, let indices = unsafe indices,
        let values = unsafe values
      {
        let start = unsafe Int(starts[column])
        entries = (start..<start + (unsafe Int(lengths[column]))).map { position in
          unsafe Entry(Int(indices[position]), values[position])
        }
      }
      return unsafe Column(
        cost: Clp_objective(handle)[column],
        bounds: .init(
          lower: Clp_columnLower(handle)[column], upper: Clp_columnUpper(handle)[column]),
        entries: entries)
    }
    let rows = (0..<rowCount).map { row in
      unsafe ClosedRange(lower: Clp_rowLower(handle)[row], upper: Clp_rowUpper(handle)[row])
    }
    return ProgramModel(rows: rows, columns: columns)
  }
}

extension ClosedRange<Double> {
  /// Reads the bounds of COIN-OR, to which everything from 1e20 is infinite.
  fileprivate init(lower: Double, upper: Double) {
    self = (lower <= -1e20 ? -.infinity : lower)...(upper >= 1e20 ? .infinity : upper)
  }
}
