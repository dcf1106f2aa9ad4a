import BruteForce
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct ProofTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `bound and plan of a tiny programme are the optimum`(seed: UInt64) {
    let programme = RandomProgramme.make(seed: seed, .tiny(isSolvable: seed % 2 == 0)).programme
    let outcome = Planner(programme).plan(Planner.Effort(moves: 2000, seconds: 600, seed: seed))
    switch (outcome, BruteForce.optimum(of: programme)) {
    case (.plan(let found), let optimum?):
      #expect(found.document.cost == optimum.cost)
      #expect(found.document.bound == optimum.cost)
      #expect(found.document.status == .optimal)
    case (.none(let missing), nil): #expect(missing.isProven)
    default: Issue.record("proof and enumeration differ on whether there is a plan")
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `no bound is above a plan that search finds`(seed: UInt64) throws {
    let programme = RandomProgramme.make(seed: seed, pilots: 5...6)
    let problem = Problem(programme)
    let tables = Tables(problem)
    let pool = try #require(ColumnPool(tables))
    let effort = Planner.Effort(moves: 20_000, seconds: 600, seed: seed, proves: false)
    guard case .plan(let found) = Planner(programme).plan(effort) else {
      Issue.record("no plan found")
      return
    }
    var proof = Proof(tables, pool, best: nil)
    proof.run(nodes: 20, isOver: { false }, report: { _, _ in })
    #expect(proof.bound <= found.document.cost)
    if let best = proof.best {
      #expect(Evaluation(best.plan, of: problem).cost == best.points)
      #expect(Evaluation(best.plan, of: problem).broken == 0)
      #expect(proof.bound <= best.points)
      if proof.isComplete { #expect(proof.bound == best.points) }
    }
  }

  @Test(arguments: 1...3 as ClosedRange<UInt64>)
  func `parts explored side by side come to the same every time`(seed: UInt64) throws {
    let tables = Tables(Problem(RandomProgramme.make(seed: seed, pilots: 5...6)))
    let pool = try #require(ColumnPool(tables))
    let bounds = [1, 2, 2].map { threads in
      var proof = Proof(tables, pool, best: nil, threads: threads)
      var bounds: [Int] = []
      proof.run(nodes: 100, isOver: { false }, report: { bound, _ in bounds.append(bound) })
      return bounds
    }
    #expect(bounds[0].count > 4)
    #expect(Set(bounds).count == 1)
  }

  @Test func `the columns of a plan cost what the evaluation says, and keep all rows`() throws {
    for seed in 1...10 as ClosedRange<UInt64> {
      let random = RandomProgramme.make(seed: seed, .init(pilots: 3...6))
      let problem = Problem(random.programme)
      let pool = try #require(ColumnPool(Tables(problem)))
      for kind in pool.kinds.indices {
        for number in pool.kinds[kind].columns.flatMap(\.self).prefix(40) {
          let candidate = pool.candidate(pool.columns[number])
          let points = RuleBook.wishes.reduce(0) { sum, wish in
            wish.measures.reduce(sum) {
              $0 + wish.price(in: problem.programme) * $1.units(of: candidate, in: problem)
            }
          }
          #expect(Int(pool.columns[number].cost) == points)
        }
      }
    }
  }
}
