import Glibc
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct DrawTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `a session that leaves and comes back changes the total as the evaluation says`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...9, isPublished: seed % 3 == 0))
    let problem = Problem(random.programme, after: Baseline(random.baseline.published))
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
      let outlook = draw.outlook(of: group, kind: kind, at: 0, &chance)
      let drawn = draw.column(of: group, kind: kind, in: state, at: 0, outlook, &chance)
      #expect(drawn.map { Int($0.price) } == cheapest)
      #expect(outlook.bound <= drawn?.price ?? .infinity)
      state.place(candidate)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a warm draw is as likely as its price says`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...5)
    let pool = try #require(instance.pool)
    let plan = try #require(instance.plan(seed: seed))
    let draw = Draw(DrawTable(pool, Array(pool.columns.indices)))
    let (temperature, draws) = (30.0, 20_000)
    var state = State(instance.tables, plan)
    var chance = Chance(seed: seed)
    let candidate = plan[0]
    let kind = draw.table.kinds[candidate.session]
    let group = try #require(draw.table.numbers[kind][candidate.pilots])
    state.withdraw(candidate.session)
    let before = state.total
    var weights: [Int: Double] = [:]
    for number in pool.kinds[kind].columns[group] {
      state.place(pool.candidate(pool.columns[number], session: candidate.session))
      let added = state.total - before
      state.withdraw(candidate.session)
      if added.broken == 0 { weights[number] = exp(-Double(added.points) / temperature) }
    }
    let total = weights.values.reduce(0, +)
    draw.read(state, SlotFilter(instance.tables), theme: candidate.theme, pilots: candidate.pilots)
    var counts: [Int: Int] = [:]
    for _ in 0..<draws {
      let outlook = draw.outlook(of: group, kind: kind, at: temperature, &chance)
      let drawn = draw.column(of: group, kind: kind, in: state, at: temperature, outlook, &chance)
      counts[try #require(drawn).column, default: 0] += 1
    }
    let distance = weights.reduce(0) { sum, entry in
      sum + abs(entry.value / total - Double(counts[entry.key] ?? 0) / Double(draws)) / 2
    }
    #expect(counts.keys.allSatisfy { weights[$0] != nil })
    #expect(distance < 0.1)
  }
}
