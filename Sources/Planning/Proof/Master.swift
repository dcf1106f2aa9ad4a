import LinearProgramming

/// The linear program over the columns that matter, with the rows that are violated.
///
/// Columns come by pricing, rows by separation; both stay for what follows.
struct Master: ~Copyable {
  /// One session fully decided.
  struct Column {
    /// The kind of the session.
    let kind: Int
    let candidate: Candidate
    /// Points of all prices on the session by itself.
    let cost: Int
    /// The number that it has where it was priced.
    let number: Int
  }

  /// A column of the program that pays for what a count has too much.
  private struct Piece {
    /// The row that it relieves.
    let row: Int
    /// Points of one unit.
    let cost: Int
    /// The most units; `nil` without end.
    let most: Int?
    /// What one unit relieves the row by.
    var amount = 1
    /// What one unit relieves the row of forced repeats by besides.
    var repeats = 0
  }

  private(set) var book: RowBook
  var columns: [Column] = []
  var program = LinearProgram()
  /// Of every row: whether it is kept exactly, or at most.
  private var isEquality: [Bool] = []
  /// Of every row: its right-hand side.
  private var sides: [Int] = []
  /// Of every row: how often its dual counts in a plan and in a session at most; `nil` for kinds.
  private var reaches: [RowBook.Reach?] = []
  /// Of every row: the least dual that is believed, in parts of a point.
  private var least: [Int] = []
  /// Of every row: by how often the dual of forced repeats that is more.
  private var repeats: [Int] = []
  private var pieces: [Piece] = []
  /// Where the columns of sessions stand in the program.
  var places: [Int] = []
  /// The place of a column in ``columns``, by its number.
  var positions: [Int: Int] = [:]
  /// Where the columns stand that pay in each row, in the order in which they came.
  var payers: [[Int]] = []
  /// Where the columns stand that pay for what is missing in rows of counters, each with that after it
  /// for what is too much, and their rows.
  var gaps: [(place: Int, row: Int)] = []
  private let kinds: [SessionKind]
  private let penalty: Double

  /// Prepares a program without columns.
  ///
  /// - Parameters:
  ///   - problem: What is planned.
  ///   - kinds: Its sessions by kind.
  ///   - criteria: Rules and wishes; those that cost nothing are passed over.
  ///   - penalty: Points for missing what a plan has exactly; more than any plan can gain by it.
  ///   - point: The parts of a point that duals are counted in.
  ///   - waits: Whether the rows of a count wait until they are violated.
  init(
    _ problem: Problem, _ kinds: [SessionKind], _ criteria: [Criterion], penalty: Int,
    point: Int = Magnitudes.finestPoint, waits: (ConvexCount) -> Bool
  ) {
    self.kinds = kinds
    self.penalty = Double(penalty)
    book = RowBook(
      problem, counts: PricedCount.all(of: criteria, in: problem, waits: waits),
      point: point)
    add(kinds.indices.map { .kind($0) })
    for (number, priced) in book.counts.enumerated() where !priced.waits {
      add(
        (0..<priced.count.counters(in: problem)).map { .counter(count: number, counter: $0) })
    }
  }

  /// A copy of another with a program of its own.
  init(copying other: borrowing Master, _ program: consuming LinearProgram) {
    (kinds, penalty, book, columns) = (other.kinds, other.penalty, other.book, other.columns)
    (isEquality, sides, reaches) = (other.isEquality, other.sides, other.reaches)
    (least, repeats, pieces) = (other.least, other.repeats, other.pieces)
    (places, positions, payers, gaps) = (other.places, other.positions, other.payers, other.gaps)
    self.program = program
  }

  // MARK: Rows

