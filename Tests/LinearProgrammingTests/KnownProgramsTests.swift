import TestSupport
import Testing

@testable import LinearProgramming

@Suite struct KnownProgramsTests {
  // Chvátal, "Linear Programming", 1983, chapter 1: greatest 5x + 4y + 3z is 13 at (2, 0, 1).
  static let chvatal = ProgramModel(
    rows: [-Double.infinity...5, -Double.infinity...11, -Double.infinity...8],
    columns: [
      Column(cost: -5, entries: [Entry(0, 2), Entry(1, 4), Entry(2, 3)]),
      Column(cost: -4, entries: [Entry(0, 3), Entry(1, 1), Entry(2, 4)]),
      Column(cost: -3, entries: [Entry(0, 1), Entry(1, 2), Entry(2, 2)]),
    ])

  @Test(arguments: LinearProgram.Method.allCases)
  func `A program from a textbook has its optimum and its duals`(_ method: LinearProgram.Method) {
    var program = LinearProgram(Self.chvatal)
    #expect(program.solve(method) == true)
    #expect(abs(program.objective + 13) < 1e-9)
    #expect(program.values.isNear([2, 0, 1]))
    #expect(program.rowDuals.isNear([-1, 0, -1]))
    program.expectOptimal(for: Self.chvatal)
  }

  @Test(arguments: LinearProgram.Method.allCases)
  func `A dual is at least 0 at a lower bound and at most 0 at an upper bound`(
    _ method: LinearProgram.Method
  ) {
    var program = LinearProgram(
      ProgramModel(
        rows: [3...(.infinity), 0...4, 2...2],
        columns: [
          Column(cost: 7, entries: [Entry(0)]), Column(cost: -5, entries: [Entry(1)]),
          Column(cost: 1, bounds: -Double.infinity...(.infinity), entries: [Entry(2, 4)]),
        ]))
    #expect(program.solve(method) == true)
    #expect(program.rowDuals.isNear([7, -5, 0.25]))
    #expect(program.values.isNear([3, 4, 0.5]))
  }

  // Beale 1955, on which the textbook simplex turns in circles: the optimum is -0.05.
  @Test(arguments: LinearProgram.Method.allCases)
  func `A program on which simplex may cycle is solved`(_ method: LinearProgram.Method) {
    var program = LinearProgram(
      ProgramModel(
        rows: [-Double.infinity...0, -Double.infinity...0, -Double.infinity...1],
        columns: [
          Column(cost: -0.75, entries: [Entry(0, 0.25), Entry(1, 0.5)]),
          Column(cost: 150, entries: [Entry(0, -60), Entry(1, -90)]),
          Column(cost: -0.02, entries: [Entry(0, -0.04), Entry(1, -0.02), Entry(2, 1)]),
          Column(cost: 6, entries: [Entry(0, 9), Entry(1, 3)]),
        ]))
    #expect(program.solve(method) == true)
    #expect(abs(program.objective + 0.05) < 1e-12)
  }

  @Test(arguments: LinearProgram.Method.allCases)
  func `A program without a least cost is not called solved`(_ method: LinearProgram.Method) {
    var program = LinearProgram(
      ProgramModel(
        rows: [1...(.infinity)],
        columns: [Column(cost: -1, entries: [Entry(0)]), Column(cost: 1, entries: [Entry(0)])]))
    #expect(program.solve(method) == false)
  }

  @Test(arguments: LinearProgram.Method.allCases)
  func `A program without a solution is not called solved`(_ method: LinearProgram.Method) {
    let model = ProgramModel(
      rows: [8...(.infinity), -Double.infinity...3],
      columns: [
        Column(cost: 1, bounds: 0...4, entries: [Entry(0, 1), Entry(1, 1)]),
        Column(cost: 1, bounds: 0...4, entries: [Entry(0, 1)]),
      ])
    var program = LinearProgram(model)
    #expect(program.solve(method) == false)
  }

  @Test(arguments: LinearProgram.Method.allCases)
  func `A program without rows or columns is solved`(_ method: LinearProgram.Method) {
    var empty = LinearProgram()
    #expect(empty.solve(method) == true)
    #expect(empty.objective == 0)
    #expect(empty.values == [] && empty.rowDuals == [])

    var columns = LinearProgram(
      ProgramModel(
        rows: [], columns: [Column(cost: 2, bounds: 3...9), Column(cost: -2, bounds: 0...5)]))
    #expect(columns.solve(method) == true)
    #expect(columns.values == [3, 5])
    #expect(columns.objective == -4)

    var rows = LinearProgram(ProgramModel(rows: [-1...1], columns: []))
    #expect(rows.solve(method) == true)
    #expect(rows.rowDuals == [0])

    var impossible = LinearProgram(ProgramModel(rows: [1...2], columns: []))
    #expect(impossible.solve(method) == false)
  }

  @Test(arguments: 0..<300 as Range<UInt64>)
  func `The answer to a random program proves itself`(_ seed: UInt64) {
    var draft = RandomProgram(seed: seed)
    let model = draft.model(rows: draft.random.roll(1...12), columns: draft.random.roll(1...20))
    for method in LinearProgram.Method.allCases {
      var program = LinearProgram(model)
      if program.solve(method) {
        program.expectOptimal(for: model, "\(method)")
      } else {
        model.expectNoOptimum("\(method)")
      }
    }
  }
}

extension [Double] {
  func isNear(_ other: [Double]) -> Bool {
    count == other.count && zip(self, other).allSatisfy { abs($0 - $1) < 1e-9 }
  }
}
