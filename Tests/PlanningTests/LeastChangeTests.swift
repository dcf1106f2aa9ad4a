import BruteForce
import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct LeastChangeTests {
  private let effort = Planner.Effort(moves: 4000, seconds: 600)

  /// The seeds up to 24 whose programmes have a plan after somebody drops out.
  private static let withPlan: [UInt64] = [3, 8, 10, 16, 18, 23]

  @Test(arguments: 1...24 as ClosedRange<UInt64>)
  func `as few entries change as in any plan, and of those plans it is the cheapest`(
    seed: UInt64
  ) throws {
    let dropOut = DropOut(seed: seed)
    let outcome = Planner(dropOut.programme, after: dropOut.baseline).leastChange(effort)
    let fewest = BruteForce.optimum(
      of: dropOut.priced(stability: 1, alone: true), after: dropOut.baseline)
    guard case .plan(let found) = outcome, let fewest else {
      guard case .none(let missing) = outcome else {
        Issue.record("a plan where there is none")
        return
      }
      #expect(missing.isProven && fewest == nil)
      #expect(!Self.withPlan.contains(seed))
      return
    }
    let change = try #require(found.change)
    let cheapest = try #require(
      BruteForce.optimum(
        of: dropOut.priced(stability: 0), after: dropOut.baseline, changesAtMost: fewest.cost))
    let stability = try #require(found.document.wishes.first { $0.id == "stability" })
    #expect(change.entries == fewest.cost)
    #expect(change.entries == stability.units)
    #expect(change.bound == change.entries)
    #expect(found.document.cost - stability.points == cheapest.cost)
    #expect(change.isCheapest)
    #expect(Verifier(dropOut.programme, after: dropOut.baseline).verify(found.document).isValid)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `what is frozen counts too`(seed: UInt64) throws {
    let random = RandomProgramme.make(seed: seed, .tiny(isPublished: true))
    var counting = random.programme
    for wish in RuleBook.declarations { counting.wishes[wish.id] = WishPrice(price: 0) }
    counting.wishes["stability"] = WishPrice(price: 1)
    let outcome = Planner(random.programme, after: random.baseline).leastChange(effort)
    switch (outcome, BruteForce.optimum(of: counting, after: random.baseline)) {
    case (.plan(let found), let fewest?):
      #expect(found.change?.entries == fewest.cost)
      #expect(found.change?.bound == fewest.cost)
    case (.none(let missing), nil): #expect(missing.isProven)
    default: Issue.record("proof and enumeration differ on whether there is a plan")
    }
  }

  @Test(arguments: withPlan)
  func `what each session must change by itself is never too much`(seed: UInt64) throws {
    let dropOut = DropOut(seed: seed)
    let problem = Problem(dropOut.programme, after: dropOut.baseline)
    try #require(Construction(problem: problem).obstacles().isEmpty)
    let fewest = try #require(
      BruteForce.optimum(of: dropOut.priced(stability: 1, alone: true), after: dropOut.baseline))
    #expect(problem.leastChanges <= fewest.cost)
  }

  @Test func `what a theme must change by itself is never too much`() throws {
    var (tried, exact) = (0, 0)
    for seed in 21...80 as ClosedRange<UInt64> {
      let random = RandomProgramme.make(seed: seed, .tiny(isPublished: true))
      var counting = random.programme
      for wish in RuleBook.declarations { counting.wishes[wish.id] = WishPrice(price: 0) }
      counting.wishes["stability"] = WishPrice(price: 1)
      let problem = Problem(random.programme, after: random.baseline)
      guard Construction(problem: problem).obstacles().isEmpty,
        let fewest = BruteForce.optimum(of: counting, after: random.baseline)
      else { continue }
      tried += 1
      #expect(problem.leastChanges <= fewest.cost, "seed \(seed)")
      if fewest.cost > 0, problem.leastChanges == fewest.cost { exact += 1 }
    }
    #expect(tried > 20 && exact > 2)
  }

  @Test func `who leaves a session comes to another of its theme`() {
    let day = days("2021-03-09..2021-03-09")
    let programme = Programme.tiny {
      $0.themes.removeFirst()
      $0.themes[0].sessions = 2
      $0.themes[0].pilots = .between(1...2)
      $0.pilots[1].unavailable = [When(words: [.dates(day)], text: "")]
    }
    // Who is left in the first session is enough for it.
    let baseline = Baseline(
      .of(
        .held("werving-1", "2021-03-09", "middag", "zaal", ["breda", "emmen"], ["jansen"]),
        .held("werving-2", "2021-03-16", "middag", "zaal", ["venlo"], ["jansen"])))
    #expect(Problem(programme, after: baseline).leastChanges == 2)
  }

  @Test func `where no columns can be listed, lost entries and their successors are the bound`() {
    let baseline = Baseline(
      .of(
        .held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["weg"]),
        .held(
          "werving-1", "2021-04-13", "middag", "zaal", ["breda", "emmen", "venlo"],
          ["jansen"])))
    let effort = Planner.Effort(moves: 8000, seconds: 600, proves: false)
    guard case .plan(let found) = Planner(.tiny(), after: baseline).leastChange(effort) else {
      Issue.record("no plan found")
      return
    }
    #expect(found.change?.entries == 2)
    #expect(found.change?.bound == 2)
    #expect(found.change?.isCheapest == false)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `a published plan that is still valid stays`(seed: UInt64) throws {
    var programme = RandomProgramme.make(seed: seed, .tiny()).programme
    programme.pins = []
    let first = try plan(in: Planner(programme).plan(effort))
    let planner = Planner(programme, after: Baseline(first))
    for outcome in [planner.leastChange(effort), planner.plan(effort)] {
      let found = try plan(in: outcome)
      #expect(found.sessions == first.sessions)
      #expect(found.cost == first.cost)
    }
  }

  private func plan(in outcome: Planner.Outcome) throws -> PlanDocument {
    guard case .plan(let found) = outcome else { throw NoPlan() }
    return found.document
  }

  private struct NoPlan: Error {}
}
