import TestSupport
import Testing

@testable import Planning

@Suite struct MinimumCostFlowTests {
  @Test(arguments: 1...200 as ClosedRange<UInt64>)
  func `The least cost is that of the cheapest way among all`(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    var flow = MinimumCostFlow(sources: 4, sinks: 3)
    for source in 0..<4 {
      flow.supply[source] = Int.random(in: 0...2, using: &chance)
      flow.edges[source] = (0..<3).filter { _ in Bool.random(using: &chance) }
        .map { ($0, Int.random(in: 0...9, using: &chance)) }
    }
    for sink in 0..<3 { flow.capacity[sink] = Int.random(in: 0...3, using: &chance) }
    #expect(flow.leastCost == cheapest(flow, from: 0, flow.capacity))
  }

  /// Tries all ways to send what the sources from one on supply.
  private func cheapest(_ flow: MinimumCostFlow, from source: Int, _ room: [Int]) -> Int? {
    guard source < flow.supply.count else { return 0 }
    let edges = flow.edges[source]
    let ways = (0..<(1 << edges.count)).filter { $0.nonzeroBitCount == flow.supply[source] }
    return ways.compactMap { way -> Int? in
      let used = edges.indices.filter { way & (1 << $0) != 0 }.map { edges[$0] }
      var left = room
      for edge in used { left[edge.sink] -= 1 }
      guard left.allSatisfy({ $0 >= 0 }) else { return nil }
      return cheapest(flow, from: source + 1, left).map { $0 + used.reduce(0) { $0 + $1.cost } }
    }.min()
  }
}
