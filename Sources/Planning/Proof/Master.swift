import LinearProgramming

/// The linear program over the columns that matter, with the rows that are violated.
///
/// Columns come by pricing, rows by separation; both stay for the nodes that follow.
struct Master: ~Copyable {
  /// A column of the program that is no session.
  private struct Piece {
    /// The row that it relieves.
    let row: Int
    /// Points of one unit.
    let cost: Int
    /// The most units; `nil` without end.
    let most: Int?
  }

  /// What a solved program says.
  struct Bound {
    /// The bound in multiples of 2⁻²⁰ points.
    var value: Int
    /// The least reduced cost of each group, by kind and group, the kind's dual left out.
    var groups: [[Int]]
    /// The least reduced cost of each kind.
    var kinds: [Int]
    /// The duals it rests on.
    var duals: [Int]
  }

  private(set) var book: RowBook
  private var program = LinearProgram()
  /// Of every row: whether it is kept exactly, or at most.
  private var isEquality: [Bool] = []
  /// Of every row: its right-hand side.
  private var sides: [Int] = []
  /// Of every row: the least dual that is believed, in multiples of 2⁻²⁰.
  private var least: [Int] = []
  private var pieces: [Piece] = []
  /// How many columns pay the penalty; they come after the pieces.
  private var artificials = 0
  /// The columns of the pool that are in, in the order in which they came.
  private var active: [Int] = []
  /// The place of a column of the pool in ``active``.
  private var numbers: [Int: Int] = [:]

  /// More points than any plan can have, all wishes at their worst; those of every plan left out.
  private(set) var ceiling = 1

  init(_ pool: ColumnPool, criteria: [Criterion]) {
    let problem = pool.problem
    let terms = criteria.flatMap { criterion in
      criterion.measures.compactMap { measure -> (Criterion, Count)? in
        guard case .count(let count) = measure else { return nil }
        return criterion.isRule || criterion.price(in: problem.programme) > 0
          ? (criterion, count) : nil
      }
    }
    book = RowBook(pool, counts: terms.map(\.1))
    for (number, kind) in pool.kinds.enumerated() {
      add(.kind(number), equals: true, kind.sessions.count)
    }
    for (number, (criterion, count)) in terms.enumerated() {
      let price = criterion.price(in: problem.programme)
      for counter in 0..<count.counters(in: problem) {
        addCounter(number, counter, count, price: criterion.isRule ? nil : price, problem)
      }
    }
    let penalty = Double(addCeiling(pool) * 2 + 1_000_000)
    var columns: [LinearProgramming.Column] = pieces.map {
      Column(
        cost: Double($0.cost), bounds: 0...($0.most.map(Double.init) ?? .infinity),
        entries: [Entry($0.row, -1)])
    }
    for row in sides.indices where isEquality[row] {
      for sign in [1.0, -1.0] {
        columns.append(
          Column(cost: penalty, bounds: 0...(.infinity), entries: [Entry(row, sign)]))
      }
    }
    program.addRows(
      sides.indices.map {
        LinearProgramming.Row(
          isEquality[$0] ? Double(sides[$0])...Double(sides[$0]) : -.infinity...Double(sides[$0]))
      })
    program.addColumns(columns)
    artificials = columns.count - pieces.count
  }

  private mutating func add(_ row: Row, equals: Bool, _ side: Int, least: Int = .min) {
    _ = book.add(row)
    isEquality.append(equals)
    sides.append(side)
    self.least.append(least)
  }

  /// Adds the row of a counter, unless it waits until it is violated.
  private mutating func addCounter(
    _ number: Int, _ counter: Int, _ count: Count, price: Int?, _ problem: Problem
  ) {
    let row = Row.counter(count: number, counter: counter)
    switch count.price {
    case .deviation(let target): add(row, equals: true, target(problem, counter))
    case .excess(let limit):
      guard let limit = limit(problem, counter) else { return }
      if let price {
        add(row, equals: false, limit, least: -price * DualFields.point)
        pieces.append(Piece(row: sides.count - 1, cost: price, most: nil))
      } else if !count.waits {
        add(row, equals: false, limit)
      }
    case .repeats(let begun):
      guard let price else { return }
      let before = begun(problem, counter)
      add(row, equals: false, 0)
      for step in 0..<problem.sessions.count {
        pieces.append(Piece(row: sides.count - 1, cost: price * (before + step), most: 1))
      }
    }
  }

  /// Adds up the dearest column of every session and every piece at its most.
  private mutating func addCeiling(_ pool: ColumnPool) -> Int {
    for kind in pool.kinds {
      let dearest = kind.columns.flatMap(\.self).reduce(0) { max($0, Int(pool.columns[$1].cost)) }
      ceiling += dearest * kind.sessions.count
    }
    var largest: [Int: Int] = [:]
    for piece in pieces {
      if let most = piece.most {
        ceiling += piece.cost * most
      } else if case .counter(let count, _) = book.rows[piece.row] {
        let amount = largest[count] ?? largestAmount(of: book.counts[count], pool)
        largest[count] = amount
        ceiling += piece.cost * amount * pool.problem.sessions.count
      }
    }
    return ceiling
  }

