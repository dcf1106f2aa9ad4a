import BruteForce
import ProgrammeModel
import TestSupport
import Testing

@testable import Planning

@Suite struct DiagnosisTests {
  /// What makes a tiny programme impossible, as it stands in the file.
  private static let plants: [(source: String, change: @Sendable (inout Programme) -> Void)] = [
    (
      "unavailable: 2000-01-01..2099-12-31",
      { $0.pilots[0].unavailable.append(.reading("2000-01-01..2099-12-31")) }
    ),
    (
      "max: 0",
      { programme in
        for index in programme.experts.indices { programme.experts[index].max = 0 }
      }
    ),
    ("gap: 3000", { $0.gap = 3000 }),
  ]

  @Test func `Whoever has a plan is shown one, and the search goes on from it`() throws {
    var count = 0
    for seed in 1...20 as ClosedRange<UInt64> {
      let programme = RandomProgramme.make(seed: seed, .tiny()).programme
      let planner = Planner(programme)
      guard case .possible(let known) = planner.diagnosis(seconds: 3600) else { continue }
      let plan = try #require(known)
      let missing = Planner.Missing([("session", "rule")])
      let found = planner.plan(
        from: plan, after: missing, Planner.Effort(moves: 1000, seconds: 3600, seed: seed))
      for document in [plan, found.document] {
        let candidates = try #require(planner.problem.candidates(of: document))
        let evaluation = Evaluation(candidates, of: planner.problem)
        #expect(evaluation.broken == 0 && evaluation.cost == document.cost)
      }
      #expect(found.document.cost <= plan.cost)
      count += 1
    }
    #expect(count > 5)
  }

  /// Every seed with the plants that leave its programme no plan.
  @Test(arguments: [(1, 1), (2, 0), (2, 1), (2, 2), (3, 0), (3, 1), (3, 2)] as [(UInt64, Int)])
  func `A planted fact is among the reasons, each of which is minimal`(
    seed: UInt64, plant: Int
  ) throws {
    var programme = RandomProgramme.make(seed: seed, .tiny()).programme
    Self.plants[plant].change(&programme)
    try #require(BruteForce.optimum(of: programme) == nil)
    let diagnosis = Planner(programme).diagnosis(seconds: 3600)
    guard case .impossible(let reasons) = diagnosis else {
      Issue.record("not proven impossible")
      return
    }
    #expect(reasons.contains { $0.facts.contains { $0.source == Self.plants[plant].source } })
    #expect(reasons.count <= 3)
    let planner = Planner(programme)
    for reason in reasons where reason.isMinimal {
      #expect(!hasPlan(planner, keeping: reason.facts))
      for fact in reason.facts {
        #expect(hasPlan(planner, keeping: reason.facts.filter { $0 != fact }))
      }
    }
  }

  @Test(arguments: 1...10 as ClosedRange<UInt64>)
  func `What has a plan has no reasons`(seed: UInt64) {
    let programme = RandomProgramme.make(seed: seed, .tiny()).programme
    guard case .possible = Planner(programme).diagnosis(seconds: 3600) else {
      Issue.record("has a plan")
      return
    }
  }

