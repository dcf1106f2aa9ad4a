import Application
import Foundation
import TestSupport
import Testing

/// Every repair that is offered works once it is typed into the file.
@Suite struct TypedRepairTests {
  /// What makes the small schedule impossible: texts and what stands there instead.
  private static let plants: [[(String, String)]] = [
    [("gap: 21", "gap: 120")],
    [("[2026-01-12..2026-01-30]", "[2026-01-12..2026-03-01]")],
    [("unavailable: [2026-01-12..2026-01-30]", "max: 2")],
    [("avoid: [ochtend]", "unavailable: [thu, middag]")],
    [("after: [start]", "after: [start]\n    until: 2026-03-12")],
    [
      ("gap: 21", "budget: 500\ngap: 21"), ("place: Amersfoort", "place: Amersfoort\n    fee: 200"),
    ],
    [
      ("title: Samen beginnen", "title: Samen beginnen\n    mode: onsite"),
      ("place: Utrecht}", "place: Utrecht, capacity: 8}"),
      ("place: Zwolle}", "place: Zwolle, capacity: 8}"),
    ],
    [
      ("pilots: 2 ", "pilots: 1-2 "),
      ("after: [start]", "mode: onsite"),
      ("place: Utrecht}", "place: Utrecht, capacity: 6}"),
      ("place: Zwolle}", "place: Zwolle, capacity: 5}"),
    ],
    [
      ("gap: 21", "team: {unavailable: [2026-01-12..2026-02-15]}\ngap: 21")
    ],
    [("until: 2026-03-01", "until: 2026-01-31")],
    [
      (
        "    attend: {bezoek: 2}                # deze pilot gaat twee keer op bezoek\n", ""
      ),
      (
        "pilots:\n  - id: zwolle",
        "pilots:\n  - {id: ede, title: Pilot Ede, place: Ede, region: midden}\n  - id: zwolle"
      ),
      (
        "\nvenues:\n",
        """
          - {id: eva, name: Eva, themes: {bezoek: 3}}

        venues:
          - {id: zaal, title: De zaal, place: Utrecht}

        """
      ),
      (
        "https://meet.example/klein\"}\n",
        """
        https://meet.example/klein"}
        pins:
          - {session: bezoek-1, date: 2026-04-14, daypart: middag, venue: zaal}
          - {session: bezoek-2, date: 2026-04-14, daypart: middag, venue: zaal}

        """
      ),
    ],
  ]

  @Test(arguments: plants.indices)
  func `Each repair that is offered can be typed into the file`(plant: Int) async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule { text in
        Self.plants[plant].reduce(text) { $0.replacing($1.0, with: $1.1) }
      }
      let answer = await CheckSchedule(seconds: 600).run(in: try Workspace(schedule: schedule))
        .document
      #expect(answer.verdict == "impossible")
      #expect(!answer.reasons.isEmpty)
      for reason in answer.reasons {
        #expect(!reason.repairs.isEmpty, "\(reason.sentence)")
        #expect(reason.isMinimal, "\(reason.sentence)")
        for repair in reason.repairs {
          let (text, changes) = try #require(
            TypeRepair(repair).typed(into: try folder.text("klein.yaml"), of: schedule))
          #expect(changes.count == repair.edits.count)
          let typed = try folder.write("getypt.yaml", text)
          let request = MakePlan(
            effort: Planner.Effort(moves: 30_000, seconds: 600, proves: false), now: Workspace.now)
          let result = try await request.run(in: try Workspace(schedule: typed))
          guard case .draft = result else {
            Issue.record("no plan after \(repair.changes)")
            continue
          }
        }
      }
    }
  }
}
