import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct BranchingTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `parts hold every plan and cut off what they were made for`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...6)
    let pool = try #require(instance.pool)
    let plans = try (1...8).compactMap { instance.plan(seed: $0) }.map {
      try columns(of: $0, pool)
    }
    let first = try #require(plans.first)
    let second = try #require(plans.first { $0 != first })
    let node = Tree.Node(open: ColumnSet(all: pool.columns.count), bound: 0)
    let parts = try #require(Branching(pool, node, halves(first, second)).parts()).nodes
    #expect(parts.count > 1)
    for plan in plans {
      #expect(parts.contains { part in plan.allSatisfy { part.open.contains($0) } })
    }
    for part in parts {
      #expect((first + second).contains { !part.open.contains($0) })
    }
  }

  @Test func `a whole plan leaves nothing to branch on`() throws {
    let instance = Instance(seed: 1, pilots: 3...6)
    let pool = try #require(instance.pool)
    let plan = try columns(of: try #require(instance.plan(seed: 1)), pool)
    let node = Tree.Node(open: ColumnSet(all: pool.columns.count), bound: 0)
    #expect(Branching(pool, node, plan.map { ($0, 1) }).parts() == nil)
  }

  /// Two plans, half of each.
  private func halves(_ first: [Int], _ second: [Int]) -> [(column: Int, value: Double)] {
    var values: [Int: Double] = [:]
    for column in first + second { values[column, default: 0] += 0.5 }
    return values.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  /// The numbers of a plan's columns, ascending.
  private func columns(of plan: [Candidate], _ pool: ColumnPool) throws -> [Int] {
    try plan.map { candidate in
      let kind = try #require(
        pool.kinds.firstIndex { $0.sessions.contains(candidate.session) })
      return try #require(
        pool.kinds[kind].columns.flatMap(\.self).first {
          pool.candidate(pool.columns[$0], session: candidate.session) == candidate
        })
    }.sorted()
  }
}
