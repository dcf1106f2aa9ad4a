import TestSupport

@testable import LinearProgramming

/// Random programs in small whole numbers, about one in ten of which has no solution.
struct RandomProgram {
  var random: SplitMix64

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  mutating func model(rows: Int, columns: Int) -> ProgramModel {
    ProgramModel(
      rows: (0..<rows).map { _ in rowBounds() },
      columns: (0..<columns).map { _ in column(rows: rows) })
  }

  /// Rows that want a sum, and columns that each add to four of them.
  mutating func covering() -> ProgramModel {
    let rows = (0..<80).map { _ in Double(random.roll(5...20))...Double.infinity }
    let columns = (0..<400).map { _ in
      Column(
        cost: Double(random.roll(10...99)),
        entries: random.some(4, of: Array(0..<80)).map { Entry($0) })
    }
    return ProgramModel(rows: rows, columns: columns)
  }

  mutating func column(rows: Int) -> Column {
    Column(
      cost: Double(random.roll(-9...30)), bounds: columnBounds(),
      entries: entries(of: rows))
  }

  mutating func row(columns: Int) -> Row { Row(rowBounds(), entries: entries(of: columns)) }

  mutating func entries(of count: Int) -> [Entry] {
    random.some(random.roll(1...5), of: Array(0..<count)).map { index in
      Entry(index, Double(random.roll(-2...6)))
    }
  }

  mutating func columnBounds() -> ClosedRange<Double> {
    switch random.roll(0...5) {
    case 0: 0...(.infinity)
    case 1: -4...(-1)
    case 2: 2...2
    default: 0...Double(random.roll(1...9))
    }
  }

  mutating func rowBounds() -> ClosedRange<Double> {
    let bound = Double(random.roll(-2...15))
    return switch random.roll(0...4) {
    case 0: bound...bound
    case 1: bound...(bound + 4)
    case 2: bound...(.infinity)
    default: -Double.infinity...bound
    }
  }
}
