import Application
import Foundation
import TestSupport
import Testing

@Suite struct ImportPlanTests {
  private let heading = "datum;dagdeel;thema;locatie;pilots;experts\n"
  private let own = """
    07-04-2026;middag;Op bezoek bij elkaar;Bij de pilot in Zwolle;Pilot Zwolle, Pilot Utrecht;Dirk
    10-02-2026;middag;Samen beginnen;utrecht;alle;Dirk
    05-03-2026;middag;bezoek;utrecht;breda, utrecht;expert

    """

  private func workspace(in folder: Folder) throws -> Workspace {
    try Workspace(schedule: try folder.copyOfSmallSchedule(), folder: "\(folder.path)/uit")
  }

  private func imported(
    _ table: String, into workspace: Workspace, _ folder: Folder, now: Instant = Workspace.now
  ) throws -> ImportPlan.Result {
    let path = try folder.write("eigen.csv", table)
    return try ImportPlan(table: path, now: now).run(in: workspace)
  }

  @Test func `A table that breaks no rule becomes the draft, with the numbers that it should have`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      let result = try imported(heading + own, into: workspace, folder)
      #expect(result.isSound && result.calendars == 5 && result.former == nil)
      #expect(result.plan.sessions.map(\.id) == ["start-1", "bezoek-1", "bezoek-2"])
      #expect(result.plan.sessions[1].pilots == ["utrecht", "breda"])
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])
      let verdict = try VerifyPlan().run(in: workspace).document
      #expect(verdict.sound && verdict.cost == result.plan.cost)
      #expect(result.text.hasSuffix("\nDit plan kost \(result.plan.cost) punten."))
    }
  }

  @Test func `It is held beside the plan that stood there, whose bound holds for it too`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      let request = MakePlan(effort: Planner.Effort(moves: 20_000), now: Workspace.now)
      guard case .draft(let draft) = try await request.run(in: workspace) else {
        Issue.record("there is a plan")
        return
      }
      try draft.write()
      let result = try imported(heading + own, into: workspace, folder)
      let (cost, best) = (result.plan.cost, draft.plan)
      #expect(cost > best.cost && result.plan.bound == best.bound && best.bound > 0)
      #expect(
        result.text.hasSuffix(
          "Dit plan kost \(cost) punten. Het plan dat in \(workspace.folder) stond, kost er"
            + " \(best.cost): dat is \(cost - best.cost) minder. Geen geldig plan kost minder dan"
            + " \(best.bound)."))
      #expect(result.document.formerCost == best.cost)
    }
  }

  @Test func `A table that breaks a rule is told what it breaks and costs, and changes nothing`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      _ = try imported(heading + own, into: workspace, folder)
      let before = try folder.text("uit/plan.json")
      let broken = own.replacing("05-03-2026;middag", with: "17-02-2026;ochtend")
        .replacing("breda, utrecht", with: "breda")
      let result = try imported(heading + broken, into: workspace, folder)
      #expect(!result.isSound && result.calendars == nil)
      let faults = result.document.faults
      #expect(Set(faults.compactMap(\.rule)).isSuperset(of: ["group-size", "attendance"]))
      #expect(faults.allSatisfy { result.text.contains($0.text) })
      #expect(result.text.contains("Het plan klopt niet: "))
      #expect(result.text.contains(" punten. Het plan dat in \(workspace.folder) staat, kost er "))
      #expect(result.text.hasSuffix("\nEr is niets geschreven."))
      #expect(try folder.text("uit/plan.json") == before)
    }
  }

  @Test func `A session too many and one too few are rules that are broken`() async throws {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      let more = try imported(
        heading + own + "14-04-2026;middag;bezoek;utrecht;breda, utrecht;expert\n", into: workspace,
        folder)
      #expect(more.plan.sessions.map(\.id).contains("bezoek-3"))
      #expect(more.document.faults.contains { $0.rule == "sessions" })
      let rows = own.split(separator: "\n")
      let fewer = try imported(
        heading + rows.dropLast().joined(separator: "\n"), into: workspace, folder)
      #expect(fewer.document.faults.contains { $0.rule == "sessions" })
    }
  }

  @Test func `Published sessions keep their ids, by what they have in common or as the table says`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      _ = try imported(heading + own, into: workspace, folder)
      try workspace.published()
      // The first visit moves behind the second.
      let moved = own.replacing("05-03-2026", with: "12-05-2026")
      let result = try imported(heading + moved, into: workspace, folder)
      #expect(result.plan.sessions.map(\.id) == ["start-1", "bezoek-2", "bezoek-1"])
      #expect(result.isSound)
      let named = """
        sessie;\(heading)bezoek-1;\(own.split(separator: "\n")[0])
        ;\(own.split(separator: "\n")[1])
        bezoek-2;\(own.split(separator: "\n")[2])
        """
      let swapped = try imported(named, into: workspace, folder)
      #expect(swapped.plan.sessions.map(\.id) == ["start-1", "bezoek-2", "bezoek-1"])
      #expect(swapped.plan.sessions[2].date.description == "2026-04-07")
    }
  }

  @Test func `Pinned sessions are those that fit their pin`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfSmallSchedule {
          $0 + "pins: [{session: bezoek-2, date: 2026-03-05}]\n"
        }, folder: "\(folder.path)/uit")
      let result = try imported(heading + own, into: workspace, folder)
      #expect(result.isSound)
      #expect(result.plan.sessions.map(\.id) == ["start-1", "bezoek-2", "bezoek-1"])
    }
  }

  @Test
  func `What a table does not say rightly is told with its cell, and the document reads back`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try workspace(in: folder)
      let failure = #expect(throws: Failure.self) {
        try imported(heading + own.replacing("Dirk", with: "Derk"), into: workspace, folder)
      }
      #expect(failure?.kind == .faulty)
      #expect(
        failure?.text.contains(
          "eigen.csv:2:91: Cel F2: Er is geen expert “Derk”. Bedoelde u “Dirk”?") == true)
      #expect(
        failure?.text.contains("eigen.csv:3:47: Cel F3: Er is geen expert “Derk”.") == true)
      let document = try imported(heading + own, into: workspace, folder).document
      let again = try JSONDecoder().decode(
        ImportDocument.self, from: Data(document.json.utf8))
      #expect(again == document && again.isWritten && again.sessions.count == 3)
    }
  }
}
