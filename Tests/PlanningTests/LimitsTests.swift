import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

/// What a reader admits at most is planned, and what it costs is added up rightly.
@Suite struct LimitsTests {
  @Test func `a thousand pilots and a thousand experts are planned`() throws {
    let programme = Programme.tiny { programme in
      programme.themes[0].sessions = 30
      programme.themes[0].pilots = .between(20...50)
      programme.themes[1].pilots = .between(1...3)
      programme.themes[1].attend = 0
      let (pilot, expert) = (programme.pilots[0], programme.experts[0])
      programme.pilots = (0..<1000).map {
        Pilot(
          id: "p\($0)", title: pilot.title, place: pilot.place, region: pilot.region,
          attend: $0 == 999 ? ["werving": 1] : [:])
      }
      programme.experts = (0..<1000).map {
        Expert(
          id: "e\($0)", name: expert.name, place: expert.place,
          themes: $0 < 999 ? ["visie": 3] : ["werving": 3])
      }
      programme.venues = [Venue(id: "zaal", title: "Zaal", place: "Utrecht", rooms: 1000)]
    }
    let outcome = Planner(programme).plan(
      Planner.Effort(moves: 4000, seconds: 600, proves: false))
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    let verdict = Verifier(programme).verify(found.document)
    #expect(verdict.isValid && verdict.differences == [])
    #expect(verdict.cost == found.document.cost)
    let last = try #require(found.document.sessions.first { $0.theme == "werving" })
    #expect(last.pilots == ["p999"] && last.experts == ["e999"])
  }

  @Test func `a thousand themes are told to be possible`() {
    let programme = Programme.tiny { programme in
      let theme = programme.themes[1]
      programme.period = days("2021-01-01..2026-12-31")
      programme.pilots.removeLast()
      programme.themes = (0..<1000).map { number in
        var next = theme
        next.id = "thema\(number)"
        next.pilots = .between(2...2)
        next.period = programme.period
        return next
      }
      programme.calendar.weekdays = Set(Weekday.allCases)
      for expert in programme.experts.indices {
        programme.experts[expert].themes = Dictionary(
          uniqueKeysWithValues: programme.themes.map { ($0.id, 3) })
      }
    }
    let diagnosis = Planner(programme).diagnosis(seconds: 600)
    guard case .possible = diagnosis else {
      Issue.record("\(diagnosis)")
      return
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12, 13] as [UInt64])
  func `at the highest prices search, proof and verifier agree on the cost`(
    seed: UInt64
  ) throws {
    var programme = RandomProgramme.make(seed: seed, .tiny()).programme
    for wish in RuleBook.declarations {
      programme.wishes[wish.id] = WishPrice(price: 1_000_000, above: wish.standard.above)
    }
    let outcome = Planner(programme).plan(Planner.Effort(moves: 24_000, seconds: 600, seed: seed))
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    let verdict = Verifier(programme).verify(found.document)
    #expect(verdict.isValid && verdict.differences == [])
    #expect(verdict.cost == found.document.cost)
    #expect(found.document.cost.isMultiple(of: 1_000_000))
    #expect(found.document.status == .optimal && found.document.bound == found.document.cost)
  }

  @Test func `journeys of a million minutes at a million points are planned and bounded`() throws {
    let programme = Programme.tiny {
      $0.wishes["travel"] = WishPrice(price: 1_000_000, above: 0)
      $0.travel = ["Breda", "Emmen", "Venlo"].map {
        Journey(from: $0, to: "Utrecht", minutes: 1_000_000)
      }
      $0.venues = [Venue(id: "zaal", title: "Zaal Utrecht", place: "Utrecht")]
    }
    let outcome = Planner(programme).plan(Planner.Effort(moves: 5000, seconds: 600))
    guard case .plan(let found) = outcome else {
      Issue.record("no plan found")
      return
    }
    let travel = try #require(found.document.wishes.first { $0.id == "travel" })
    #expect(travel.points == 6_000_000_000_000)
    let verdict = Verifier(programme).verify(found.document)
    #expect(verdict.isValid && verdict.cost == found.document.cost)
    #expect(found.document.bound <= found.document.cost)
    #expect(found.document.bound > 5_999_000_000_000)
  }

