import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct PricingTests {
  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `the least reduced cost of every kind is that of all columns`(seed: UInt64) throws {
    let instance = Instance(seed: seed, pilots: 3...6)
    let (tables, pool) = (instance.tables, try #require(instance.pool))
    let kinds = instance.problem.kinds(isStrict: true)
    let book = master(instance, pool, kinds, seed).book
    let fields = DualFields(book, duals(instance, pool, kinds, seed))
    let pricing = Pricing(tables, kinds)
    for kind in kinds.indices {
      var least = Pricing.most
      for group in pool.kinds[kind].groups.indices {
        fields.forEachReducedCost(in: pool, kind: kind, group: group) { least = min(least, $1) }
      }
      let answer = try #require(
        pricing.price(kind: kind, fields, below: Pricing.most, isOver: { false }))
      #expect(answer.least == least)
      for found in answer.found {
        let price = tables.price(of: found.candidate)
        #expect(price.broken == 0)
        #expect(
          found.cost == price.points * fields.point - fields.earnings(of: found.candidate))
      }
      let again = try #require(
        pricing.price(kind: kind, fields, below: least + 1, isOver: { false }))
      #expect(again.least == least)
      let below = try #require(pricing.price(kind: kind, fields, below: least, isOver: { false }))
      #expect(below.found.isEmpty)
    }
  }

  @Test func `a pricing that is over has no answer`() {
    let instance = Instance(.tiny())
    let kinds = instance.problem.kinds(isStrict: true)
    let fields = DualFields(RowBook(instance.problem, counts: []), [])
    let answer = Pricing(instance.tables, kinds)
      .price(kind: 0, fields, below: Pricing.most, isOver: { true })
    #expect(answer == nil)
  }

  private func master(
    _ instance: Instance, _ pool: ColumnPool, _ kinds: [SessionKind], _ seed: UInt64
  ) -> Master {
    var master = instance.master(kinds)
    master.add(instance.cliques(pool, seed: seed))
    return master
  }

  /// Duals by chance, within what rows allow: most at nothing, others up to 200 points.
  private func duals(
    _ instance: Instance, _ pool: ColumnPool, _ kinds: [SessionKind], _ seed: UInt64
  ) -> [Int] {
    var chance = SplitMix64(seed: seed)
    let master = master(instance, pool, kinds, seed)
    return master.rounded(
      master.book.rows.map { _ in
        chance.happens(60) ? Double(chance.roll(-200_000...200_000)) / 1000 : 0
      })
  }
}
