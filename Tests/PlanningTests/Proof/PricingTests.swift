import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct PricingTests {
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `the least reduced cost of every kind and day is that of all columns`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...6)
    let (problem, pool) = (instance.problem, try #require(instance.pool))
    let kinds = problem.kinds(isStrict: true)
    let fields = DualFields(
      instance.master(kinds, pool, seed).book, instance.duals(kinds, pool, seed))
    let pricing = Pricing(instance.tables, kinds)
    let all = ColumnSet(all: pool.columns.count)
    for kind in kinds.indices {
      var least = Array(repeating: Pricing.closed, count: problem.days)
      for group in pool.kinds[kind].groups.indices {
        fields.forEachReducedCost(in: pool, all, kind: kind, group: group) { column, cost in
          let day = problem.slots[Int(pool.columns[column].slot)].day
          least[day] = min(least[day], cost)
        }
      }
      let prices = try #require(KindPrices(pricing, kind: kind, fields, isOver: { false }))
      for day in least.indices {
        #expect(prices.least[day] <= least[day])
        prices.search(day)
        #expect(prices.least[day] == least[day])
        guard let found = prices.found[day] else {
          #expect(least[day] == Pricing.closed)
          continue
        }
        let price = instance.tables.price(of: found.candidate)
        #expect(price.broken == 0)
        #expect(found.cost == least[day])
        #expect(
          found.cost == price.points * fields.point - fields.earnings(of: found.candidate))
      }
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `whatever the duals, no plan costs less than they prove`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...6)
    let (problem, pool) = (instance.problem, try #require(instance.pool))
    let found = instance.plan(seed: seed, moves: 100_000)
    let plan = try #require(found)
    let kinds = problem.kinds(isStrict: false)
    let master = instance.master(kinds, pool, seed)
    var duals = instance.duals(kinds, pool, seed)
    for (number, row) in master.book.rows.enumerated() where master.book.isTeams(row) {
      duals[number] = 0
    }
    let fields = DualFields(master.book, duals)
    let relaxation = try #require(
      Relaxation(
        Pricing(instance.tables, kinds), fields, rounds: seed.isMultiple(of: 2) ? 30 : 0,
        isOver: { false }))
    let points = Evaluation(plan, of: problem).cost - instance.tables.constant.points
    #expect(try #require(relaxation.least) + master.constant(duals) <= points * fields.point)
  }

  @Test func `a pricing that is over has no answer`() {
    let instance = Instance(.tiny())
    let kinds = instance.problem.kinds(isStrict: true)
    let fields = DualFields(RowBook(instance.problem, counts: []), [])
    let pricing = Pricing(instance.tables, kinds)
    #expect(KindPrices(pricing, kind: 0, fields, isOver: { true }) == nil)
    #expect(Relaxation(pricing, fields, rounds: 1, isOver: { true }) == nil)
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `groups force no more repeats than plans have`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 4...9)
    let found = instance.plan(seed: seed, moves: 100_000)
    let plan = try #require(found)
    let forced = ForcedRepeats(instance.problem).doubled
    let twice = plan.reduce(0) { $0 + forced[$1.theme][$1.pilots.count] }
    var meetings: [Int: Int] = [:]
    for session in plan where !instance.problem.programme.themes[session.theme].isForAll {
      let members = session.pilots.indices
      for (place, pilot) in members.enumerated() {
        for other in members[..<place] { meetings[pilot * 1000 + other, default: 0] += 1 }
      }
    }
    #expect(twice <= 2 * meetings.values.reduce(0) { $0 + ConvexCount.repeats($1) })
  }

  @Test func `six pilots over two sessions meet at least six times`() {
    let programme = Programme.tiny()
    #expect(ForcedRepeats(Problem(programme)).doubled.count == programme.themes.count)
    #expect(ForcedRepeats.pairs(6, dealtOver: 2) == 6)
    #expect(ForcedRepeats.pairs(7, dealtOver: 3) == 5)
    #expect(ForcedRepeats.pairs(3, dealtOver: 3) == 0)
  }
}

@Suite struct TeamFlowTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `the cheapest days are those that trying all finds`(seed: UInt64) {
    var chance = SplitMix64(seed: seed)
    let days = chance.roll(2...5)
    let weeks = (0..<days).map { $0 / 2 }
    let sessions = (0..<chance.roll(1...3)).map { _ in chance.roll(0...2) }
    let perDay = chance.happens(80) ? chance.roll(1...2) : nil
    let perWeek = chance.happens(80) ? chance.roll(1...3) : nil
    let costs = (0..<sessions.count * days).map { _ in
      chance.happens(20) ? Pricing.closed : chance.roll(-50...50)
    }
    var flow = TeamFlow(sessions: sessions, weeks: weeks, perDay: perDay, perWeek: perWeek)
    let found = flow.leastCost(costs)
    var least: Int?
    let kinds = sessions.indices.flatMap { Array(repeating: $0, count: sessions[$0]) }
    func extend(_ place: Int, _ cost: Int, _ onDay: [Int]) {
      guard place < kinds.count else {
        least = min(least ?? .max, cost)
        return
      }
      for day in 0..<days {
        let price = costs[kinds[place] * days + day]
        let inWeek = (0..<days).reduce(0) { $0 + (weeks[$1] == weeks[day] ? onDay[$1] : 0) }
        guard price < Pricing.most, onDay[day] < perDay ?? .max, inWeek < perWeek ?? .max else {
          continue
        }
        var next = onDay
        next[day] += 1
        extend(place + 1, cost + price, next)
      }
    }
    extend(0, 0, Array(repeating: 0, count: days))
    #expect(found == least)
    guard found != nil else { return }
    let placed = sessions.indices.map { kind in
      (0..<days).reduce(0) { $0 + flow.placed[kind * days + $1] }
    }
    #expect(placed == sessions)
  }
}

extension Instance {
  /// A program with all rows, forced repeats and cliques among them.
  fileprivate func master(_ kinds: [SessionKind], _ pool: ColumnPool, _ seed: UInt64) -> Master {
    var master = Master(
      problem, kinds, RuleBook.criteria, penalty: 1000,
      waits: { if case .pilotPair = $0.tally { true } else { false } })
    master.add(master.book.forcedRepeats)
    for (number, priced) in master.book.counts.enumerated() where priced.waits {
      master.add(
        (0..<priced.count.counters(in: problem)).map { .counter(count: number, counter: $0) })
    }
    master.add(cliques(pool, seed: seed))
    return master
  }

  /// Duals by chance, within what rows allow: most at nothing, others up to 200 points.
  fileprivate func duals(_ kinds: [SessionKind], _ pool: ColumnPool, _ seed: UInt64) -> [Int] {
    var chance = SplitMix64(seed: seed)
    let master = master(kinds, pool, seed)
    return master.rounded(
      master.book.rows.map { _ in
        chance.happens(60) ? Double(chance.roll(-200_000...200_000)) / 1000 : 0
      })
  }
}