  @Test func `the dearest plan of all is added up as the verifier does`() throws {
    let (problem, plan) = dearest(sessions: 3)
    let evaluation = Evaluation(plan, of: problem)
    let verdict = Verifier(problem.programme).verify(PlanDocument(plan, of: problem))
    #expect(verdict.cost == evaluation.cost)
    #expect(State(Tables(problem), plan).total.points == evaluation.cost)
    #expect(evaluation.cost > 3 * 700 * 1_000_000_000_000)
    #expect(Tables(problem).dearestPlan >= Double(evaluation.cost))
    #expect(ColumnPool(Tables(problem)) == nil)
    var proof = Proof(Tables(problem), nil, best: (evaluation.cost, plan))
    proof.run(nodes: 10, isOver: { false }, report: { _, _ in })
    #expect(proof.bound == 0 && !proof.isComplete)
  }

  /// Sessions of all of 200 pilots and 500 experts, each a million minutes away, at a million
  /// points for everything.
  private func dearest(sessions: Int) -> (problem: Problem, plan: [Candidate]) {
    let programme = Programme.tiny { programme in
      let theme = programme.themes[0]
      programme.themes = (0..<sessions).map {
        Theme(
          id: "t\($0)", title: theme.title, sessions: 1, pilots: .all, experts: 500,
          period: theme.period)
      }
      programme.pilots = (0..<200).map {
        Pilot(id: "p\($0)", title: "Pilot", place: "Breda", region: .zuid)
      }
      programme.experts = (0..<500).map {
        Expert(
          id: "e\($0)", name: "Expert", place: "Breda",
          themes: Dictionary(
            (0..<sessions).map { ("t\($0)", 1) }, uniquingKeysWith: { first, _ in first }))
      }
      programme.venues = [Venue(id: "zaal", title: "Zaal", place: "Utrecht")]
      programme.travel = [Journey(from: "Breda", to: "Utrecht", minutes: 1_000_000)]
      for wish in RuleBook.declarations {
        programme.wishes[wish.id] = WishPrice(price: 1_000_000, above: 0)
      }
    }
    let problem = Problem(programme)
    let plan = problem.sessions.indices.map {
      Candidate(
        session: $0, theme: problem.sessions[$0].theme, slot: 4 * $0, venue: 0,
        pilots: IndexSet(0..<200), experts: IndexSet(0..<500))
    }
    return (problem, plan)
  }

  @Test func `a proof counts in fewer parts of a point where plans are dear`() {
    #expect(Magnitudes.point(dearestPlan: 1e6) == 1 << 20)
    #expect(Magnitudes.point(dearestPlan: 0x1p37) == 1 << 20)
    #expect(Magnitudes.point(dearestPlan: 0x1p38) == 1 << 19)
    #expect(Magnitudes.point(dearestPlan: 0x1p49) == 1 << 8)
    #expect(Magnitudes.point(dearestPlan: 1e6, dearestSession: 0x1p30) == 1 << 16)
    #expect(Magnitudes.point(dearestPlan: 0x1p49, dearestSession: 0x1p49) == 1)
  }

  @Test func `duals that could not be added up are not believed`() {
    let instance = Instance(.tiny())
    let master = instance.master(instance.problem.kinds(isStrict: true))
    let small = master.rounded(master.book.rows.map { _ in -1 })
    #expect(small.contains { $0 != 0 })
    for huge in [-1e30, 1e30, .infinity, .nan] {
      let rounded = master.rounded(master.book.rows.map { _ in huge })
      #expect(rounded == master.book.rows.map { _ in 0 })
    }
  }

  @Test func `the days between many themes are laid out once for all that are alike`() {
    let programme = Programme.tiny { programme in
      let theme = programme.themes[1]
      programme.themes = (0..<200).map {
        Theme(
          id: "t\($0)", title: theme.title, sessions: 1, pilots: .between(1...3), attend: 0,
          period: theme.period, after: $0 % 7 == 1 ? ["t\($0 - 1)"] : [])
      }
    }
    let problem = Problem(programme)
    let tables = Tables(problem)
    let days = problem.days
    #expect(tables.pilotDistance[1 * 200 + 0, days].broken > 0)
    #expect(tables.pilotDistance[1 * 200 + 0, days - 1].broken > 0)
    #expect(tables.pilotDistance[1 * 200 + 0, days + 1].broken == 0)
    #expect(tables.pilotDistance[2 * 200 + 0, days - 1].broken == 0)
    let starts = Set((0..<200 * 200).map { tables.pilotDistance.start(of: $0) })
    #expect(starts.count == 3)
  }
}