  /// Adds rows over the columns that are in; rows without a limit are left out.
  mutating func add(_ rows: [MasterRow]) {
    let (start, firstPiece) = (sides.count, pieces.count)
    for row in rows { prepare(row) }
    guard sides.count > start else { return }
    var entries: [[Entry]] = Array(repeating: [], count: sides.count - start)
    for (place, column) in zip(places, columns) {
      for term in book.terms(of: column.candidate, kind: column.kind, from: start) {
        entries[term.row - start].append(Entry(place, Double(term.value)))
      }
    }
    program.addRows(
      (start..<sides.count).map {
        LinearProgramming.Row(
          isEquality[$0] ? Double(sides[$0])...Double(sides[$0]) : -.infinity...Double(sides[$0]),
          entries: entries[$0 - start])
      })
    var reliefs = pieces[firstPiece...].map {
      LinearProgramming.Column(
        cost: Double($0.cost), bounds: 0...($0.most.map(Double.init) ?? .infinity),
        entries: relief(by: $0))
    }
    let firstRelief = program.columnCount
    payers += Array(repeating: [], count: sides.count - payers.count)
    for (number, piece) in pieces[firstPiece...].enumerated() {
      payers[piece.row].append(firstRelief + number)
    }
    for row in start..<sides.count where isEquality[row] {
      payers[row] += [firstRelief + reliefs.count, firstRelief + reliefs.count + 1]
      if case .counter = book.rows[row] {
        gaps.append((firstRelief + reliefs.count, row))
      }
      for sign in [1.0, -1.0] {
        reliefs.append(
          LinearProgramming.Column(
            cost: penalty, bounds: 0...(.infinity), entries: [Entry(row, sign)]))
      }
    }
    program.addColumns(reliefs)
  }

  private func relief(by piece: Piece) -> [Entry] {
    let own = Entry(piece.row, -Double(piece.amount))
    guard piece.repeats > 0, let row = book.forcedRow else { return [own] }
    return [own, Entry(row, -Double(piece.repeats))]
  }

  /// Notes side, believed duals and pieces of a row.
  private mutating func prepare(_ row: MasterRow) {
    switch row {
    case .kind(let kind): note(row, equals: true, kinds[kind].sessions.count)
    case .pilotClique, .expertClique: note(row, equals: false, 1)
    case .forcedRepeats(let number):
      guard let price = book.counts[number].price else { return }
      precondition(!book.hasRows(ofCount: number), "pairs came before what they relieve")
      note(row, equals: false, 0)
      relieve(Piece(row: sides.count - 1, cost: price, most: nil, amount: 2))
    case .counter(let number, let counter):
      let (priced, problem) = (book.counts[number], book.problem)
      switch priced.count.penalty {
      case .deviation(let target): note(row, equals: true, target(problem, counter))
      case .excess(let limit):
        guard let limit = limit(problem, counter) else { return }
        note(row, equals: false, limit)
        if let price = priced.price {
          relieve(Piece(row: sides.count - 1, cost: price, most: nil))
        }
      case .repeats(let begun):
        guard let price = priced.price else { return }
        let before = begun(problem, counter)
        note(row, equals: false, 0)
        for step in 0..<Tuning.Proof.mostPieces {
          let isLast = step == Tuning.Proof.mostPieces - 1
          relieve(
            Piece(
              row: sides.count - 1, cost: price * (before + step), most: isLast ? nil : 1,
              repeats: book.forcesRepeats(ofCount: number) ? 2 * step : 0))
        }
      }
    }
  }

  private mutating func note(_ row: MasterRow, equals: Bool, _ side: Int) {
    _ = book.add(row)
    isEquality.append(equals)
    sides.append(side)
    reaches.append(book.reach(of: row, side: side))
    least.append(.min)
    repeats.append(0)
  }

  /// Adds a piece to the last row; one without end limits what is believed of its dual.
  private mutating func relieve(_ piece: Piece) {
    pieces.append(piece)
    guard piece.most == nil else { return }
    least[piece.row] = -(piece.cost * book.point / piece.amount)
    repeats[piece.row] = piece.repeats
  }

  // MARK: Columns

  /// Whether a column of that number is in.
  func has(_ number: Int) -> Bool { positions[number] != nil }

  /// Brings columns into the program that are not in it yet.
  mutating func enter(_ new: [Column]) {
    let start = columns.count
    for column in new where positions[column.number] == nil {
      positions[column.number] = columns.count
      columns.append(column)
    }
    let entering = columns[start...]
    let first = program.columnCount
    places += entering.indices.map { first + $0 - start }
    program.addColumns(
      entering.map { column in
        LinearProgramming.Column(
          cost: Double(column.cost), bounds: 0...(.infinity),
          entries: book.terms(of: column.candidate, kind: column.kind)
            .map { Entry($0.row, Double($0.value)) })
      })
  }

  /// Prices what is missing or too much in rows of counters, so that their duals stay within so many
  /// points of others.
  mutating func box(around center: [Double], within points: Double) {
    program.setCosts(
      gaps.flatMap { place, row in
        [(place, center[row] + points), (place + 1, points - center[row])]
      })
  }

