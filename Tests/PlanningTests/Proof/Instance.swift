import ProgrammeModel
import TestSupport

@testable import Planning

/// A random programme with what proofs look at, and valid plans of it.
struct Instance {
  let problem: Problem
  let tables: Tables
  let pool: ColumnPool?

  init(_ programme: Programme) {
    problem = Problem(programme)
    tables = Tables(problem)
    pool = ColumnPool(tables)
  }

  init(seed: UInt64, pilots: ClosedRange<Int>) {
    self.init(RandomProgramme.make(seed: seed, pilots: pilots))
  }

  /// A valid plan that a short search finds.
  func plan(seed: UInt64, moves: Int = 3000) -> [Candidate]? {
    let effort = Planner.Effort(moves: moves, seconds: 600, seed: seed, proves: false)
    return Search(problem: problem, tables: tables, effort: effort, annealers: 1)
      .run(isCancelled: { false }, report: { _ in }).best?.plan
  }

  /// A program without columns that has all rows from the start.
  func master(_ kinds: [SessionKind]) -> Master {
    Master(problem, kinds, RuleBook.criteria, penalty: 1000, waits: { _ in false })
  }

  /// Rows that a mixture of sessions violates which have nothing to do with each other.
  func cliques(_ pool: ColumnPool, seed: UInt64) -> [MasterRow] {
    var chance = SplitMix64(seed: seed)
    let support = pool.columns.shuffled(using: &chance).prefix(60).map {
      (candidate: pool.candidate($0), value: 0.6)
    }
    return Separation(tables).rows(support, RowBook(problem, counts: []))
  }
}
