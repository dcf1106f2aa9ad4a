import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

/// The rule book against the second reading of docs/model.md.
@Suite struct AgreementTests {
  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `Evaluation and verifier say the same of plans made by chance`(seed: UInt64) throws {
    let isSolvable = seed % 4 != 0
    let random = RandomProgramme.make(
      seed: seed, .init(pilots: 3...9, isSolvable: isSolvable, isPublished: seed % 2 == 0))
    let problem = Problem(random.programme, after: random.baseline)
    let verifier = Verifier(random.programme, after: random.baseline)
    var source = RandomSource(seed: seed)
    let construction = Construction(problem: problem)
    guard let plan = construction.plan(&source) else {
      #expect(!isSolvable && !construction.obstacles().isEmpty)
      return
    }
    var state = State(Tables(problem), plan)
    var walk = RandomWalk(problem: problem, source: source)
    for _ in 0..<8 {
      try agree(on: state.plan, of: problem, verifier)
      for _ in 0..<12 {
        _ = walk.perform(walk.change(of: state), on: &state, doing: true)
      }
    }
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `Both say the same of the plan that a programme is made around`(seed: UInt64) throws {
    let random = RandomProgramme.make(
      seed: seed, .init(pilots: 2...8, isSolvable: seed % 3 != 0, isPublished: seed % 2 == 0))
    let problem = Problem(random.programme, after: random.baseline)
    let verifier = Verifier(random.programme, after: random.baseline)
    let plan = random.witness.sessions.compactMap { problem.candidate($0) }
    guard plan.count == random.witness.sessions.count else {
      #expect(verifier.verify(random.witness).broken.contains { $0.rule == "closed" })
      return
    }
    try agree(on: plan.sorted { $0.session < $1.session }, of: problem, verifier)
  }

  private func agree(on plan: [Candidate], of problem: Problem, _ verifier: Verifier) throws {
    let evaluation = Evaluation(plan, of: problem)
    let verdict = verifier.verify(PlanDocument(plan, of: problem))
    for wish in evaluation.wishes { #expect(verdict.units[wish.id] == wish.units, "\(wish.id)") }
    #expect(verdict.cost == evaluation.cost)
    #expect(verdict.differences == [])
    let broken = Set(verdict.broken.map { $0.rule == "frozen" ? "pin" : $0.rule })
    try #require(broken == Set(evaluation.brokenRules))
  }
}
