import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct DrillTests {
  private static let visie = PlannedSession.held(
    "visie-1", "2021-03-09", "middag", "avans", ["breda", "emmen", "venlo"], ["jansen"])
  private static let werving = PlannedSession.held(
    "werving-1", "2021-03-23", "middag", "avans", ["breda", "emmen"], ["jansen"])

  /// What each drop-out of a session is told to have as stand-ins, where both know all themes.
  private func standIns(
    of session: String, in plan: PlanDocument = .of(visie, werving),
    _ change: (inout Programme) -> Void = { _ in }
  ) -> [String: [String]] {
    let programme = Programme.tiny {
      $0.experts[1].themes["visie"] = 1
      change(&$0)
    }
    let answers = Planner(programme).drill(
      plan, Planner.Effort(moves: 2000, seconds: 600, proves: false))
    return Dictionary(
      answers.filter { $0.session == session }.map { ($0.expert ?? $0.venue ?? "", $0.standIns) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func `Whoever knows the theme and is free stands in, and wherever there is room`() {
    #expect(standIns(of: "werving-1") == ["jansen": ["devries"], "avans": ["zaal", "online"]])
  }

  @Test func `A pin to whoever drops out keeps nobody from standing in`() {
    let standIns = standIns(of: "werving-1") {
      $0.pins = [Pin(session: "werving-1", venue: "avans", experts: ["jansen"])]
    }
    #expect(standIns == ["jansen": ["devries"], "avans": ["zaal", "online"]])
  }

  private typealias Obstacle = (
    reason: String, left: [String], change: @Sendable (inout Programme) -> Void
  )

  private static let obstaclesOfExperts: [Obstacle] = [
    ("is away", [], { $0.experts[1].unavailable = [.reading("tue")] }),
    (
      "has something in its own calendar", [],
      {
        let noon = (day("2021-03-23").dayNumber * 24 + 12) * 3600
        $0.experts[1].busy.busy = [noon..<noon + 7200]
      }
    ),
    ("has no sessions left", [], { $0.experts[1].max = 0 }),
    ("is not paid for by the budget", [], { ($0.experts[1].fee, $0.budget) = (500, 499) }),
    (
      "is too dear for one of the pilots", [],
      { ($0.experts[1].fee, $0.pilots[1].budget) = (500, 249) }
    ),
    ("does not know the theme", [], { $0.experts[1].themes = ["visie": 1] }),
    (
      "has not the role that is asked", [],
      {
        $0.themes[1].expertDemand = .byRole([Theme.RoleCount(role: "raad", count: 1)])
        $0.experts[0].role = "raad"
      }
    ),
    (
      "has that role too", ["devries"],
      {
        $0.themes[1].expertDemand = .byRole([Theme.RoleCount(role: "raad", count: 1)])
        for expert in $0.experts.indices { $0.experts[expert].role = "raad" }
      }
    ),
  ]

  @Test(arguments: obstaclesOfExperts.indices)
  func `No expert stands in who is away, busy, full, too dear or of another theme or role`(
    index: Int
  ) {
    let obstacle = Self.obstaclesOfExperts[index]
    #expect(
      standIns(of: "werving-1", obstacle.change)["jansen"] == obstacle.left, "\(obstacle.reason)")
  }

  @Test func `No expert stands in twice on one day`() {
    let plan = PlanDocument.of(
      Self.visie,
      .held("werving-1", "2021-03-23", "ochtend", "zaal", ["venlo"], ["devries"]),
      .held("werving-2", "2021-03-23", "middag", "avans", ["breda", "emmen"], ["jansen"]))
    let standIns = standIns(of: "werving-2", in: plan) { $0.themes[1].sessions = 2 }
    #expect(standIns["jansen"] == [])
    let often = self.standIns(of: "werving-2", in: plan) {
      $0.themes[1].sessions = 2
      $0.experts[1].perDay = 2
    }
    #expect(often["jansen"] == ["devries"])
    let atOnce = PlanDocument.of(
      Self.visie,
      .held("werving-1", "2021-03-23", "middag", "zaal", ["venlo"], ["devries"]),
      .held("werving-2", "2021-03-23", "middag", "avans", ["breda", "emmen"], ["jansen"]))
    let twice = self.standIns(of: "werving-2", in: atOnce) {
      $0.themes[1].sessions = 2
      $0.experts[1].perDay = 2
    }
    #expect(twice["jansen"] == [])
  }

  @Test func `Whoever stands in changes two appointments, and no plan changes fewer`() throws {
    let programme = Programme.tiny {
      $0.experts[1].themes["visie"] = 1
      $0.experts.append(
        Expert(id: "smit", name: "Smit", themes: ["werving": 1, "visie": 3]))
      $0.pins = [Pin(session: "werving-1", experts: ["jansen"])]
    }
    var whole = Self.werving
    whole.pilots = programme.pilots.map(\.id)
    // So few moves that a search would hardly find it.
    let dropOuts = Planner(programme).drill(
      .of(Self.visie, whole), Planner.Effort(moves: 1, seconds: 600, proves: false))
    let experts = dropOuts.filter { $0.expert != nil }
    #expect(experts.map(\.changes) == [2, 2] && experts.allSatisfy(\.isProven))
    // Of two that can come the better one does: De Vries knows most of werving, Smit of visie.
    let becoming = Dictionary(
      uniqueKeysWithValues: experts.map { ($0.session, $0.becomes?.experts) })
    #expect(becoming == ["visie-1": ["smit"], "werving-1": ["devries"]])
  }

  @Test func `Whoever drops out of a day drops out of all that it has that day`() {
    let plan = PlanDocument.of(
      .held("visie-1", "2021-03-09", "ochtend", "avans", ["breda", "emmen", "venlo"], ["jansen"]),
      .held("werving-1", "2021-03-23", "ochtend", "avans", ["breda"], ["jansen"]),
      .held("werving-2", "2021-03-23", "middag", "zaal", ["venlo", "emmen"], ["jansen"]))
    let programme = Programme.tiny {
      $0.themes[1].sessions = 2
      $0.experts[0].perDay = 2
      $0.experts[1].perDay = 2
    }
    // So few moves that a search would hardly find it.
    let dropOuts = Planner(programme).drill(
      plan, Planner.Effort(moves: 1, seconds: 600, proves: false))
    let outs = dropOuts.filter { $0.expert != nil && $0.session != "visie-1" }
    #expect(outs.map(\.standIns) == [["devries"], ["devries"]])
    #expect(outs.map(\.changes) == [4, 4])
    #expect(outs.allSatisfy { $0.isProven && $0.becomes?.experts == ["devries"] })
  }

  @Test func `A session moves to a day on which all its pilots still take part`() throws {
    let plan = PlanDocument.of(Self.visie, Self.werving)
    let programme = Programme.tiny {
      $0.experts.removeLast()
      $0.pilots[1].period = days("2021-03-01..2021-03-25")
      $0.themes[1].gap = 1
    }
    let dropOuts = Planner(programme).drill(plan, Planner.Effort(moves: 40_000, seconds: 600))
    let out = try #require(dropOuts.first { $0.session == "werving-1" && $0.expert != nil })
    #expect(out.standIns == [])
    let session = try #require(out.becomes)
    #expect(session.date != Self.werving.date)
    #expect(session.date <= day("2021-03-25"))
  }

  private static let obstaclesOfVenues: [Obstacle] = [
    ("is taken", ["online"], { $0.venues[1].unavailable = [.reading("2021-03-23")] }),
    ("is too small for the team too", ["online"], { $0.venues[1].capacity = 6 }),
    ("costs more than the budget", ["online"], { ($0.venues[1].cost, $0.budget) = (300, 299) }),
    ("has another host", ["online"], { $0.venues[1].host = "venlo" }),
    ("is online where the theme is not", ["zaal"], { $0.themes[1].mode = .onsite }),
    ("is too far for a pilot", ["online"], { $0.pilots[1].travelMax = 60 }),
    (
      "has something in its own calendar", ["online"],
      {
        let noon = (day("2021-03-23").dayNumber * 24 + 12) * 3600
        $0.venues[1].busy.busy = [noon..<noon + 7200]
      }
    ),
    (
      "is full without the team's seats", ["online"],
      {
        ($0.themes[1].hasTeam, $0.venues[1].capacity) = (false, 4)
      }
    ),
    (
      "has just room without the team", ["zaal", "online"],
      {
        ($0.themes[1].hasTeam, $0.venues[1].capacity) = (false, 5)
      }
    ),
  ]

  @Test(arguments: obstaclesOfVenues.indices)
  func `No venue stands in that is taken, too small, too dear, too far or of another kind`(
    index: Int
  ) {
    let obstacle = Self.obstaclesOfVenues[index]
    #expect(
      standIns(of: "werving-1", obstacle.change)["avans"] == obstacle.left, "\(obstacle.reason)")
  }

  @Test func `No venue stands in without a free room`() {
    let plan = PlanDocument.of(
      Self.visie,
      .held("werving-1", "2021-03-23", "middag", "zaal", ["venlo"], ["devries"]),
      .held("werving-2", "2021-03-23", "middag", "avans", ["breda", "emmen"], ["jansen"]))
    #expect(
      standIns(of: "werving-2", in: plan) { $0.themes[1].sessions = 2 }["avans"] == ["online"])
    #expect(
      standIns(of: "werving-2", in: plan) {
        $0.themes[1].sessions = 2
        $0.venues[1].rooms = 2
      }["avans"] == ["zaal", "online"])
  }
}
