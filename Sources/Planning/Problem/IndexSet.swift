/// A set of small indices as bits: pilots or experts of one session.
///
/// A plain value without storage on the heap, so that the search can make thousands of them.
package struct IndexSet: Sendable, BitwiseCopyable {
  /// The largest number of indices, 0 to 1,023: a schedule has 1,000 pilots and experts at most.
  package static let capacity = 1024

  private var words = InlineArray<16, UInt64>(repeating: 0)

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
    forEachWord { _, bits in count += bits.nonzeroBitCount }
    return count
  }

  /// Whether no index is in the set.
  package var isEmpty: Bool { self == IndexSet() }

  /// The indices in both.
  @inline(__always)
  package func intersection(_ other: IndexSet) -> IndexSet { combined(with: other, &) }

  /// The indices in either.
  @inline(__always)
  package func union(_ other: IndexSet) -> IndexSet { combined(with: other, |) }

  /// The indices in one of the two alone.
  @inline(__always)
  package func symmetricDifference(_ other: IndexSet) -> IndexSet { combined(with: other, ^) }

  /// The indices that are not in the other.
  @inline(__always)
  package func subtracting(_ other: IndexSet) -> IndexSet { combined(with: other) { $0 & ~$1 } }

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

  @inline(__always)
  private func combined(
    with other: IndexSet, _ operation: (UInt64, UInt64) -> UInt64
  ) -> IndexSet {
    var set = IndexSet()
    for word in 0..<16 {
      set.words[word] = operation(words[word], other.words[word])
    }
    return set
  }

  /// Calls `body` with every word; the later half is looked at together first, since few sets have
  /// any of it.
  @inline(__always)
  private func forEachWord(_ body: (_ word: Int, _ bits: UInt64) -> Void) {
    for word in 0..<8 { body(word, words[word]) }
    var later: UInt64 = 0
    for word in 8..<16 { later |= words[word] }
    guard later != 0 else { return }
    for word in 8..<16 { body(word, words[word]) }
  }
}

extension IndexSet: Hashable {
  package static func == (left: IndexSet, right: IndexSet) -> Bool {
    var difference: UInt64 = 0
    for word in 0..<16 { difference |= left.words[word] ^ right.words[word] }
    return difference == 0
  }

  package func hash(into hasher: inout Hasher) {
    forEachWord { word, bits in
      guard bits != 0 else { return }
      hasher.combine(word)
      hasher.combine(bits)
    }
  }
}
