import Glibc
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct ColumnSamplerTests {
  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `a session that leaves and comes back changes the total as the evaluation says`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...9, isPublished: seed % 3 == 0))
    let problem = Problem(random.programme, after: Baseline(random.baseline.published))
    var source = RandomSource(seed: seed)
    let plan = try #require(Construction(problem: problem).plan(&source))
    let others = try #require(Construction(problem: problem).plan(&source))
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
    let plan = try #require(instance.plan(seed: seed))
    var sampler = ColumnSampler(SamplingTable(pool, Array(pool.columns.indices)))
    let filter = SlotFilter(SlotRules(instance.tables))
    var state = State(instance.tables, plan)
    var source = RandomSource(seed: seed)
    for candidate in plan {
      let kind = sampler.table.kinds[candidate.session]
      let group = try #require(sampler.table.numbers[kind][candidate.pilots])
      state.withdraw(candidate.session)
      let before = state.total
      let cheapest = pool.kinds[kind].columns[group].compactMap { number -> Int? in
        state.place(pool.candidate(pool.columns[number], session: candidate.session))
        let added = state.total - before
        state.withdraw(candidate.session)
        return added.broken == 0 ? added.points : nil
      }.min()
      sampler.read(&state, filter, theme: candidate.theme, pilots: candidate.pilots)
      let groupBound = sampler.groupBound(of: group, kind: kind, at: 0, &source)
      let drawn = sampler.column(of: group, kind: kind, in: &state, at: 0, groupBound, &source)
      #expect(drawn.map { Int($0.price) } == cheapest)
      #expect(groupBound.bound <= drawn?.price ?? .infinity)
      state.place(candidate)
    }
  }

  @Test(arguments: 1...6 as ClosedRange<UInt64>)
  func `a warm draw is as likely as its price says`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...5)
    let pool = try #require(instance.pool)
    let plan = try #require(instance.plan(seed: seed))
    var sampler = ColumnSampler(SamplingTable(pool, Array(pool.columns.indices)))
    let (temperature, draws) = (30.0, 20_000)
    var state = State(instance.tables, plan)
    var source = RandomSource(seed: seed)
    let candidate = plan[0]
    let kind = sampler.table.kinds[candidate.session]
    let group = try #require(sampler.table.numbers[kind][candidate.pilots])
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
    sampler.read(
      &state, SlotFilter(SlotRules(instance.tables)), theme: candidate.theme,
      pilots: candidate.pilots)
    var counts: [Int: Int] = [:]
    for _ in 0..<draws {
      let groupBound = sampler.groupBound(of: group, kind: kind, at: temperature, &source)
      let drawn = sampler.column(
        of: group, kind: kind, in: &state, at: temperature, groupBound, &source)
      counts[try #require(drawn).column, default: 0] += 1
    }
    let distance = weights.reduce(0) { sum, entry in
      sum + abs(entry.value / total - Double(counts[entry.key] ?? 0) / Double(draws)) / 2
    }
    #expect(counts.keys.allSatisfy { weights[$0] != nil })
    #expect(distance < 0.1)
  }
}
