import TestSupport
import Testing

@testable import Planning

@Suite struct IndexSetTests {
  /// Few small indices as most programmes have, and any up to the largest.
  @Test(arguments: [20, 64, 513, 1024])
  func `sets of indices do what sets do`(end: Int) {
    var source = SplitMix64(seed: UInt64(end))
    for _ in 0..<200 {
      let (first, second) = (indices(below: end, &source), indices(below: end, &source))
      let (left, right) = (IndexSet(first), IndexSet(second))
      #expect(left.indices == first.sorted())
      #expect(left.count == first.count && left.isEmpty == first.isEmpty)
      #expect(left.union(right).indices == first.union(second).sorted())
      #expect(left.intersection(right).indices == first.intersection(second).sorted())
      #expect(left.subtracting(right).indices == first.subtracting(second).sorted())
      #expect(
        left.symmetricDifference(right).indices == first.symmetricDifference(second).sorted())
      #expect(left.isSubset(of: right) == first.isSubset(of: second))
      #expect(left.intersection(right).isSubset(of: left))
      #expect((left == right) == (first == second))
      for index in first {
        #expect(left.contains(index))
        var smaller = left
        smaller.remove(index)
        #expect(!smaller.contains(index) && smaller != left)
        smaller.insert(index)
        #expect(smaller == left && smaller.hashValue == left.hashValue)
      }
    }
  }

  private func indices(below end: Int, _ source: inout SplitMix64) -> Set<Int> {
    Set((0..<source.roll(0...12)).map { _ in source.roll(0...end - 1) })
  }
}
