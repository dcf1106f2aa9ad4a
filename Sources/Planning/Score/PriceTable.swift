/// A table of prices in which equal rows are stored once, and each price as its number among those
/// that differ: small tables stay in the processor's cache.
package struct PriceTable: ~Copyable, Sendable {
  private let starts: Table<Int>
  private let numbers: Table<UInt32>
  private let prices: Table<Score>
  /// Whether all prices are zero, so that no look-up is needed.
  let isZero: Bool
  /// The most points of one price; 0 without prices.
  let mostPoints: Int

  /// Creates a table; a row that is `nil` is never looked at.
  init(count: Int, width: Int, row: (Int) -> [Score]?) {
    var layout = Layout()
    let zeros = Array(repeating: Score.zero, count: width)
    var startOfZeros: Int?
    let starts = (0..<count).map { number in
      if let row = row(number) { return layout.start(of: row) }
      let start = startOfZeros ?? layout.start(of: zeros)
      startOfZeros = start
      return start
    }
    self.init(starts, layout)
  }

  /// Creates a table in which rows with equal keys are equal.
  init<Key: Hashable>(count: Int, key: (Int) -> Key, row: (Key) -> [Score]) {
    var layout = Layout()
    var startOfKey: [Key: Int] = [:]
    let starts = (0..<count).map { number in
      let key = key(number)
      let start = startOfKey[key] ?? layout.start(of: row(key))
      startOfKey[key] = start
      return start
    }
    self.init(starts, layout)
  }

  private init(_ starts: [Int], _ layout: Layout) {
    self.starts = Table(starts)
    numbers = Table(layout.numbers)
    prices = Table(layout.prices)
    isZero = layout.prices.allSatisfy { $0 == .zero }
    mostPoints = layout.prices.reduce(0) { max($0, $1.points) }
  }

  /// The rows and prices that differ, while they are laid out.
  private struct Layout {
    var numbers: [UInt32] = []
    var prices = [Score.zero]
    private var startOfRow: [[Score]: Int] = [:]
    private var numberOfPrice: [Score: UInt32] = [.zero: 0]
    private var latest = (price: Score.zero, number: UInt32(0))

    /// Where a row begins, which is laid out unless an equal one is.
    mutating func start(of row: [Score]) -> Int {
      if let start = startOfRow[row] { return start }
      let start = numbers.count
      startOfRow[row] = start
      for price in row {
        if price != latest.price { latest = (price, number(of: price)) }
        numbers.append(latest.number)
      }
      return start
    }

    private mutating func number(of price: Score) -> UInt32 {
      if let number = numberOfPrice[price] { return number }
      let number = UInt32(prices.count)
      numberOfPrice[price] = number
      prices.append(price)
      return number
    }
  }

  /// The price in a row and a column.
  subscript(row: Int, column: Int) -> Score {
    @inline(__always) get { price(at: starts[row] + column) }
  }

  /// Where a row begins, for many look-ups in it with ``price(at:)``.
  @inline(__always)
  func start(of row: Int) -> Int { starts[row] }

  /// The price at a position that ``start(of:)`` and a column give.
  @inline(__always)
  func price(at position: Int) -> Score { prices[Int(numbers[position])] }
}
