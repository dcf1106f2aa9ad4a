import TestSupport
import Testing

@testable import LinearProgramming

@Suite struct PartTests {
  @Test(arguments: 0..<100 as Range<UInt64>)
  func `a part is the program of its columns alone`(_ seed: UInt64) {
    var draft = RandomProgram(seed: seed)
    let model = draft.model(rows: 6, columns: 14)
    var whole = LinearProgram(model)
    let isSolvable = whole.solve(.dual)
    let kept = draft.random.some(9, of: Array(model.columns.indices))
    let expected = ProgramModel(rows: model.rows, columns: kept.map { model.columns[$0] })
    var part = whole.part(of: kept)
    var fresh = LinearProgram(expected)
    #expect(part.model.rows == expected.rows)
    #expect(part.model.columns == kept.map { whole.model.columns[$0] })
    let isPartSolvable = part.solve(.dual)
    let isFreshSolvable = fresh.solve(.dual)
    #expect(isPartSolvable == isFreshSolvable)
    if isPartSolvable { part.expectOptimal(for: expected) }
    // The whole is as it was.
    #expect(whole.columnCount == model.columns.count)
    if isSolvable { whole.expectOptimal(for: model) }
  }

  @Test func `a ceiling ends the dual method with duals that show it`() {
    var draft = RandomProgram(seed: 4)
    let model = draft.covering()
    var program = LinearProgram(model)
    let isSolvable = program.solve(.dual)
    #expect(isSolvable)
    let optimum = program.objective
    for share in [0.3, 0.6, 0.9] {
      var early = LinearProgram(model)
      let isDone = early.solve(.dual, ceiling: share * optimum)
      #expect(isDone && !early.isSolved)
      let duals = early.rowDuals
      var bound = zip(model.rows, duals).reduce(0) { $0 + $1.0.least(times: $1.1) }
      for column in model.columns {
        let left = column.entries.reduce(column.cost) { $0 - $1.value * duals[$1.index] }
        bound += column.bounds.least(times: left)
      }
      #expect(bound > share * optimum && bound < optimum - 1)
    }
    // One that is not reached changes nothing.
    var late = LinearProgram(model)
    let isLateSolvable = late.solve(.dual, ceiling: optimum + 1)
    #expect(isLateSolvable && late.isSolved)
    late.expectOptimal(for: model)
  }
}
