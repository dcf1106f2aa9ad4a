import BruteForce
import ProgrammeModel
import Synchronization
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct SearchTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `a tiny programme gets its cheapest plan`(seed: UInt64) {
    let programme = RandomProgramme.make(seed: seed, .tiny(isSolvable: seed % 2 == 0)).programme
    let outcome = Planner(programme).plan(
      Planner.Effort(moves: 24_000, seconds: 600, seed: seed, proves: false))
    switch (outcome, BruteForce.optimum(of: programme)) {
    case (.plan(let found), let optimum?): #expect(found.document.cost == optimum.cost)
    case (.none(let missing), nil): #expect(!missing.rules.isEmpty)
    default: Issue.record("search and enumeration differ on whether there is a plan")
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `a programme with a plan gets one that the verifier accepts`(seed: UInt64) throws {
    let programme = RandomProgramme.make(seed: seed, pilots: 3...16)
    let effort = Planner.Effort(moves: 60_000, seconds: 600, seed: seed, proves: false)
    guard case .plan(let found) = Planner(programme).plan(effort) else {
      Issue.record("no plan found")
      return
    }
    let verdict = Verifier(programme).verify(found.document)
    #expect(verdict.isValid, "\(verdict.broken.map(\.rule)) \(verdict.differences)")
    #expect(!found.stoppedByClock)
  }

  @Test func `a programme without experts is planned`() {
    let programme = Programme.tiny {
      $0.experts = []
      for theme in $0.themes.indices { $0.themes[theme].experts = 0 }
    }
    let outcome = Planner(programme).plan(Planner.Effort(moves: 5000, seconds: 600))
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    #expect(Verifier(programme).verify(found.document).isValid)
  }

  @Test func `the same seed and moves give the same plan`() {
    let programme = RandomProgramme.make(seed: 5, pilots: 20...20)
    let effort = Planner.Effort(moves: 100_000, seconds: 600, seed: 7, proves: false)
    let plans = (1...3).map { _ -> PlanDocument? in
      guard case .plan(let found) = Planner(programme).plan(effort) else { return nil }
      return found.document
    }
    #expect(plans[0] != nil)
    #expect(plans[0] == plans[1] && plans[1] == plans[2])
  }

  @Test func `a search that is cancelled from the start makes no move`() {
    let programme = RandomProgramme.make(seed: 5, pilots: 12...12)
    let outcome = Planner(programme).plan(
      Planner.Effort(moves: 1_000_000, seconds: 600, proves: false), isCancelled: { true })
    switch outcome {
    case .plan(let found): #expect(found.moves == 0)
    case .none(let missing): #expect(missing.moves == 0)
    }
  }

  @Test func `a cancelled search ends at once with its best`() throws {
    let programme = RandomProgramme.make(seed: 5, pilots: 12...12)
    let asked = Atomic(0)
    let moves = 4_000_000
    let outcome = Planner(programme).plan(
      Planner.Effort(moves: moves, seconds: 600, proves: false),
      isCancelled: { asked.add(1, ordering: .relaxed).newValue > 400 })
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    #expect(found.moves < moves / 2)
    #expect(!found.stoppedByClock)
    #expect(Verifier(programme).verify(found.document).isValid)
  }

  @Test func `the clock stops a search and is named`() {
    let programme = RandomProgramme.make(seed: 5, pilots: 12...12)
    let effort = Planner.Effort(moves: .max / 4, seconds: 0.001, proves: false)
    switch Planner(programme).plan(effort) {
    case .plan(let found): #expect(found.stoppedByClock)
    case .none(let missing): #expect(missing.stoppedByClock)
    }
  }

  @Test func `a search that the clock stops at once keeps the published plan`() throws {
    let random = RandomProgramme.make(seed: 5, .init(pilots: 12...12))
    let effort = Planner.Effort(moves: .max / 4, seconds: 1e-9, proves: false)
    let baseline = Baseline(random.witness)
    let outcome = Planner(random.programme, after: baseline).plan(effort)
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    #expect(found.stoppedByClock)
    #expect(Verifier(random.programme, after: baseline).verify(found.document).isValid)
  }

  @Test func `without a slot for a session there is no plan, and its rule is named`() {
    let programme = Programme.tiny { $0.calendar.closed = [.reading("2021-03-01..2021-06-30")] }
    guard
      case .none(let missing) = Planner(programme).plan(Planner.Effort(moves: 1000, proves: false))
    else {
      Issue.record("a plan on closed days")
      return
    }
    #expect(missing.sessions.map(\.id) == ["visie-1", "werving-1"])
    #expect(missing.rules.map(\.id) == ["closed"])
  }
}
