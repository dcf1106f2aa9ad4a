import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct DeltaTests {
  /// Every criterion that the search prices, alone: so that a difference names it.
  static let priced = RuleBook.criteria.filter { !Tables.keptByConstruction.contains($0.id) }

  @Test(arguments: priced.map(\.id))
  func `after every change the total equals the full evaluation`(id: String) throws {
    let criterion = try #require(RuleBook.criteria.first { $0.id == id })
    for seed in 1...24 as ClosedRange<UInt64> {
      let random = RandomProgramme.make(
        seed: seed, .init(pilots: 3...9, isPublished: seed % 3 == 0))
      let problem = Problem(random.programme, after: Baseline(random.baseline.published))
      try check(in: problem, criterion: criterion, seed: seed)
    }
  }

  /// Makes changes by chance, and compares price asked, price paid and full evaluation.
  private func check(in problem: Problem, criterion: Criterion, seed: UInt64) throws {
    var source = RandomSource(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&source))
    let tables = Tables(problem, criteria: [criterion])
    var state = State(tables, plan)
    var walk = RandomWalk(problem: problem, source: source)
    #expect(state.total == tables.full(plan))
    for _ in 0..<150 {
      let change = walk.change(of: state)
      let before = state.total
      let asked = walk.perform(change, on: &state, doing: false)
      #expect(state.total == before)
      let paid = walk.perform(change, on: &state, doing: true)
      #expect(asked == paid, "\(change)")
      try #require(state.total == tables.full(state.plan), "\(change), seed \(seed)")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `after every move of a chain the total equals the full evaluation`(seed: UInt64) throws {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...12, isPublished: seed % 3 == 0))
    let problem = Problem(random.programme, after: Baseline(random.baseline.published))
    var source = RandomSource(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&source))
    let tables = Tables(problem)
    var chain = MarkovChain(
      State(tables, plan), Neighbourhood(tables), seed: seed, weight: 500)
    for temperature in [1000.0, 10] {
      for _ in 0..<300 {
        chain.run(moves: 1, at: temperature)
        try #require(chain.state.total == chain.state.tables.full(chain.state.plan))
      }
    }
  }

  @Test func `what search keeps by construction is never broken`() throws {
    for seed in 1...60 as ClosedRange<UInt64> {
      let problem = Problem(RandomProgramme.make(seed: seed, pilots: 3...12))
      var source = RandomSource(seed: seed)
      let plan = try #require(Construction(problem: problem).plan(&source))
      var state = State(Tables(problem), plan)
      var walk = RandomWalk(problem: problem, source: source)
      for _ in 0..<100 {
        _ = walk.perform(walk.change(of: state), on: &state, doing: true)
      }
      let broken = Evaluation(state.plan, of: problem).brokenRules
      #expect(Tables.keptByConstruction.isDisjoint(with: broken), "seed \(seed)")
    }
  }
}

extension Tables {
  /// The price of a plan by full evaluation, measure by measure.
  fileprivate func full(_ plan: [Candidate]) -> Score {
    criteria.reduce(.zero) { sum, criterion in
      criterion.measures.reduce(sum) {
        $0 + $1.price(of: criterion, in: problem) * $1.units(of: plan, in: problem)
      }
    }
  }
}
