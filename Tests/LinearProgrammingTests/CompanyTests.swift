import Testing

@testable import LinearProgramming

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
        }
      }
      var program = LinearProgram(CancellationTests.long)
      _ = program.solve(.primal) { true }
    }
    #expect(result?.standardOutputContent == [])
    #expect(result?.standardErrorContent == [])
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
  var outcomes: [Bool] = []

  init(seed: UInt64) {
    var draft = RandomProgram(seed: seed)
    for _ in 0..<20 {
      var program = LinearProgram(draft.model(rows: 25, columns: 60))
      outcomes.append(program.solve(.dual))
      program.addColumns((0..<20).map { _ in draft.column(rows: 25) })
      outcomes.append(program.solve(.primal))
      duals.append(program.rowDuals)
    }
  }
}
