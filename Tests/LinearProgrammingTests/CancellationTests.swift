import TestSupport
import Testing

@testable import LinearProgramming

@Suite struct CancellationTests {
  /// A covering program that takes some thousands of iterations.
  static let long: ProgramModel = {
    var draft = RandomProgram(seed: 11)
    return ProgramModel(
      rows: (0..<500).map { _ in Double(draft.random.roll(5...90))...Double.infinity },
      columns: (0..<1500).map { _ in
        Column(
          cost: Double(draft.random.roll(100...999)), bounds: 0...Double(draft.random.roll(1...9)),
          entries: draft.random.some(12, of: Array(0..<500)).map { index in
            Entry(index, Double(draft.random.roll(1...9)))
          })
      })
  }()

  @Test(arguments: LinearProgram.Method.allCases)
  func `A solve that stops after every few iterations ends at the same optimum`(
    _ method: LinearProgram.Method
  ) {
    var whole = LinearProgram(Self.long)
    #expect(whole.solve(method) == true)
    whole.expectOptimal(for: Self.long)
    var pieces = LinearProgram(Self.long)
    var count = 0
    while !pieces.solve(method, interval: 150, isCancelled: { true }) { count += 1 }
    #expect(count > 3)
    #expect(abs(pieces.objective - whole.objective) < 1e-5)
  }

  @Test func `A solve is cancelled between two thousands of iterations`() {
    var program = LinearProgram(Self.long)
    var asked = 0
    let isSolved = program.solve(.primal) {
      asked += 1
      return true
    }
    #expect(!isSolved)
    #expect(asked == 1)
    #expect(program.solve(.primal) == true)
  }

  @Test func `The same program gives the same solution to the last bit`() {
    var first = LinearProgram(Self.long)
    var second = LinearProgram(Self.long)
    #expect(first.solve(.dual) == true)
    #expect(second.solve(.dual) == true)
    #expect(first.values == second.values)
    #expect(first.rowDuals == second.rowDuals)
  }

  @Test func `What lies outside the program traps`() async {
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      program.addRows([Row(0...1, entries: [Entry(3)])])
    }
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      program.addColumns([Column(cost: 1, entries: [Entry(0), Entry(0)])])
    }
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      program.addColumns([Column(cost: .nan)])
    }
    await #expect(processExitsWith: .failure) {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      program.setColumnBounds(0...0, of: [-1])
    }
  }
}
