import Application
import TestSupport
import Testing

@Suite struct PublishPlanTests {
  @Test func `a preview writes nothing, and a publication that is dropped neither`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      let before = try folder.names(in: "uit")
      let request = PublishPlan(now: Workspace.now, seed: 1)
      let preview = try request.preview(in: workspace)
      #expect(preview.document.participants.map(\.id) == ["zwolle", "utrecht", "breda", "expert"])
      #expect(!preview.document.isPublished)
      do { _ = try request.prepare(in: workspace) }
      #expect(try folder.names(in: "uit") == before)

      let publication = try request.prepare(in: workspace)
      try publication.commit()
      #expect(
        try folder.names(in: "uit")
          == ["agenda", "berichten", "concept", "plan.json", "published.json", "rapport.html"])
    }
  }

  @Test func `without a plan there is nothing to publish`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let failure = #expect(throws: Failure.self) {
        try PublishPlan(now: Workspace.now).preview(in: workspace)
      }
      #expect(failure?.text == "In \(folder.path)/uit staat geen plan.json.")
      #expect(failure?.kind == .absent)
    }
  }
}
