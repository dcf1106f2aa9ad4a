import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct FrozenTests {
  private let effort = Planner.Effort(moves: 20_000, seconds: 600, proves: false)

  /// A random programme with a published plan, half of whose sessions are past or near.
  private func published(seed: UInt64) -> (programme: Programme, baseline: Baseline) {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...9))
    var programme = random.programme
    programme.notice = 10
    let middle = random.witness.sessions[random.witness.sessions.count / 2].date
    return (programme, Baseline(random.witness, today: middle.adding(days: -10)))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `frozen sessions keep slot, venue and people, whenever planning stops`(
    seed: UInt64
  ) throws {
    let (programme, baseline) = published(seed: seed)
    let planner = Planner(programme, after: baseline)
    let today = try #require(baseline.today)
    let old = try #require(baseline.published).sessions.filter {
      $0.date.dayNumber - today.dayNumber <= 10
    }
    #expect(Set(planner.frozen) == Set(old.map(\.id)))
    for isCancelled in [false, true] {
      let outcomes = [
        planner.plan(effort, isCancelled: { isCancelled }),
        planner.leastChange(effort, isCancelled: { isCancelled }),
      ]
      for case .plan(let found) in outcomes {
        for session in old { #expect(found.document.sessions.contains(session)) }
        #expect(Verifier(programme, after: baseline).verify(found.document).isValid)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the search has no move for a frozen session`(seed: UInt64) throws {
    let (programme, baseline) = published(seed: seed)
    let problem = Problem(programme, after: baseline)
    var source = RandomSource(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&source))
    let tables = Tables(problem)
    var chain = MarkovChain(
      State(tables, plan), Neighbourhood(tables), seed: seed, weight: 500)
    chain.run(moves: 5000, at: 1000)
    let frozen = problem.sessions.indices.filter { problem.sessions[$0].isFrozen }
    for session in frozen { #expect(chain.state.plan[session] == plan[session]) }
  }

  @Test func `a released session is free`() throws {
    let (programme, baseline) = published(seed: 2)
    let all = Planner(programme, after: baseline).frozen
    let first = try #require(all.first)
    let other = Planner(programme, after: baseline.releasing([first]))
    #expect(other.frozen == Array(all.dropFirst()))
  }

  @Test func `first plans are the published plan where that is still possible`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let random = RandomProgramme.make(seed: seed, .init(pilots: 3...12))
      let problem = Problem(random.programme, after: Baseline(random.witness))
      var source = RandomSource(seed: seed)
      let plan = try #require(Construction(problem: problem).plan(&source))
      #expect(plan == problem.publishedPlan)
    }
  }
}
