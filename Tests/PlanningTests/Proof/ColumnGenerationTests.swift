import BruteForce
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct ColumnGenerationTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the bound of a tiny programme is never above its optimum`(seed: UInt64) {
    let programme = RandomProgramme.make(seed: seed, .tiny(isSolvable: seed % 2 == 0)).programme
    var proof = Proof(Tables(Problem(programme)), nil, best: nil)
    proof.run(nodes: 1000, isOver: { false }, report: { _, _ in })
    guard let optimum = BruteForce.optimum(of: programme) else {
      #expect(proof.best == nil)
      return
    }
    #expect(proof.bound <= optimum.cost)
    #expect(!proof.isComplete || proof.bound == optimum.cost)
    if let best = proof.best { #expect(best.points >= optimum.cost) }
  }

  @Test(arguments: 1...15 as ClosedRange<UInt64>)
  func `it ends with the bound that all columns give before any branching`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...5)
    let pool = try #require(instance.pool)
    var tree = Proof(instance.tables, pool, best: nil)
    tree.run(nodes: 1, isOver: { false }, report: { _, _ in })
    var generation = Proof(instance.tables, nil, best: nil)
    generation.run(nodes: 1000, isOver: { false }, report: { _, _ in })
    #expect(abs(generation.bound - tree.bound) <= 1)
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `the bound only rises and stays below a plan that comes in late`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 5...9)
    let plan = try #require(instance.plan(seed: seed))
    let points = Evaluation(plan, of: instance.problem).cost
    var bounds: [Int] = []
    var proof = Proof(instance.tables, nil, best: nil)
    proof.run(
      nodes: 40, isOver: { false },
      incumbent: { bounds.isEmpty ? nil : (points, plan) },
      report: { bound, _ in bounds.append(bound) })
    #expect(bounds == bounds.sorted())
    #expect(proof.bound == bounds.last)
    #expect(proof.bound <= points)
    let best = proof.best
    #expect(try #require(best).points <= points)
  }

  @Test func `a proof that is over at once says nothing`() {
    let instance = Instance(seed: 1, pilots: 5...9)
    var proof = Proof(instance.tables, nil, best: nil)
    proof.run(nodes: 40, isOver: { true }, report: { _, _ in })
    let isComplete = proof.isComplete
    #expect(proof.bound == 0)
    #expect(!isComplete)
  }
}
