/// Some of the columns of a pool.
struct ColumnSet: Hashable, Sendable {
  private var words: [UInt64]

  /// All of so many columns.
  init(all count: Int) {
    words = Array(repeating: .max, count: (count + 63) / 64)
    if count % 64 > 0 { words[words.count - 1] = (1 << UInt64(count % 64)) - 1 }
  }

  /// Their numbers, ascending.
  var columns: [Int] {
    var columns: [Int] = []
    forEach(in: 0..<words.count * 64) { columns.append($0) }
    return columns
  }

  /// Whether a column is among them.
  func contains(_ column: Int) -> Bool { words[column >> 6] >> UInt64(column & 63) & 1 == 1 }

  /// Takes a column out.
  mutating func remove(_ column: Int) { words[column >> 6] &= ~(1 << UInt64(column & 63)) }

  /// Takes out a stretch of columns.
  mutating func remove(_ columns: Range<Int>) {
    for word in columns.words { words[word] &= ~columns.mask(ofWord: word) }
  }

  /// Whether any of a stretch is among them.
  func hasAny(of columns: Range<Int>) -> Bool {
    columns.words.contains { words[$0] & columns.mask(ofWord: $0) != 0 }
  }

  /// Calls `body` with those of a stretch, ascending.
  func forEach(in columns: Range<Int>, _ body: (Int) -> Void) {
    for word in columns.words {
      var rest = words[word] & columns.mask(ofWord: word)
      while rest != 0 {
        body(word << 6 + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }
}

extension Range<Int> {
  /// The words of 64 that hold these.
  fileprivate var words: Range<Int> { isEmpty ? 0..<0 : lowerBound >> 6..<(upperBound + 63) >> 6 }

  /// The bits of a word that are these.
  fileprivate func mask(ofWord word: Int) -> UInt64 {
    let (low, high) = (Swift.max(lowerBound - word << 6, 0), Swift.min(upperBound - word << 6, 64))
    return (UInt64.max << UInt64(low)) & (UInt64.max >> UInt64(64 - high))
  }
}
