import LinearProgramming
import TestSupport
import Testing

@Suite struct MixedIntegerTests {
  /// A knapsack with several limits, in which every cost is whole.
  static func knapsack(seed: UInt64, items: Int, limits: Int) -> ProgramModel {
    var draft = RandomProgram(seed: seed)
    return ProgramModel(
      rows: (0..<limits).map { _ in -Double.infinity...Double(items * 12) },
      columns: (0..<items).map { _ in
        Column(
          cost: -Double(draft.random.roll(20...79)), bounds: 0...1,
          entries: (0..<limits).map { Entry($0, Double(draft.random.roll(5...64))) }, isWhole: true)
      })
  }

  /// The least cost over all choices of 0 and 1, or `nil` where none keeps the rows.
  static func bruteForce(_ model: ProgramModel) -> Double? {
    (0..<1 << model.columns.count).compactMap { choice -> Double? in
      var sums = [Double](repeating: 0, count: model.rows.count)
      var cost = 0.0
      for (index, column) in model.columns.enumerated() where choice >> index & 1 == 1 {
        cost += column.cost
        for entry in column.entries { sums[entry.index] += entry.value }
      }
      return zip(model.rows, sums).allSatisfy { $0.contains($1) } ? cost : nil
    }.min()
  }

  // CBC's preprocessing gets 234 and 331 wrong.
  @Test(arguments: Array(0..<60) + [234, 331] as [UInt64])
  func `A random program has the optimum that counting finds`(_ seed: UInt64) throws {
    var draft = RandomProgram(seed: seed)
    let model =
      seed < 20
      ? Self.knapsack(seed: seed, items: 12, limits: 2)
      : draft.model(rows: draft.random.roll(1...8), columns: 11, isWhole: true)
    let solution = MixedIntegerProgram.solve(model, hasWholeCosts: true)
    let expected = Self.bruteForce(model)
    #expect(solution.objective == expected)
    #expect(solution.status == (expected == nil ? .infeasible : .optimal))
    guard let expected, let values = solution.values else { return }
    #expect(abs(solution.bound - expected) < 1e-6)
    #expect(values.allSatisfy { $0 == 0 || $0 == 1 })

    let equal = MixedIntegerProgram.solve(model, cutoff: expected, hasWholeCosts: true)
    #expect(equal.status == .infeasible)
    #expect(equal.bound == expected)
    #expect(equal.values == nil && equal.objective == nil)
    let above = MixedIntegerProgram.solve(model, cutoff: expected + 1, hasWholeCosts: true)
    #expect(above.status == .optimal)
    #expect(above.objective == expected)
    let fractional = MixedIntegerProgram.solve(model, cutoff: expected + 0.25)
    #expect(fractional.objective == expected)
  }

  @Test func `Columns that need not be whole stay so`() {
    let model = ProgramModel(
      rows: [2.5...(.infinity)],
      columns: [
        Column(cost: 3, bounds: 0...9, entries: [Entry(0)], isWhole: true),
        Column(cost: 4, entries: [Entry(0)]),
      ])
    let solution = MixedIntegerProgram.solve(model)
    #expect(solution.status == .optimal)
    #expect(solution.values == [2, 0.5])
    #expect(solution.objective == 8)
  }

  @Test func `A program without whole columns is solved as a linear one`() {
    let textbook = MixedIntegerProgram.solve(KnownProgramsTests.chvatal)
    #expect(textbook.status == .optimal)
    #expect(abs((textbook.objective ?? 0) + 13) < 1e-9)
    let cut = MixedIntegerProgram.solve(KnownProgramsTests.chvatal, cutoff: -13.5)
    #expect(cut == MixedIntegerProgram.solve(KnownProgramsTests.chvatal, cutoff: -13.5))
    #expect(cut.status == .infeasible)
    #expect(cut.bound == -13.5)
    let nothing = MixedIntegerProgram.solve(ProgramModel(rows: [], columns: []))
    #expect(nothing.status == .optimal)
    #expect(nothing.objective == 0)
    let cancelled = MixedIntegerProgram.solve(LimitTests.long) { true }
    #expect(cancelled.status == .cancelled)
  }

  @Test func `An unbounded program is not called solved`() {
    let solution = MixedIntegerProgram.solve(
      ProgramModel(rows: [], columns: [Column(cost: -1, isWhole: true)]))
    #expect(solution.status == .unbounded)
    #expect(solution.bound == -.infinity)
  }

  @Test func `A limit of nodes gives the same solution every time`() {
    let model = Self.knapsack(seed: 5, items: 70, limits: 9)
    let solutions = (0..<2).map { _ in MixedIntegerProgram.solve(model, nodes: 50) }
    #expect(solutions[0].status == .stopped)
    #expect(solutions[0] == solutions[1])
    #expect(solutions[0].nodes < 400)
    #expect(solutions[0].bound <= solutions[0].objective ?? -.infinity)
  }

  @Test func `A limit of time stops a long search`() {
    let model = Self.knapsack(seed: 6, items: 200, limits: 20)
    let start = ContinuousClock.now
    let solution = MixedIntegerProgram.solve(model, seconds: 0.5)
    #expect(solution.status == .stopped)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test(arguments: [0, 1, 5, 40])
  func `A search is cancelled`(_ patience: Int) {
    let model = Self.knapsack(seed: 6, items: 200, limits: 20)
    var asked = 0
    let solution = MixedIntegerProgram.solve(model) {
      asked += 1
      return asked > patience
    }
    #expect(solution.status == .cancelled)
    #expect(solution.bound == -.infinity)
    #expect(asked == patience + 1)
  }
}
