/// A set of small indices as bits: pilots or experts of one session.
///
/// A plain value without storage on the heap, so that the search can make thousands of them. Which
/// words have bits is kept beside them, so that a set of small indices takes the time of few words.
package struct IndexSet: Sendable, BitwiseCopyable {
  /// The largest number of indices, 0 to 1,023: a schedule has 1,000 pilots and experts at most.
  package static let capacity = 1024

  private var words = InlineArray<16, UInt64>(repeating: 0)
  /// The words that have bits, as bits.
  private var used: UInt = 0

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
  package mutating func insert(_ index: Int) {
    words[index >> 6] |= 1 << UInt64(index & 63)
    used |= 1 << UInt(index >> 6)
  }

  /// Takes an index out.
  @inline(__always)
  package mutating func remove(_ index: Int) {
    words[index >> 6] &= ~(1 << UInt64(index & 63))
    if words[index >> 6] == 0 { used &= ~(1 << UInt(index >> 6)) }
  }

  /// How many indices are in the set.
  package var count: Int {
    var count = 0
    IndexSet.forEachBit(of: used) { count += words[$0].nonzeroBitCount }
    return count
  }

  /// Whether no index is in the set.
  package var isEmpty: Bool { used == 0 }

  /// The indices in both.
  @inline(__always)
  package func intersection(_ other: IndexSet) -> IndexSet {
    combined(with: other, in: used & other.used, &)
  }

  /// The indices in either.
  @inline(__always)
  package func union(_ other: IndexSet) -> IndexSet {
    combined(with: other, in: used | other.used, |)
  }

  /// The indices in one of the two alone.
  @inline(__always)
  package func symmetricDifference(_ other: IndexSet) -> IndexSet {
    combined(with: other, in: used | other.used, ^)
  }

  /// The indices that are not in the other.
  @inline(__always)
  package func subtracting(_ other: IndexSet) -> IndexSet {
    combined(with: other, in: used) { $0 & ~$1 }
  }

  /// Whether all indices are in the other too.
  @inline(__always)
  package func isSubset(of other: IndexSet) -> Bool {
    guard used & ~other.used == 0 else { return false }
    var isSubset = true
    IndexSet.forEachBit(of: used) { if words[$0] & ~other.words[$0] != 0 { isSubset = false } }
    return isSubset
  }

  /// Calls `body` with every index, ascending.
  @inline(__always)
  package func forEach(_ body: (Int) -> Void) {
    IndexSet.forEachBit(of: used) { word in
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

  /// What an operation makes of the words of two sets; of no others than those of some bits.
  @inline(__always)
  private func combined(
    with other: IndexSet, in candidates: UInt, _ operation: (UInt64, UInt64) -> UInt64
  ) -> IndexSet {
    var set = IndexSet()
    IndexSet.forEachBit(of: candidates) { word in
      let bits = operation(words[word], other.words[word])
      guard bits != 0 else { return }
      set.words[word] = bits
      set.used |= 1 << UInt(word)
    }
    return set
  }

  @inline(__always)
  private static func forEachBit(of bits: UInt, _ body: (Int) -> Void) {
    var rest = bits
    while rest != 0 {
      body(rest.trailingZeroBitCount)
      rest &= rest - 1
    }
  }
}

extension IndexSet: Hashable {
  package static func == (left: IndexSet, right: IndexSet) -> Bool {
    guard left.used == right.used else { return false }
    var isEqual = true
    forEachBit(of: left.used) { if left.words[$0] != right.words[$0] { isEqual = false } }
    return isEqual
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(used)
    IndexSet.forEachBit(of: used) { hasher.combine(words[$0]) }
  }
}
