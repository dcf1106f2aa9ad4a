import Glibc

/// The columns that sessions are drawn from, laid out for quick looks.
final class SamplingTable: Sendable {
  /// One column.
  struct Item: BitwiseCopyable {
    /// Points of all prices on the session by itself.
    let cost: Int
    /// Its number in the pool, which has a million and a half at most.
    let column: Int32
    /// Fees and venue cost in whole euros: 1,001 times a million at most.
    let money: Int32
    /// One of a thousand.
    let venue: Int16
    /// The expert, one of a thousand, where there is one; −1 where there are none or several.
    let expert: Int16
  }

  /// The columns of a group in one slot.
  struct Span: BitwiseCopyable {
    /// The least cost of them.
    let least: Int
    let slot: Int32
    let first: Int32
    let end: Int32
    /// The logarithm of how many there are.
    let logarithm: Float
  }

  /// A group and where its columns are.
  struct Group: BitwiseCopyable {
    /// Its first span.
    let first: Int
    /// After its last span.
    let end: Int
    /// Its place in ``members``.
    let members: Int
    let size: Int
    /// Its first item.
    let firstItem: Int
    /// How many items it has.
    let count: Int
    /// The least cost of them.
    let least: Int
    /// The logarithm of how many there are.
    let logarithm: Double
    /// Of a theme that splits in two: the group of all others, by number; −1 elsewhere.
    let complement: Int
  }

  let pool: ColumnPool
  let items: Table<Item>
  let spans: Table<Span>
  /// The groups, kind by kind.
  let groups: Table<Group>
  /// Where the groups of each kind begin, and where the last one's end.
  let starts: [Int]
  let members: Table<Int>
  /// The slots that columns have, theme by theme, ascending.
  let slots: Table<Int>
  /// Where the slots of each theme are.
  let slotsOfTheme: [Range<Int>]
  /// The kind of every session.
  let kinds: [Int]
  /// The number of a group in its kind, by kind.
  let numbers: [[IndexSet: Int]]

  /// Quantiles of the standard Gumbel distribution in equal steps of probability.
  let gumbel: Table<Double>

  /// Lays out some columns of a pool, ascending.
  init(_ pool: ColumnPool, _ columns: [Int]) {
    self.pool = pool
    numbers = pool.kinds.map { kind in
      Dictionary(zip(kind.groups, kind.groups.indices), uniquingKeysWith: min)
    }
    var layout = Layout()
    var kinds = Array(repeating: 0, count: pool.problem.sessions.count)
    var rest = columns[...]
    for (number, kind) in pool.kinds.enumerated() {
      for session in kind.sessions { kinds[session] = number }
      layout.starts.append(layout.groups.count)
      for group in kind.groups.indices {
        let mine = rest.prefix { $0 < kind.columns[group].upperBound }
        rest = rest.dropFirst(mine.count)
        layout.add(
          mine, of: pool, kind: number, group: group,
          complement: pool.complement(number, group) ?? -1)
      }
    }
    items = Table(layout.items)
    spans = Table(layout.spans)
    groups = Table(layout.groups)
    starts = layout.starts + [layout.groups.count]
    members = Table(layout.members)
    let slots = layout.slots(of: pool)
    self.slots = Table(slots.flatMap(\.self))
    var next = 0
    slotsOfTheme = slots.map {
      next += $0.count
      return next - $0.count..<next
    }
    self.kinds = kinds
    let steps = Tuning.Search.gumbelSteps
    gumbel = Table((0..<steps).map { -log(-log((Double($0) + 0.5) / Double(steps))) })
  }

  /// Moves that it counts for to draw two themes: it takes about as long.
  var moves: Int {
    max(Tuning.Search.movesPerDraw, items.count / Tuning.Search.columnsPerMove)
  }

  /// Whether the sessions of a kind are two that split all pilots together.
  func splits(_ kind: Int) -> Bool {
    (starts[kind]..<starts[kind + 1]).contains { groups[$0].complement >= 0 }
  }

  /// How many groups a kind has.
  func count(_ kind: Int) -> Int { starts[kind + 1] - starts[kind] }
}

/// The table while it is laid out.
private struct Layout {
  var items: [SamplingTable.Item] = []
  var spans: [SamplingTable.Span] = []
  var groups: [SamplingTable.Group] = []
  var starts: [Int] = []
  var members: [Int] = []

  /// Adds a group and its columns, which stand slot by slot.
  mutating func add(
    _ columns: ArraySlice<Int>, of pool: ColumnPool, kind: Int, group: Int, complement: Int
  ) {
    let (firstSpan, firstItem) = (spans.count, items.count)
    var index = columns.startIndex
    while index < columns.endIndex {
      let slot = pool.columns[columns[index]].slot
      let first = items.count
      while index < columns.endIndex, pool.columns[columns[index]].slot == slot {
        items.append(SamplingTable.Item(columns[index], of: pool))
        index += 1
      }
      items[first...].sort { ($0.cost, $0.column) < ($1.cost, $1.column) }
      spans.append(
        SamplingTable.Span(
          least: items[first].cost, slot: slot, first: Int32(first), end: Int32(items.count),
          logarithm: log(Float(items.count - first))))
    }
    spans[firstSpan...].sort { ($0.least, $0.slot) < ($1.least, $1.slot) }
    let pilots = pool.kinds[kind].groups[group].indices
    groups.append(
      SamplingTable.Group(
        first: firstSpan, end: spans.count, members: members.count, size: pilots.count,
        firstItem: firstItem, count: columns.count,
        least: items[firstItem...].reduce(Int.max) { min($0, $1.cost) },
        logarithm: log(Double(columns.count)),
        complement: complement))
    members += pilots
  }
}

extension Layout {
  /// The slots that columns have, by theme, ascending.
  func slots(of pool: ColumnPool) -> [[Int]] {
    var found = Array(repeating: Set<Int>(), count: pool.problem.sessionsOfTheme.count)
    for (number, kind) in pool.kinds.enumerated() {
      let end = number + 1 < starts.count ? starts[number + 1] : groups.count
      for group in groups[starts[number]..<end] {
        found[kind.theme].formUnion(spans[group.first..<group.end].map { Int($0.slot) })
      }
    }
    return found.map { $0.sorted() }
  }
}

extension SamplingTable.Item {
  fileprivate init(_ number: Int, of pool: ColumnPool) {
    let column = pool.columns[number]
    let candidate = pool.candidate(column)
    let experts = candidate.experts.indices
    self.init(
      cost: column.cost, column: Int32(number), money: Int32(pool.problem.cost(of: candidate)),
      venue: Int16(column.venue), expert: experts.count == 1 ? Int16(experts[0]) : -1)
  }
}
