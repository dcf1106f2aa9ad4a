import LinearProgramming
import TestSupport
import Testing

@Suite struct GrowingTests {
  @Test(arguments: 0..<200 as Range<UInt64>)
  func `A program that changes is solved as if it were new`(_ seed: UInt64) throws {
    var change = RandomChange(seed: seed)
    var program = LinearProgram(change.model)
    for step in 0..<12 {
      change.apply(to: &program)
      var fresh = LinearProgram(change.model)
      let method = change.draft.random.pick(LinearProgram.Method.allCases)
      let expected = fresh.solve(.dual)
      let outcome = program.solve(method)
      #expect(program.rowCount == change.model.rows.count)
      #expect(program.columnCount == change.model.columns.count)
      #expect((outcome == .optimal) == (expected == .optimal), "step \(step) \(change.last)")
      switch outcome {
      case .optimal:
        program.expectOptimal(for: change.model, "step \(step) \(change.last)")
        #expect(abs(program.objective - fresh.objective) < 1e-5)
      case .infeasible:
        try program.expectInfeasible(for: change.model, "step \(step) \(change.last)")
      case .unbounded: break
      case .stopped, .abandoned: Issue.record("\(outcome) at step \(step) \(change.last)")
      }
    }
  }

  @Test func `Columns that come later start from the last basis`() {
    var draft = RandomProgram(seed: 4)
    let rows = (0..<80).map { _ in Double(draft.random.roll(5...20))...Double.infinity }
    let columns = (0..<400).map { _ in
      Column(
        cost: Double(draft.random.roll(10...99)),
        entries: draft.random.some(4, of: Array(0..<80)).map { Entry($0) })
    }
    var program = LinearProgram(ProgramModel(rows: rows, columns: columns))
    #expect(program.solve(.dual) == .optimal)
    let first = program.lastIterations
    program.addColumns([Column(cost: 1, entries: [Entry(7), Entry(8)])])
    #expect(program.solve(.primal) == .optimal)
    #expect(program.lastIterations > 0 && program.lastIterations < first / 4)
    #expect(program.solve(.primal) == .optimal)
    #expect(program.lastIterations == 0)
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
    let rows = draft.random.some(2, of: Array(model.rows.indices))
    switch draft.random.roll(0...6) {
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
      last = "row bounds set"
      let bounds = draft.rowBounds()
      for row in rows { model.rows[row] = bounds }
      program.setRowBounds(bounds, of: rows)
    case 4:
      last = "cost set"
      let cost = Double(draft.random.roll(-5...30))
      for column in columns { model.columns[column].cost = cost }
      program.setCost(cost, of: columns)
    case 5 where model.columns.count > 5:
      last = "columns deleted"
      for column in columns.reversed() { model.columns.remove(at: column) }
      program.deleteColumns(columns)
    case 6 where model.rows.count > 3:
      last = "rows deleted"
      for row in rows.reversed() { remove(row: row) }
      program.deleteRows(rows)
    default: last = "nothing"
    }
  }

  private mutating func remove(row: Int) {
    model.rows.remove(at: row)
    for column in model.columns.indices {
      model.columns[column].entries = model.columns[column].entries.compactMap { entry in
        entry.index == row ? nil : Entry(entry.index - (entry.index > row ? 1 : 0), entry.value)
      }
    }
  }
}
