/// A row of the linear program over columns.
enum Row: Sendable {
  /// As many columns of a kind as it has sessions.
  case kind(Int)
  /// A counter of a count: at most its limit, at its target, or with pieces that pay.
  case counter(count: Int, counter: Int)
  /// At most one session of a pilot among those of each theme within days, which all exclude each
  /// other.
  case pilotClique(pilot: Int, days: [ClosedRange<Int>?])
  /// At most one session of an expert within days.
  case expertClique(expert: Int, days: ClosedRange<Int>)
}

/// Numbers of rows by what they count, and the terms that columns have in them.
struct RowBook: Sendable {
  let pool: ColumnPool
  let counts: [Count]
  private(set) var rows: [Row] = []
  private var counterRows: [[Int: Int]]

  init(_ pool: ColumnPool, counts: [Count]) {
    self.pool = pool
    self.counts = counts
    counterRows = Array(repeating: [:], count: counts.count)
  }

  /// Adds a row and gives its number.
  mutating func add(_ row: Row) -> Int {
    rows.append(row)
    if case .counter(let count, let counter) = row {
      counterRows[count][counter] = rows.count - 1
    }
    return rows.count - 1
  }

  /// Whether a counter has a row.
  func hasRow(count: Int, counter: Int) -> Bool { counterRows[count][counter] != nil }

  /// The terms of a column in all rows, by row and without zeros.
  func terms(of column: ColumnPool.Column) -> [(row: Int, value: Int)] {
    let candidate = pool.candidate(column)
    var terms: [(row: Int, value: Int)] = []
    for (number, count) in counts.enumerated() {
      count.forEachAmount(of: candidate, in: pool.problem) { counter, amount in
        if amount != 0, let row = counterRows[number][counter] { terms.append((row, amount)) }
      }
    }
    for (number, row) in rows.enumerated() {
      switch row {
      case .counter: break
      case .kind(let kind): if Int(column.kind) == kind { terms.append((number, 1)) }
      case .pilotClique, .expertClique:
        if covers(row, candidate) { terms.append((number, 1)) }
      }
    }
    return terms
  }

  /// Whether a clique counts a candidate.
  func covers(_ row: Row, _ candidate: Candidate) -> Bool {
    let day = pool.problem.slots[candidate.slot].day
    switch row {
    case .pilotClique(let pilot, let days):
      return candidate.pilots.contains(pilot) && days[candidate.theme]?.contains(day) == true
    case .expertClique(let expert, let days):
      return candidate.experts.contains(expert) && days.contains(day)
    case .kind, .counter: return false
    }
  }
}