  @Test func `A plenary without a common slot is told in the words of the schedule`() throws {
    let programme = Programme.tiny {
      $0.themes[0].period = days("2021-03-01..2021-03-07")
      $0.pilots[0].unavailable = [.reading("tue"), .reading("2021-06-01")]
      $0.pilots[2].unavailable = [.reading("2021-W09 ochtend"), .reading("thu middag")]
    }
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 3600) else {
      Issue.record("not proven impossible")
      return
    }
    let reason = try #require(reasons.first)
    #expect(reasons.count == 1)
    #expect(
      reason.sentence.nl == """
        “Visie” (visie-1) vraagt alle drie de pilots, maar tot en met 7 maart 2021 is er geen dagdeel \
        waarop Pilot bouw en Pilot ICT samen kunnen.
        """)
    #expect(
      reason.facts.map(\.source) == [
        "until: 2021-03-07", "unavailable: tue", "unavailable: 2021-W09 ochtend",
        "unavailable: thu middag",
      ])
    #expect(reason.isMinimal)
    #expect(
      reason.repairs.map { $0.edits.map(\.sentence.nl) } == [
        ["Schrap “unavailable: tue”."], ["Schrap “unavailable: 2021-W09 ochtend”."],
        ["Schrap “unavailable: thu middag”."],
      ])
  }

  @Test func `A gap that is too long is lowered as little as helps`() throws {
    let programme = Programme.tiny { $0.gap = 200 }
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 3600) else {
      Issue.record("not proven impossible")
      return
    }
    let reason = try #require(reasons.first)
    #expect(
      reason.sentence.nl == """
        Pilot bouw heeft 2 sessies, maar die passen met ten minste 200 dagen ertussen niet op de \
        dagen waarop dat kan.
        """)
    #expect(
      reason.repairs.map { $0.edits.map(\.sentence.nl) } == [["Maak van “gap: 200” “gap: 119”."]])
  }

  private func hasPlan(_ planner: Planner, keeping kept: [Fact]) -> Bool {
    let effort = Planner.Effort(moves: 100_000, proves: false)
    let eased = planner.without(Set(planner.facts).subtracting(kept))
    guard case .plan = eased.plan(effort) else { return false }
    return true
  }

  @Test func `Pins that cannot go together are named with what they break`() throws {
    let programme = Programme.tiny {
      $0.gap = 14
      $0.themes[1].after = ["visie"]
      $0.pins = [
        Pin(session: "visie-1", date: day("2021-04-13"), daypart: "ochtend"),
        Pin(session: "werving-1", date: day("2021-04-20"), daypart: "middag"),
      ]
    }
    let reason = try #require(reasons(programme).first)
    #expect(reason.facts.map(\.source) == ["gap: 14", "pins: visie-1", "pins: werving-1"])
    #expect(
      reason.sentence.nl == """
        Zoals “Visie” (visie-1) op 13 april 2021 en “Werving” (werving-1) op 20 april 2021 \
        vastliggen, is er geen plan waarin tussen twee sessies van een pilot ten minste 14 dagen \
        zitten.
        """)
    #expect(reason.isMinimal)
  }

  @Test func `What only follows from all of it together is told in clauses`() throws {
    let programme = Programme.tiny {
      $0.pins = [
        Pin(session: "visie-1", date: day("2021-04-13"), experts: ["jansen"]),
        Pin(session: "werving-1", date: day("2021-04-13"), experts: ["jansen"]),
      ]
    }
    let reason = try #require(reasons(programme).first)
    #expect(
      reason.sentence.nl == """
        Zoals “Visie” (visie-1) op 13 april 2021 en “Werving” (werving-1) op 13 april 2021 \
        vastliggen, kunnen die sessies niet samen doorgaan: Jan Jansen moet er op 13 april 2021 bij \
        beide zijn, en doet hooguit 1 sessie op een dag.
        """)
  }

  @Test func `A group more helps where a group fits nowhere`() throws {
    let programme = Programme.tiny {
      $0.venues = [Venue(id: "zaal", title: "Zaal Utrecht", place: "Utrecht", capacity: 7)]
      $0.themes.remove(at: 0)
      $0.pilots[0].unavailable = [.reading("thu")]
      $0.pilots[1].unavailable = [.reading("tue")]
    }
    let reason = try #require(reasons(programme).first)
    #expect(
      reason.repairs.map { $0.edits.map(\.sentence.nl) }.contains([
        "Maak van “sessions: 1” “sessions: 2”."
      ]))
  }

  @Test func `The cheapest experts are those who can take the sessions together`() throws {
    let programme = Programme.tiny {
      $0.budget = 500
      $0.experts[0].max = 1
      $0.experts[1].fee = 600
    }
    let reason = try #require(reasons(programme).first)
    #expect(reason.facts.map(\.source) == ["budget: 500", "max: 1"])
    #expect(
      reason.sentence.nl == """
        De goedkoopste experts en locaties kosten samen al 600 euro, en het budget is 500 euro.
        """)
    #expect(
      reason.repairs.map { $0.edits.map(\.sentence.nl) } == [
        ["Maak van “max: 1” “max: 2”."], ["Maak van “budget: 500” “budget: 600”."],
      ])
  }

  private func reasons(_ programme: Programme) -> [Planner.Reason] {
    guard case .impossible(let reasons) = Planner(programme).diagnosis(seconds: 3600) else {
      return []
    }
    return reasons
  }
}
