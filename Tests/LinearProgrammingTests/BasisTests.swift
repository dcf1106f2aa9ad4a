import Testing

@testable import LinearProgramming

@Suite struct BasisTests {
  @Test func `A program that is not solved yet has the slack basis`() {
    let program = LinearProgram(KnownProgramsTests.chvatal)
    let slack = Basis(
      columns: [.atLower, .atLower, .atLower], rows: [.basic, .basic, .basic])
    #expect(program.basis == slack)
  }

  @Test func `The basis of a textbook program is known`() {
    var program = LinearProgram(KnownProgramsTests.chvatal)
    #expect(program.solve(.primal) == true)
    let basis = program.basis
    #expect(basis.columns == [.basic, .atLower, .basic])
    #expect(basis.rows.map { $0 == .basic } == [false, true, false])
  }

  /// Seeds of programs that have a solution.
  @Test(arguments: [2, 3, 6, 13, 19, 36] as [UInt64])
  func `A basis carries over to another program`(_ seed: UInt64) throws {
    var draft = RandomProgram(seed: seed)
    let model = draft.model(rows: 12, columns: 30)
    var first = LinearProgram(model)
    try #require(first.solve(.dual) == true)
    for method in LinearProgram.Method.allCases {
      var second = LinearProgram(model)
      second.basis = first.basis
      #expect(second.basis == first.basis)
      let run = second.run(method, iterations: 1000)
      #expect(run.status == .optimal && run.iterations == 0)
      #expect(abs(second.objective - first.objective) < 1e-9)
    }
  }

  @Test func `A program that has grown takes the basis from before`() {
    var program = LinearProgram(KnownProgramsTests.chvatal)
    #expect(program.solve(.dual) == true)
    let basis = program.basis
    program.addRows([Row(-Double.infinity...1, entries: [Entry(0)])])
    program.addColumns([Column(cost: -1, bounds: 0...1, entries: [Entry(3, 2)])])
    program.basis = basis
    #expect(program.basis.columns == basis.columns + [.atLower])
    #expect(program.basis.rows == basis.rows + [.basic])
    #expect(program.solve(.dual) == true)
    #expect(program.values[0] <= 1 + 1e-9)
  }

  @Test(arguments: LinearProgram.Method.allCases)
  func `A basis that is none is mended`(_ method: LinearProgram.Method) {
    for place in Basis.Place.allCases {
      var program = LinearProgram(KnownProgramsTests.chvatal)
      program.basis = Basis(
        columns: .init(repeating: place, count: 3), rows: .init(repeating: place, count: 3))
      #expect(program.solve(method) == true)
      #expect(abs(program.objective + 13) < 1e-9, "\(place)")
    }
  }
}
