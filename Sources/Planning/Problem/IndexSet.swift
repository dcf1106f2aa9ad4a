/// A set of small indices as bits: pilots or experts of one session.
///
/// A plain value without storage on the heap, so that the search can make thousands of them.
package struct IndexSet: Hashable, Sendable, BitwiseCopyable {
  /// The largest number of indices, 0 to 1,023: a schedule has 1,000 pilots and experts at most.
  package static let capacity = 1024

  /// Bits 0 to 511 and 512 to 1,023; few sets have any of the latter.
  private var low = SIMD8<UInt64>()
  private var high = SIMD8<UInt64>()

  /// Creates the empty set.
  package init() {}

  /// Creates a set of the given indices.
  package init(_ indices: some Sequence<Int>) {
    for index in indices { insert(index) }
  }

  /// Whether the index is in the set.
  @inline(__always)
  package func contains(_ index: Int) -> Bool {
    let word = index < 512 ? low[index >> 6] : high[(index >> 6) - 8]
    return word >> UInt64(index & 63) & 1 == 1
  }

  /// Adds an index.
  @inline(__always)
  package mutating func insert(_ index: Int) {
    let bit: UInt64 = 1 << UInt64(index & 63)
    if index < 512 { low[index >> 6] |= bit } else { high[(index >> 6) - 8] |= bit }
  }

  /// Takes an index out.
  @inline(__always)
  package mutating func remove(_ index: Int) {
    let others: UInt64 = ~(1 << UInt64(index & 63))
    if index < 512 { low[index >> 6] &= others } else { high[(index >> 6) - 8] &= others }
  }

  /// How many indices are in the set.
  package var count: Int {
    var count = 0
    forEachWord { _, bits in count += bits.nonzeroBitCount }
    return count
  }

  /// Whether no index is in the set.
  @inline(__always)
  package var isEmpty: Bool { IndexSet.isZero(low.lowHalf | rest) }

  /// The indices in both.
  @inline(__always)
  package func intersection(_ other: IndexSet) -> IndexSet {
    IndexSet(low: low & other.low, high: high & other.high)
  }

  /// The indices in either.
  @inline(__always)
  package func union(_ other: IndexSet) -> IndexSet {
    IndexSet(low: low | other.low, high: high | other.high)
  }

  /// The indices in one of the two alone.
  @inline(__always)
  package func symmetricDifference(_ other: IndexSet) -> IndexSet {
    IndexSet(low: low ^ other.low, high: high ^ other.high)
  }

  /// The indices that are not in the other.
  @inline(__always)
  package func subtracting(_ other: IndexSet) -> IndexSet {
    IndexSet(low: low & ~other.low, high: high & ~other.high)
  }

  /// Whether all indices are in the other too.
  @inline(__always)
  package func isSubset(of other: IndexSet) -> Bool { subtracting(other).isEmpty }

  /// Calls `body` with every index, ascending.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    forEachWord { word, bits in
      var rest = bits
      while rest != 0 {
        body((word << 6) + rest.trailingZeroBitCount)
        rest &= rest - 1
      }
    }
  }

  /// The indices, ascending.
  package var indices: [Int] {
    var indices: [Int] = []
    forEach { indices.append($0) }
    return indices
  }

  private init(low: SIMD8<UInt64>, high: SIMD8<UInt64>) {
    self.low = low
    self.high = high
  }

  /// All bits beyond the first four words, joined.
  @inline(__always)
  private var rest: SIMD4<UInt64> { low.highHalf | high.lowHalf | high.highHalf }

  /// Whether all bits are 0; `==` would compare the words in a loop.
  @inline(__always)
  private static func isZero(_ words: SIMD4<UInt64>) -> Bool {
    words.x | words.y | words.z | words.w == 0
  }

  /// Calls `body` with every word that has bits; few sets have any beyond the first four.
  @inline(__always)
  private func forEachWord(_ body: (_ word: Int, _ bits: UInt64) -> Void) {
    for word in 0..<4 where low[word] != 0 { body(word, low[word]) }
    guard !IndexSet.isZero(rest) else { return }
    for word in 4..<8 where low[word] != 0 { body(word, low[word]) }
    for word in 0..<8 where high[word] != 0 { body(word + 8, high[word]) }
  }
}
