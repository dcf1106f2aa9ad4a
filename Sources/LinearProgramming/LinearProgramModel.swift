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

extension LinearProgram {
  /// A program of its own with all rows of this one and some of its columns, in the order in which they
  /// are named.
  ///
  /// Complexity: linear in the size of what is named.
  ///
  /// - Parameter columns: Columns of this program, none of them twice.
  /// - Returns: The program, at the slack basis.
  public func part(of columns: [Int]) -> LinearProgram {
    var (starts, indices, values) = ([Int32(0)], [Int32](), [Double]())
    var (lower, upper, costs) = ([Double](), [Double](), [Double]())
    let count = columnCount
    let part = LinearProgram()
    guard
      let (all, lengths) = unsafe both(Clp_getVectorStarts(handle), Clp_getVectorLengths(handle)),
      let (rows, elements) = unsafe both(Clp_getIndices(handle), Clp_getElements(handle))
    else { return part }
    for column in columns {
      precondition((0..<count).contains(column), "a column outside the program")
      let (start, length) = unsafe (Int(all[column]), Int(lengths[column]))
      unsafe indices.append(contentsOf: UnsafeBufferPointer(start: rows + start, count: length))
      unsafe values.append(contentsOf: UnsafeBufferPointer(start: elements + start, count: length))
      starts.append(Int32(indices.count))
      unsafe lower.append(Clp_columnLower(handle)[column])
      unsafe upper.append(Clp_columnUpper(handle)[column])
      unsafe costs.append(Clp_objective(handle)[column])
    }
    unsafe Clp_loadProblem(
      part.handle, Int32(columns.count), Int32(rowCount), starts, indices, values, lower, upper,
      costs, Clp_rowLower(handle), Clp_rowUpper(handle))
    return part
  }

  private func both<A, B>(
    _ first: UnsafePointer<A>?, _ second: UnsafePointer<B>?
  ) -> (UnsafePointer<A>, UnsafePointer<B>)? {
    guard let first = unsafe first, let second = unsafe second else { return nil }
    return unsafe (first, second)
  }
}

extension ClosedRange<Double> {
  /// Reads the bounds of COIN-OR, to which everything from 1e20 is infinite.
  fileprivate init(lower: Double, upper: Double) {
    self = (lower <= -1e20 ? -.infinity : lower)...(upper >= 1e20 ? .infinity : upper)
  }
}
