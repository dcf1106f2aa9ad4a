import TestSupport
import Testing

@testable import LinearProgramming

@Suite struct GrowingTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `A program that changes is solved as if it were new`(_ seed: UInt64) {
    var change = RandomChange(seed: seed)
    var program = LinearProgram(change.model)
    for step in 0..<12 {
      change.apply(to: &program)
      var fresh = LinearProgram(change.model)
      let method = change.draft.random.pick(LinearProgram.Method.allCases)
      let isSolvable = fresh.solve(.dual)
      let comment: Comment = "step \(step) \(change.last)"
      #expect(program.rowCount == change.model.rows.count)
      #expect(program.columnCount == change.model.columns.count)
      #expect(program.solve(method) == isSolvable, comment)
      if isSolvable {
        program.expectOptimal(for: change.model, comment)
        #expect(abs(program.objective - fresh.objective) < 1e-5, comment)
      } else {
        change.model.expectNoOptimum(comment)
      }
    }
  }

  @Test func `Columns that come later start from the last basis`() {
    var draft = RandomProgram(seed: 4)
    var program = LinearProgram(draft.covering())
    let first = program.run(.dual, iterations: 1000)
    program.addColumns([Column(cost: 1, entries: [Entry(7), Entry(8)])])
    let second = program.run(.primal, iterations: 1000)
    #expect(first.status == .optimal && second.status == .optimal)
    #expect(second.iterations > 0 && second.iterations < first.iterations / 4)
    #expect(program.run(.primal, iterations: 1000).iterations == 0)
  }
}

/// Random changes, made to a program and to a model of it alike.
struct RandomChange {
  var draft: RandomProgram
  private(set) var model: ProgramModel
  private(set) var last = ""

  init(seed: UInt64) {
    draft = RandomProgram(seed: seed)
    model = draft.model(rows: 6, columns: 10)
  }

  mutating func apply(to program: inout LinearProgram) {
    let columns = draft.random.some(3, of: Array(model.columns.indices))
    switch draft.random.roll(0...4) {
    case 0:
      last = "rows added"
      let added = (0..<2).map { _ in draft.row(columns: model.columns.count) }
      for row in added {
        for entry in row.entries {
          model.columns[entry.index].entries.append(Entry(model.rows.count, entry.value))
        }
        model.rows.append(row.bounds)
      }
      program.addRows(added)
    case 1:
      last = "columns added"
      let added = (0..<3).map { _ in draft.column(rows: model.rows.count) }
      model.columns += added
      program.addColumns(added)
    case 2:
      last = "column bounds set"
      let bounds = draft.columnBounds()
      for column in columns { model.columns[column].bounds = bounds }
      program.setColumnBounds(bounds, of: columns)
    case 3:
      last = "cost set"
      let cost = Double(draft.random.roll(-5...30))
      for column in columns { model.columns[column].cost = cost }
      program.setCosts(columns.map { ($0, cost) })
    default: last = "nothing"
    }
  }
}