  /// The most that one session adds to any counter.
  private func largestAmount(of count: Count, _ pool: ColumnPool) -> Int {
    var most = 0
    for column in pool.columns {
      count.forEachAmount(of: pool.candidate(column), in: pool.problem) { most = max(most, $1) }
    }
    return most
  }

  // MARK: Solving

  /// Solves the program; false where it was stopped.
  mutating func solve(afterRows: Bool, isCancelled: () -> Bool) -> Bool {
    program.solve(afterRows ? .dual : .primal, isCancelled: isCancelled) == .optimal
  }

  /// The columns of the pool with a positive value.
  var support: [(column: Int, value: Double)] {
    let values = program.values
    let start = pieces.count + artificials
    return active.indices.compactMap {
      values[start + $0] > 1e-7 ? (active[$0], values[start + $0]) : nil
    }
  }

  /// The bound that the duals prove for what choices leave, and columns that would better the
  /// program.
  mutating func price(_ choices: [[Choice]]) -> (bound: Bound, better: [Int]) {
    let duals = zip(program.rowDuals, sides.indices).map { dual, row -> Int in
      let rounded = Int((dual * Double(DualFields.point)).rounded())
      return isEquality[row] ? rounded : max(min(rounded, 0), least[row])
    }
    let pool = book.pool
    let fields = DualFields(book, duals)
    var bound = Bound(value: 0, groups: [], kinds: [], duals: duals)
    for row in sides.indices where row >= pool.kinds.count {
      bound.value += duals[row] * sides[row]
    }
    for piece in pieces {
      guard let most = piece.most else { continue }
      bound.value += min(0, piece.cost * DualFields.point + duals[piece.row]) * most
    }
    var better: [(column: Int, cost: Int)] = []
    for (number, kind) in pool.kinds.enumerated() {
      var groups = Array(repeating: Int.max, count: kind.groups.count)
      for group in kind.groups.indices where choices[number][group].isOpen {
        var best: (column: Int, cost: Int)?
        let choice = choices[number][group]
        fields.forEachReducedCost(kind: number, group: group) { column, cost in
          guard choice.allows(pool.columns[column]) else { return }
          groups[group] = min(groups[group], cost)
          if cost < best?.cost ?? .max, numbers[column] == nil { best = (column, cost) }
        }
        if let best, best.cost - duals[number] < -64 {
          better.append((best.column, best.cost - duals[number]))
        }
      }
      let least = groups.min() ?? .max
      bound.kinds.append(least)
      bound.groups.append(groups)
      if least == .max {
        bound.value = .max
      } else if bound.value != .max {
        bound.value += least * kind.sessions.count
      }
    }
    return (bound, better.sorted { ($0.cost, $0.column) < ($1.cost, $1.column) }.map(\.column))
  }

  /// Brings columns of the pool into the program.
  mutating func enter(_ columns: [Int]) {
    let new = columns.filter { numbers[$0] == nil }
    for column in new {
      numbers[column] = active.count
      active.append(column)
    }
    program.addColumns(
      new.map { number in
        let column = book.pool.columns[number]
        return Column(
          cost: Double(column.cost), bounds: 0...(.infinity),
          entries: book.terms(of: column).map { Entry($0.row, Double($0.value)) })
      })
  }

  /// Adds rows, at most `side` each, over the columns that are in.
  mutating func add(_ rows: [(row: Row, side: Int)]) {
    guard !rows.isEmpty else { return }
    let start = sides.count
    for (row, side) in rows { add(row, equals: false, side) }
    var entries: [[Entry]] = Array(repeating: [], count: rows.count)
    let offset = pieces.count + artificials
    for (position, number) in active.enumerated() {
      for term in book.terms(of: book.pool.columns[number]) where term.row >= start {
        entries[term.row - start].append(Entry(offset + position, Double(term.value)))
      }
    }
    program.addRows(
      zip(rows, entries).map {
        LinearProgramming.Row(-.infinity...Double($0.0.side), entries: $0.1)
      })
  }

  /// Opens the columns that choices leave and closes all others.
  mutating func allow(_ choices: [[Choice]]) {
    let offset = pieces.count + artificials
    let (open, shut) = active.indices.reduce(into: ([Int](), [Int]())) { lists, position in
      let column = book.pool.columns[active[position]]
      if choices[Int(column.kind)][Int(column.group)].allows(column) {
        lists.0.append(offset + position)
      } else {
        lists.1.append(offset + position)
      }
    }
    program.setColumnBounds(0...(.infinity), of: open)
    program.setColumnBounds(0...0, of: shut)
  }
}

extension Count {
  /// Whether its rows are so many and so mostly slack that they wait until they are violated.
  var waits: Bool {
    switch tally {
    case .slot, .venueSlot: true
    default: false
    }
  }
}
