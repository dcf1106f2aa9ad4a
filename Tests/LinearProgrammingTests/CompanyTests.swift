import LinearProgramming
import Testing

@Suite struct CompanyTests {
  @Test func `Nothing is printed`() async throws {
    let result = await #expect(
      processExitsWith: .success, observing: [\.standardOutputContent, \.standardErrorContent]
    ) {
      for seed in 0..<40 as Range<UInt64> {
        var draft = RandomProgram(seed: seed)
        let model = draft.model(rows: 8, columns: 12)
        for method in LinearProgram.Method.allCases {
          var program = LinearProgram(model)
          _ = program.solve(method)
          _ = program.infeasibilityProof()
        }
        _ = MixedIntegerProgram.solve(draft.model(rows: 8, columns: 12, isWhole: true))
      }
      var program = LinearProgram(LimitTests.long)
      _ = program.solve(.primal, iterations: 50)
      let hard = MixedIntegerTests.knapsack(seed: 6, items: 200, limits: 20)
      _ = MixedIntegerProgram.solve(hard, nodes: 20)
      _ = MixedIntegerProgram.solve(hard, seconds: 0.2)
      var asked = 0
      _ = MixedIntegerProgram.solve(hard) {
        asked += 1
        return asked > 3
      }
    }
    #expect(result?.standardOutputContent == [])
    #expect(result?.standardErrorContent == [])
  }

  @Test func `A linear program is solved while a mixed integer program is`() {
    var outcomes: [LinearProgram.Outcome] = []
    let solution = MixedIntegerProgram.solve(
      MixedIntegerTests.knapsack(seed: 6, items: 40, limits: 5)
    ) {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      outcomes.append(program.solve(.dual))
      return false
    }
    #expect(solution.status == .optimal)
    #expect(outcomes.count > 3)
    #expect(Set(outcomes) == [.optimal])
  }

  @Test func `Programs on several threads get the answers that they get alone`() async {
    let seeds = 0..<8 as Range<UInt64>
    let alone = seeds.map { Answers(seed: $0) }
    for _ in 0..<3 {
      await withTaskGroup(of: (Int, Answers).self) { group in
        for (index, seed) in seeds.enumerated() {
          group.addTask { @concurrent in (index, Answers(seed: seed)) }
        }
        for await (index, together) in group { #expect(together == alone[index]) }
      }
    }
  }
}

/// What a few programs come to, to the last bit.
private struct Answers: Equatable, Sendable {
  var duals: [[Double]] = []
  var outcomes: [LinearProgram.Outcome] = []
  var solutions: [MixedIntegerSolution] = []

  init(seed: UInt64) {
    var draft = RandomProgram(seed: seed)
    for _ in 0..<20 {
      var program = LinearProgram(draft.model(rows: 25, columns: 60))
      outcomes.append(program.solve(.dual))
      program.addColumns((0..<20).map { _ in draft.column(rows: 25) })
      outcomes.append(program.solve(.primal))
      duals.append(program.rowDuals)
    }
    solutions.append(
      MixedIntegerProgram.solve(MixedIntegerTests.knapsack(seed: seed, items: 30, limits: 4)))
  }
}