  /// Whether the solution pays for what is missing or too much in rows of counters.
  var isMissing: Bool {
    let values = program.values
    return gaps.contains { max(values[$0.place], values[$0.place + 1]) > Tuning.Proof.whole }
  }

  // MARK: Solving

  /// Solves the program, or shows that it costs more points than the ceiling; false where it was
  /// stopped.
  mutating func solve(
    afterRows: Bool, seconds: Double = .infinity, ceiling: Double = .infinity,
    isCancelled: () -> Bool
  ) -> Bool {
    let interval = min(
      max(
        Tuning.Proof.iterationsTimesRows / max(1, sides.count),
        Tuning.Proof.iterationsPerLook.lowerBound), Tuning.Proof.iterationsPerLook.upperBound)
    return program.solve(
      afterRows ? .dual : .primal, interval: interval, seconds: seconds, ceiling: ceiling,
      isCancelled: isCancelled)
  }

  /// Whether the last solve ended with a solution, and not at its ceiling.
  var isSolved: Bool { program.isSolved }

  /// What the solution costs, in points.
  var objective: Double { program.objective }

  /// The columns with a positive value.
  var support: [(column: Column, value: Double)] {
    let values = program.values
    return columns.indices.compactMap {
      values[places[$0]] > Tuning.Proof.positive ? (columns[$0], values[places[$0]]) : nil
    }
  }

  /// The duals of the rows, as the program has them.
  var duals: [Double] { program.rowDuals }

  /// Duals in parts of a point, each within what its row allows; nothing where they are so large
  /// that no bound of them could be added up.
  func rounded(_ duals: [Double]) -> [Int] {
    guard isWithinReach(duals) else { return Array(repeating: 0, count: duals.count) }
    func whole(_ row: Int) -> Int { Int((duals[row] * Double(book.point)).rounded()) }
    let forced = book.forcedRow.map { max(min(whole($0), 0), least[$0]) } ?? 0
    return duals.indices.map { row in
      guard !isEquality[row] else { return whole(row) }
      let lowest = repeats[row] == 0 ? least[row] : least[row] - repeats[row] * forced
      return min(max(whole(row), lowest), 0)
    }
  }

  /// Whether sums of duals over a plan and over a session stay within ``Magnitudes``.
  private func isWithinReach(_ duals: [Double]) -> Bool {
    var (kind, plan, session) = (0.0, 0.0, 0.0)
    for (dual, reach) in zip(duals, reaches) {
      if let reach {
        plan += abs(dual) * reach.plan
        session += abs(dual) * reach.session
      } else {
        kind += abs(dual)
      }
    }
    return Magnitudes.admits(kind: kind, plan: plan, session: session, point: book.point)
  }

  /// The part of a bound that duals give without any column, in parts of a point; those of kinds
  /// stay out.
  func constant(_ duals: [Int]) -> Int {
    var value = 0
    for row in sides.indices where row >= kinds.count { value += duals[row] * sides[row] }
    let forced = book.forcedRow.map { duals[$0] } ?? 0
    for piece in pieces {
      guard let most = piece.most else { continue }
      let cost =
        piece.cost * book.point + piece.amount * duals[piece.row] + piece.repeats * forced
      value += min(0, cost) * most
    }
    return value
  }
}

extension PricedCount {
  /// The counts of criteria that can cost something.
  fileprivate static func all(
    of criteria: [Criterion], in problem: Problem, waits: (ConvexCount) -> Bool
  ) -> [PricedCount] {
    criteria.flatMap { criterion -> [PricedCount] in
      let price = criterion.isRule ? nil : criterion.price(in: problem.programme)
      guard price != 0 else { return [] }
      return criterion.measures.compactMap { measure in
        guard case .count(let count) = measure else { return nil }
        return PricedCount(count: count, price: price, waits: waits(count))
      }
    }
  }
}

extension ConvexCount {
  /// Whether its rows wait until they are violated where columns come by pricing.
  var waitsBesideColumns: Bool {
    if case .deviation = penalty { return false }
    return switch tally {
    case .expert, .host, .cost: false
    default: true
    }
  }

  /// Whether its rows are so many and so mostly slack that they wait until they are violated.
  var isMostlySlack: Bool {
    switch tally {
    case .expertSlot, .teamSlot, .venueSlot: true
    default: false
    }
  }
}
