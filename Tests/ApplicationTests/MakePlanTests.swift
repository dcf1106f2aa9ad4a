import Application
import TestSupport
import Testing

@Suite struct MakePlanTests {
  private static let effort = Planner.Effort(moves: 4000, seconds: 600)

  private func plan(
    _ aim: MakePlan.Aim = .cheapest, in workspace: Workspace, on today: String,
    releasing released: [String] = []
  ) async throws -> MakePlan.Result {
    try await MakePlan(
      aim, effort: Self.effort,
      freeze: Freeze(today: CivilDate(today), released: released), now: Workspace.now
    ).run(in: workspace)
  }

  @Test func `A schedule whose sessions are decided has the plan that it decides`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let draft = try await workspace.planned()
      #expect(draft.plan.cost == 873 && draft.plan.status == .optimal)
      #expect(!draft.isReplanned && draft.calendars == 5)
      #expect(
        try folder.names(in: "uit") == ["concept", "deelnemers.html", "plan.json", "rapport.html"])
      #expect(
        try folder.names(in: "uit/concept")
          == ["breda.ics", "expert.ics", "programma.ics", "utrecht.ics", "zwolle.ics"])
      let page = try folder.text("uit/rapport.html")
      _ = try WriteReport().run(in: workspace)
      #expect(try folder.text("uit/rapport.html") == page)
    }
  }

  @Test func `As little changes as can be, and a line of the curve is made`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await Workspace.afterDropOut(in: folder)
      for aim in [MakePlan.Aim.leastChange, .changesAtMost(4)] {
        guard case .draft(let draft) = try await plan(aim, in: workspace, on: "2026-02-01") else {
          Issue.record("there is a plan that changes four entries")
          return
        }
        #expect(draft.changes == 4)
        #expect(draft.document.leastChange?.isCheapest == true)
        #expect(draft.plan.sessions.map(\.experts) == [["expert"], ["eva"], ["eva"]])
      }
    }
  }

  @Test func `Where fewer may change than must, nothing is written`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await Workspace.afterDropOut(in: folder)
      let before = try folder.text("uit/plan.json")
      guard
        case .tooManyChanges(let tooMany) = try await plan(
          .changesAtMost(3), in: workspace, on: "2026-02-01")
      else {
        Issue.record("four entries change at least")
        return
      }
      #expect(tooMany.isProven && tooMany.change.bound == 4)
      #expect(try folder.text("uit/plan.json") == before)
    }
  }

  @Test func `What is frozen and does not fit is named, unless it is released`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await Workspace.afterDropOut(in: folder)
      let failure = await #expect(throws: Failure.self) {
        try await plan(in: workspace, on: "2026-02-27")
      }
      #expect(failure?.document.faults.map(\.sessions) == [["bezoek-1"]])
      #expect(failure?.document.faults.map(\.rule) == ["away"])
      let released = try await plan(in: workspace, on: "2026-02-27", releasing: ["bezoek-1"])
      guard case .draft(let draft) = released else {
        Issue.record("there is a plan")
        return
      }
      #expect(draft.plan.sessions.first?.date == CivilDate("2026-02-10"))
    }
  }

  @Test func `Where nothing has changed the published plan stays`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      try workspace.published()
      let before = try folder.text("uit/plan.json")
      #expect(try await workspace.planned().changes == 0)
      #expect(try folder.text("uit/plan.json") == before)
    }
  }

  @Test func `A session that was never published cannot be released`() async throws {
    try await Folder.temporary { folder in
      let workspace = try await Workspace.afterDropOut(in: folder)
      let failure = await #expect(throws: Failure.self) {
        try await plan(in: workspace, on: "2026-02-01", releasing: ["bezoek-9"])
      }
      #expect(failure?.text.contains("“bezoek-9”") == true)
    }
  }
}
