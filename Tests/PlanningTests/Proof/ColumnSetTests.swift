import TestSupport
import Testing

@testable import Planning

@Suite struct ColumnSetTests {
  @Test(arguments: [1, 63, 64, 65, 1000])
  func `sets of columns do what sets do`(count: Int) {
    var random = SplitMix64(seed: UInt64(count))
    var (set, expected) = (ColumnSet(all: count), Set(0..<count))
    #expect(set.columns == Array(0..<count))
    for _ in 0..<40 {
      let (first, second) = (random.roll(0...count), random.roll(0...count))
      let stretch = min(first, second)..<max(first, second)
      #expect(set.hasAny(of: stretch) == stretch.contains { expected.contains($0) })
      var visited: [Int] = []
      set.forEach(in: stretch) { visited.append($0) }
      #expect(visited == stretch.filter { expected.contains($0) })
      if first < count {
        #expect(set.contains(first) == expected.contains(first))
        set.remove(first)
        expected.remove(first)
      }
      if stretch.count < count / 8 {
        set.remove(stretch)
        expected.subtract(stretch)
      }
    }
    #expect(set.columns == expected.sorted())
  }
}
