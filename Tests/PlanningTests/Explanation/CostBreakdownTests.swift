import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct CostBreakdownTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>, [false, true])
  func `Every sum is the cost of the plan, to the point`(seed: UInt64, isPublished: Bool) throws {
    let random = RandomProgramme.make(seed: seed, .init(isPublished: isPublished))
    let breakdown = try #require(
      CostBreakdown(random.witness, of: random.programme, after: random.baseline))
    let problem = Problem(random.programme, after: random.baseline)
    let plan = try #require(problem.candidates(of: random.witness))
    let evaluation = Evaluation(plan, of: problem)
    #expect(breakdown.cost == evaluation.cost)
    #expect(breakdown.wishes.map(\.units) == evaluation.wishes.map(\.units))
    for (shares, rest) in [
      (breakdown.sessions, breakdown.ofNoSession), (breakdown.participants, breakdown.ofNobody),
    ] {
      #expect((shares + [rest]).reduce(0) { $0 + $1.points } == evaluation.cost)
      for wish in evaluation.wishes {
        #expect((shares + [rest]).reduce(0) { $0 + ($1.wishes[wish.id] ?? 0) } == wish.points)
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `Only what belongs to no one in particular is borne by nobody`(seed: UInt64) throws {
    let random = RandomProgramme.make(seed: seed, .init(isPublished: true))
    let breakdown = try #require(
      CostBreakdown(random.witness, of: random.programme, after: random.baseline))
    #expect(Set(breakdown.ofNobody.wishes.keys).isSubset(of: ["stability"]))
    #expect(Set(breakdown.ofNoSession.wishes.keys).isSubset(of: ["stability"]))
    #expect(breakdown.participants.allSatisfy { $0.points >= 0 })
  }

  @Test func `A plan of another programme has no breakdown`() {
    let programme = Programme.tiny()
    #expect(CostBreakdown(.of(), of: programme) == nil)
    #expect(
      CostBreakdown(
        .of(
          .held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["weg"]),
          .held("werving-1", "2021-03-23", "middag", "avans", ["breda"], ["jansen"])),
        of: programme) == nil)
  }
}
