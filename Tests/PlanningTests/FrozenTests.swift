import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct FrozenTests {
  private let effort = Planner.Effort(moves: 20_000, seconds: 600, proves: false)

  /// A random programme with a published plan, half of whose sessions are past or near.
  private func published(seed: UInt64) -> (programme: Programme, today: CivilDate) {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...9))
    var programme = random.programme
    programme.published = random.witness
    programme.notice = 10
    let middle = random.witness.sessions[random.witness.sessions.count / 2].date
    return (programme, middle.adding(days: -10))
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `frozen sessions keep slot, venue and people, whenever planning stops`(
    seed: UInt64
  ) throws {
    let (programme, today) = published(seed: seed)
    let planner = Planner(programme, today: today)
    let old = try #require(programme.published).sessions.filter {
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
        #expect(Verifier(programme, today: today).verify(found.document).isValid)
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the search has no move for a frozen session`(seed: UInt64) throws {
    let (programme, today) = published(seed: seed)
    let problem = Problem(programme, today: today)
    var chance = Chance(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&chance))
    var walk = Walk(
      State(Tables(problem), plan), Neighbourhood(problem), seed: seed, weight: 500)
    walk.run(moves: 5000, at: 1000)
    let frozen = problem.sessions.indices.filter { problem.sessions[$0].isFrozen }
    for session in frozen { #expect(walk.state.plan[session] == plan[session]) }
  }

  @Test func `a released session is free`() throws {
    let (programme, today) = published(seed: 2)
    let all = Planner(programme, today: today).frozen
    let first = try #require(all.first)
    #expect(Planner(programme, today: today, released: [first]).frozen == Array(all.dropFirst()))
  }

  @Test func `first plans are the published plan where that is still possible`() throws {
    for seed in 1...20 as ClosedRange<UInt64> {
      let random = RandomProgramme.make(seed: seed, .init(pilots: 3...12))
      var programme = random.programme
      programme.published = random.witness
      let problem = Problem(programme)
      var chance = Chance(seed: seed)
      let plan = try #require(Construction(problem: problem).plan(&chance))
      #expect(plan == problem.standing)
    }
  }
}
