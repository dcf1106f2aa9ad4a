import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct RowBookTests {
  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `the columns of a plan keep all rows and cost what the evaluation says`(
    seed: UInt64
  ) throws {
    let instance = Instance(seed: seed, pilots: 3...6)
    let (problem, pool) = (instance.problem, try #require(instance.pool))
    let kinds = problem.kinds(isStrict: seed % 2 == 0)
    var master = instance.master(kinds)
    master.add(instance.cliques(pool, seed: seed))
    for plan in (1...3).compactMap({ instance.plan(seed: $0) }) {
      let (sums, cost) = try account(plan, kinds, master.book, instance.tables)
      var total = cost + instance.tables.constant.points
      for (row, sum) in zip(master.book.rows, sums) {
        switch row {
        case .kind(let kind): #expect(sum == kinds[kind].sessions.count)
        case .pilotClique, .expertClique: #expect(sum <= 1)
        case .forcedRepeats: Issue.record("no such row is asked for here")
        case .counter(let number, let counter):
          let priced = master.book.counts[number]
          let units = priced.count.units(at: sum, counter: counter, in: problem)
          total += units * (priced.price ?? 0)
          if priced.price == nil { #expect(units == 0) }
        }
      }
      #expect(total == Evaluation(plan, of: problem).cost)
    }
  }

  /// The sum of each row over a plan's columns, and what the columns cost.
  private func account(
    _ plan: [Candidate], _ kinds: [SessionKind], _ book: RowBook, _ tables: Tables
  ) throws -> (sums: [Int], cost: Int) {
    var sums = Array(repeating: 0, count: book.rows.count)
    var cost = 0
    for candidate in plan {
      let kind = try #require(kinds.firstIndex { $0.sessions.contains(candidate.session) })
      for term in book.terms(of: candidate, kind: kind) { sums[term.row] += term.value }
      let price = tables.price(of: candidate)
      #expect(price.broken == 0)
      cost += price.points
    }
    return (sums, cost)
  }
}
