import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct SeparationTests {
  @Test func `two halves of a pilot within the gap are a clique of days`() throws {
    let instance = Instance(
      .tiny {
        $0.gap = 14
        $0.pilots = [$0.pilots[0]]
      })
    let half = try session(instance, theme: 1, slot: 0)
    let other = try session(instance, theme: 0, slot: 3)
    #expect(rows(instance, [(half, 0.6), (other, 0.4)]).isEmpty)
    let found = rows(instance, [(half, 0.6), (other, 0.6)])
    let days = instance.problem.slots[0].day...instance.problem.slots[0].day + 13
    #expect(found == [.pilotClique(pilot: 0, days: [days, days])])
  }

  @Test func `a theme that goes before cannot come late while the other comes early`() throws {
    let instance = Instance(
      .tiny {
        $0.themes[1].after = ["visie"]
        $0.pilots = [$0.pilots[0]]
      })
    let problem = instance.problem
    let last = problem.slots.count - 1
    let later = try session(instance, theme: 1, slot: 0)
    let earlier = try session(instance, theme: 0, slot: last)
    let found = rows(instance, [(later, 0.7), (earlier, 0.7)])
    #expect(
      found.contains(
        .pilotClique(
          pilot: 0,
          days: [problem.slots[last].day...problem.days - 1, 0...problem.slots[last].day])))
    for row in found {
      let kept = RowBook(problem, counts: [])
      #expect(kept.covers(row, later) && kept.covers(row, earlier))
    }
  }

  @Test func `an expert is in one place a day`() throws {
    let instance = Instance(.tiny())
    let (morning, afternoon) = (
      try session(instance, theme: 0, slot: 0), try session(instance, theme: 1, slot: 1)
    )
    let day = instance.problem.slots[0].day
    #expect(instance.problem.slots[1].day == day)
    #expect(
      rows(instance, [(morning, 0.6), (afternoon, 0.6)]).contains(
        .expertClique(expert: 0, days: day...day)))
  }

  @Test func `rules that wait come first, then wishes by what they should pay`() throws {
    let instance = Instance(
      .tiny {
        $0.themes[0].pilots = .between(3...3)
        $0.team.perDay = 1
        $0.wishes["hosting"] = WishPrice(price: 1, above: 0)
        $0.wishes["mix"] = WishPrice(price: 50, above: 0)
      })
    let master = Master(
      instance.problem, instance.problem.kinds(isStrict: true), RuleBook.criteria, penalty: 1000,
      waits: { _ in true })
    let sessions = [
      try session(instance, theme: 0, slot: 0), try session(instance, theme: 1, slot: 1),
    ]
    let rows = Separation(instance.tables).rows(sessions.map { ($0, 1) }, master.book)
    let names = rows.compactMap { row -> String? in
      guard case .counter(let count, _) = row else { return nil }
      switch master.book.counts[count].count.tally {
      case .teamSlot: return "slot"
      case .pilotPair: return "pair"
      case .host: return "host"
      default: return nil
      }
    }
    #expect(names.first == "slot")
    #expect(names.last == "host")
    #expect(names.count { $0 == "pair" } == 3)
  }

  private func rows(
    _ instance: Instance, _ support: [(Candidate, Double)]
  ) -> [MasterRow] {
    Separation(instance.tables).rows(
      support.map { (candidate: $0.0, value: $0.1) }, RowBook(instance.problem, counts: []))
  }

  /// A session of all pilots at Breda with the first expert.
  private func session(
    _ instance: Instance, theme: Int, slot: Int
  ) throws -> Candidate {
    let spec = try #require(instance.problem.sessions.first { $0.theme == theme })
    return Candidate(
      session: theme, theme: spec.theme, slot: slot, venue: 0,
      pilots: IndexSet(instance.problem.programme.pilots.indices), experts: IndexSet([0]))
  }
}
