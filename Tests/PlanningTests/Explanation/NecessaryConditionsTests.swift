import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct NecessaryConditionsTests {
  @Test(arguments: 1...60 as ClosedRange<UInt64>, [false, true])
  func `What has a plan has no violation`(seed: UInt64, isPublished: Bool) {
    let random = RandomProgramme.make(seed: seed, .init(isPublished: isPublished))
    let problem = Problem(random.programme, after: random.baseline)
    #expect(NecessaryConditions(problem).violation() == nil)
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `What has a plan keeps it when facts are taken out`(seed: UInt64) {
    let random = RandomProgramme.make(seed: seed, .init())
    let planner = Planner(random.programme)
    for fact in planner.facts {
      let eased = planner.without([fact]).problem
      #expect(NecessaryConditions(eased).violation() == nil, "\(fact.source)")
    }
  }

  private typealias Case = (NecessaryConditions.Violation, @Sendable (inout Programme) -> Void)

  private static let cases: [Case] = [
    (.noSlot(session: 0), { $0.pilots[1].unavailable = [.reading("tue"), .reading("thu")] }),
    (.noSlot(session: 1), { $0.themes[1].period = days("2021-03-06..2021-03-08") }),
    (.days(pilot: 0), { $0.gap = 200 }),
    (
      .journey(pilot: 1, theme: 1),
      {
        $0.themes[1].mode = .onsite
        $0.pilots[1].travelMax = 60
      }
    ),
    (
      .experts,
      {
        $0.experts[0].max = 1
        $0.experts[1].max = 0
      }
    ),
    (.panel(theme: 0, panel: 0), { $0.experts[0].max = 0 }),
    (.panel(theme: 1, panel: 0), { onOneDay(&$0) }),
    (
      .panel(theme: 1, panel: 0),
      {
        onOneDay(&$0)
        $0.themes[1].dayparts = ["middag"]
        $0.experts[1].perDay = 2
      }
    ),
    (
      .panel(theme: 1, panel: 1),
      {
        $0.experts[0].role = "raad"
        $0.experts[1].role = "manager"
        $0.experts[1].max = 1
        $0.themes[1].sessions = 2
        $0.themes[1].expertDemand = .byRole([
          .init(role: "raad", count: 1), .init(role: "manager", count: 1),
        ])
      }
    ),
    (
      .team,
      {
        $0.themes[0].period = days("2021-03-02..2021-03-02")
        $0.themes[1].period = days("2021-03-04..2021-03-04")
        $0.team.perWeek = 1
      }
    ),
    (
      .budget(least: 1000),
      {
        $0.experts[0].fee = 700
        $0.experts[1].fee = 300
        $0.budget = 999
      }
    ),
    (
      .pilotBudget(pilot: 2, least: 334),
      {
        $0.experts[0].fee = 700
        $0.experts[1].fee = 300
        $0.pilots[2].budget = 333
      }
    ),
  ]

  /// Two sessions of a theme on one day, without the team and with one expert.
  private static func onOneDay(_ programme: inout Programme) {
    programme.experts[0].themes["werving"] = nil
    programme.themes[1].sessions = 2
    programme.themes[1].hasTeam = false
    programme.themes[1].period = days("2021-03-02..2021-03-02")
  }

  @Test func `An expert who takes several a day takes what does not overlap`() {
    let programme = Programme.tiny {
      Self.onOneDay(&$0)
      $0.experts[1].perDay = 2
    }
    #expect(NecessaryConditions(Problem(programme)).violation() == nil)
  }

  @Test(arguments: cases.indices)
  func `Each violation is counted`(index: Int) {
    let (violation, change) = Self.cases[index]
    #expect(NecessaryConditions(Problem(.tiny(change))).violation() == violation)
  }

  @Test func `A theme without a venue is not too far for anybody`() {
    let programme = Programme.tiny {
      $0.venues.removeLast()
      $0.themes[1].mode = .online
    }
    #expect(NecessaryConditions(Problem(programme)).violation() == .noSlot(session: 1))
  }

  /// So many themes for all pilots, without experts, the first of them in March alone.
  private static func plenary(_ count: Int, inMarch: Int = 0) -> Programme {
    .tiny { programme in
      programme.themes = (0..<count).map { number in
        Theme(
          id: "t\(number)", title: "Thema \(number)", sessions: 1, pilots: .all, experts: 0,
          period: number < inMarch ? days("2021-03-01..2021-03-31") : programme.period)
      }
    }
  }

  @Test func `Days are counted where the orders of themes are too many to look at`() {
    let most = Set(Problem(Self.plenary(1)).slots.map(\.day)).count
    #expect(most > 20)
    for (count, violation) in [
      (most, nil), (most + 1, .days(pilot: 0)), (200, .days(pilot: 0)),
    ] as [(Int, NecessaryConditions.Violation?)] {
      #expect(NecessaryConditions(Problem(Self.plenary(count))).violation() == violation)
    }
    // Nine days of March are a Tuesday or a Thursday.
    #expect(NecessaryConditions(Problem(Self.plenary(20, inMarch: 9))).violation() == nil)
    #expect(
      NecessaryConditions(Problem(Self.plenary(20, inMarch: 10))).violation() == .days(pilot: 0))
  }
}
