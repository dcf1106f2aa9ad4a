/// A set of small indices as bits: pilots or experts of one session.
///
/// A plain value without storage on the heap, so that the search can make thousands of them.
package struct IndexSet: Hashable, Sendable, BitwiseCopyable {
  /// The largest number of indices, 0 to 511.
  package static let capacity = 512

  private var words = SIMD8<UInt64>()

  /// Creates the empty set.
  package init() {}

  /// Creates a set of the given indices.
  package init(_ indices: some Sequence<Int>) {
    for index in indices { insert(index) }
  }

  /// Whether the index is in the set.
  @inline(__always)
  package func contains(_ index: Int) -> Bool { words[index >> 6] >> UInt64(index & 63) & 1 == 1 }

  /// Adds an index.
  @inline(__always)
  package mutating func insert(_ index: Int) { words[index >> 6] |= 1 << UInt64(index & 63) }

  /// Takes an index out.
  @inline(__always)
  package mutating func remove(_ index: Int) { words[index >> 6] &= ~(1 << UInt64(index & 63)) }

  /// How many indices are in the set.
  package var count: Int {
    var count = 0
    for word in 0..<8 where words[word] != 0 { count += words[word].nonzeroBitCount }
    return count
  }

  /// Whether no index is in the set.
  package var isEmpty: Bool { words == SIMD8<UInt64>() }

  /// The indices in both.
  @inline(__always)
  package func intersection(_ other: IndexSet) -> IndexSet {
    IndexSet(words: words & other.words)
  }

  /// The indices in either.
  @inline(__always)
  package func union(_ other: IndexSet) -> IndexSet { IndexSet(words: words | other.words) }

  /// The indices in one of the two alone.
  @inline(__always)
  package func symmetricDifference(_ other: IndexSet) -> IndexSet {
    IndexSet(words: words ^ other.words)
  }

  /// The indices that are not in the other.
  @inline(__always)
  package func subtracting(_ other: IndexSet) -> IndexSet {
    IndexSet(words: words & ~other.words)
  }

  /// Whether all indices are in the other too.
  @inline(__always)
  package func isSubset(of other: IndexSet) -> Bool { words & ~other.words == SIMD8<UInt64>() }

  /// Calls `body` with every index, ascending.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    for word in 0..<8 {
      var rest = words[word]
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

  private init(words: SIMD8<UInt64>) { self.words = words }
}
