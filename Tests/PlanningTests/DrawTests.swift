import TestSupport
import Testing

@testable import Planning

@Suite struct DrawTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `a session that leaves and comes back changes the total as the evaluation says`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...9, isPublished: seed % 3 == 0))
    let problem = Problem(random.programme, today: nil)
    var chance = Chance(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&chance))
    let others = try #require(Construction(problem: problem).plan(&chance))
    let tables = Tables(problem)
    var state = State(tables, plan)
    for theme in problem.sessionsOfTheme {
      for session in theme { state.withdraw(session) }
      for session in theme { state.place(others[session]) }
      let fresh = State(tables, state.plan)
      #expect(state.total == fresh.total)
      #expect(state.counts.elements == fresh.counts.elements)
    }
    #expect(state.plan == others)
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `the cold draw of a session is the cheapest of its columns`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...5)
    let pool = try #require(instance.pool)
    guard let plan = instance.plan(seed: seed) else { return }
    let draw = Draw(DrawTable(pool, Array(pool.columns.indices)))
    let filter = SlotFilter(instance.tables)
    var state = State(instance.tables, plan)
    var chance = Chance(seed: seed)
    for candidate in plan {
      let kind = draw.table.kinds[candidate.session]
      let group = try #require(draw.table.numbers[kind][candidate.pilots])
      state.withdraw(candidate.session)
      let before = state.total
      let cheapest = pool.kinds[kind].columns[group].compactMap { number -> Int? in
        state.place(pool.candidate(pool.columns[number], session: candidate.session))
        let added = state.total - before
        state.withdraw(candidate.session)
        return added.broken == 0 ? added.points : nil
      }.min()
      draw.read(state, filter, theme: candidate.theme, pilots: candidate.pilots)
      let drawn = draw.column(of: group, kind: kind, in: state, at: 0, &chance)
      #expect(drawn.map { Int($0.price) } == cheapest)
      state.place(candidate)
    }
  }

}
