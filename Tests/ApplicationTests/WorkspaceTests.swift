import Application
import Foundation
import ProgrammeModel
import TestSupport
import Testing

@Suite struct WorkspaceTests {
  /// The shipped small schedule with its holidays, as somebody sends them.
  private func files() throws -> [String: [UInt8]] {
    let schedules = Folder.package.appending(path: "schedules")
    return [
      "klein.yaml": [UInt8](try Data(contentsOf: schedules.appending(path: "klein.yaml"))),
      "holidays/nederland.yaml": [UInt8](
        try Data(contentsOf: schedules.appending(path: "holidays/nederland.yaml"))),
    ]
  }

  @Test func `a schedule that was sent is checked without the disk`() async throws {
    let workspace = try Workspace(schedule: "klein.yaml", in: try files())
    #expect(workspace.folder == "out/klein")
    #expect(workspace.planFile == "out/klein/plan.json")
    let result = await CheckSchedule().run(in: workspace)
    #expect(
      result.summary.nl
        == "Het schema klopt: 3 pilots, 2 thema's, 3 sessies, 1 expert, 3 locaties.")
    #expect(result.obstacles == nil)
  }

  @Test func `a file that was not sent is missing, also where the disk has it`() throws {
    var files = try files()
    files["holidays/nederland.yaml"] = nil
    let failure = #expect(throws: Failure.self) {
      try Workspace(schedule: "klein.yaml", in: files)
    }
    #expect(failure?.kind == .faulty)
    #expect(failure?.document.findings.map(\.file) == ["klein.yaml"])
  }

  @Test func `the plan that is judged is beside what was published, unless a folder is given`()
    async throws
  {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let elsewhere = try Workspace(schedule: schedule, planFile: "\(folder.path)/oud/plan.json")
      #expect(elsewhere.folder == "out/klein")
      #expect(elsewhere.publishedFolder == "\(folder.path)/oud")
      let given = try Workspace(
        schedule: schedule, folder: "uit", planFile: "\(folder.path)/oud/plan.json")
      #expect(given.publishedFolder == "uit")
      #expect(try Workspace(schedule: schedule, planFile: "plan.json").publishedFolder == ".")
    }
  }

  @Test(.timeLimit(.minutes(10)))
  func `planning ends when the task that waits for it is cancelled`() async throws {
    let workspace = try Workspace(schedule: "klein.yaml", in: try files())
    let effort = Planner.Effort(moves: 1_000_000_000_000, seconds: 86_400, proves: false)
    let (beginnings, began) = AsyncStream.makeStream(of: Void.self)
    let task = Task {
      try await MakePlan(effort: effort, now: Workspace.now)
        .run(in: workspace, report: { _ in began.yield() })
    }
    for await _ in beginnings { break }
    task.cancel()
    guard case .draft(let draft) = try await task.value else {
      Issue.record("no plan")
      return
    }
    #expect(draft.plan.sessions.count == 3)
  }
}
