import Application
import ProgrammeModel
import TestSupport
import Testing

@Suite struct DrawCurveTests {
  private static let effort = Planner.Effort(moves: 4000, seconds: 600)

  @Test func `Each number of changes has the cheapest plan within it, and nothing is written`()
    async throws
  {
    try await Folder.temporary { folder in
      let workspace = try await Workspace.afterDropOut(in: folder)
      let before = try folder.text("uit/plan.json")
      let request = DrawCurve(
        effort: Self.effort, freeze: Freeze(today: CivilDate("2026-02-01")), now: Workspace.now)
      let curve: ChangeCurve? =
        if case .curve(let curve) = try await request.run(in: workspace) { curve } else { nil }
      let document = try #require(curve).document
      #expect(document.points.map(\.changes) == [4, 5, 6, 7, 8])
      #expect(document.points.map(\.cost) == [857, 857, 711, 711, 681])
      #expect(document.points.allSatisfy { $0.isProven })
      #expect(document.leastChanges == 4 && document.isComplete && !document.stoppedByClock)
      #expect(document.points[0].sessions.map(\.experts) == [["expert"], ["eva"], ["eva"]])
      #expect(try folder.text("uit/plan.json") == before)
    }
  }

  @Test func `What was never published has no curve`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      let failure = await #expect(throws: Failure.self) {
        try await DrawCurve(effort: Self.effort, now: Workspace.now).run(in: workspace)
      }
      #expect(failure?.kind == .absent)
    }
  }
}
