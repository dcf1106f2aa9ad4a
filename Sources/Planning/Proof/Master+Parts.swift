import LinearProgramming

/// Programs over the columns of a part of all plans.
///
/// A part leaves a tenth of the columns open, and the simplex method takes its time by columns. So each
/// part is solved in a program of its own, and the program of all plans learns from it.
extension Master {
  /// Where the solve of a part ended, said so that a program with more rows can begin there.
  struct Start: Sendable {
    /// The place of every row, each followed by those of the columns that pay in it.
    fileprivate var places: [Basis.Place]
    /// The numbers of the columns in the basis.
    fileprivate let basic: [Int]
  }

  /// What the solve of a part found.
  struct Found: Sendable {
    /// Columns and rows that the program of all plans did not have.
    let columns: [Column]
    let rows: [MasterRow]
    fileprivate let start: Start
    /// How many rows the program of all plans had.
    fileprivate let knownRows: Int
  }

  /// The program of a part, with all rows and the columns that are open.
  ///
  /// It begins where another ended: what is in that basis and no longer open comes too, and is held at
  /// nothing.
  func part(_ open: ColumnSet, from start: Start?) -> Master {
    let basic = Set(start?.basic ?? [])
    let kept = columns.indices.filter {
      open.contains(columns[$0].number) || basic.contains(columns[$0].number)
    }
    var part = Master(
      like: self, program.part(of: payers.flatMap(\.self) + kept.map { places[$0] }),
      keeping: kept)
    part.program.setColumnBounds(
      0...0,
      of: part.columns.indices.filter { !open.contains(part.columns[$0].number) }.map {
        part.places[$0]
      })
    if let start { part.begin(start) }
    return part
  }

  /// A copy with the columns that pay in front and those that are kept behind.
  private init(
    like other: borrowing Master, _ program: consuming LinearProgram, keeping kept: [Int]
  ) {
    self.init(copying: other, program)
    var next = 0
    payers = payers.map { places in
      next += places.count
      return Array(next - places.count..<next)
    }
    gaps = gaps.map { (payers[$0.row][payers[$0.row].count - 2], $0.row) }
    columns = kept.map { other.columns[$0] }
    places = kept.indices.map { next + $0 }
    positions = Dictionary(
      uniqueKeysWithValues: columns.indices.map { (columns[$0].number, $0) })
  }

  /// Sets the basis to where a part ended.
  private mutating func begin(_ start: Start) {
    var basis = Basis(
      columns: Array(repeating: .atLower, count: program.columnCount),
      rows: Array(repeating: .basic, count: payers.count))
    var rest = start.places[...]
    for row in payers.indices where !rest.isEmpty {
      basis.rows[row] = rest.removeFirst()
      for place in payers[row] { basis.columns[place] = rest.removeFirst() }
    }
    for number in start.basic {
      if let position = positions[number] { basis.columns[places[position]] = .basic }
    }
    program.basis = basis
  }

  /// What this program of a part has come to, beyond the rows and columns that it began with.
  func found(knownRows: Int, knownColumns: Int) -> Found {
    let basis = program.basis
    let places = payers.indices.flatMap { row in
      [basis.rows[row]] + payers[row].map { basis.columns[$0] }
    }
    return Found(
      columns: Array(columns[knownColumns...]), rows: Array(book.rows[knownRows...]),
      start: Start(
        places: places,
        basic: columns.indices.filter { basis.columns[self.places[$0]] == .basic }
          .map { columns[$0].number }),
      knownRows: knownRows)
  }

  /// Learns what a part found, and says where its own parts can start.
  mutating func learn(_ found: Found) -> Start {
    enter(found.columns)
    add(found.rows.filter { !book.rows[found.knownRows...].contains($0) })
    // The rows of the part that are new stand elsewhere here.
    var start = found.start
    let width = payers[..<found.knownRows].reduce(0) { $0 + 1 + $1.count }
    var rest = start.places[width...]
    var placesOfRow: [MasterRow: [Basis.Place]] = [:]
    for row in found.rows {
      let number = book.rows[found.knownRows...].firstIndex(of: row) ?? found.knownRows
      placesOfRow[row] = Array(rest.prefix(1 + payers[number].count))
      rest = rest.dropFirst(1 + payers[number].count)
    }
    start.places.removeSubrange(width...)
    for (number, row) in book.rows.enumerated().dropFirst(found.knownRows) {
      start.places +=
        placesOfRow[row] ?? [.basic] + Array(repeating: .atLower, count: payers[number].count)
    }
    return start
  }
}
