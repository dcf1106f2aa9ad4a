import Application
import TestSupport
import Testing

@Suite struct WriteTableTests {
  /// Titles with a comma, titles that two bear, and such as a spreadsheet would compute.
  private func awkward(_ text: String) -> String {
    text.replacing("title: Pilot Zwolle", with: "title: Zwolle, Deventer")
      .replacing("title: Op bezoek bij elkaar", with: "title: \"=Op bezoek bij elkaar\"")
      .replacing("title: Pilot Utrecht", with: "title: Pilot Breda")
      .replacing("title: Bij de pilot in Zwolle", with: "title: \"'s Middags “thuis”\"")
  }

  @Test(arguments: [false, true])
  func `The table of a plan is the history of another year`(isAwkward: Bool) async throws {
    try await Folder.temporary { folder in
      let path = try folder.copyOfDecidedSchedule()
      if isAwkward { _ = try folder.write("klein.yaml", awkward(folder.text("klein.yaml"))) }
      let workspace = try Workspace(schedule: path, folder: "\(folder.path)/uit")
      let plan = try await workspace.planned().plan
      let table = try WriteTable().run(in: workspace).csv
      let next = try folder.write(
        "later.yaml", try folder.text("klein.yaml") + "\nhistory: [uit/plan.csv]\n")
      #expect(table == "\(folder.path)/uit/plan.csv")
      #expect(
        try Workspace(schedule: next).programme.history == plan.sessions.map { PastMeeting($0) })
    }
  }

  @Test(arguments: [false, true])
  func `The table of a plan comes back as that plan`(isAwkward: Bool) async throws {
    try await Folder.temporary { folder in
      let path = try folder.copyOfDecidedSchedule()
      if isAwkward { _ = try folder.write("klein.yaml", awkward(folder.text("klein.yaml"))) }
      let workspace = try Workspace(schedule: path, folder: "\(folder.path)/uit")
      let plan = try await workspace.planned().plan
      let table = try WriteTable().run(in: workspace).csv
      let result = try ImportPlan(table: table, now: Workspace.now).run(in: workspace)
      #expect(result.plan == plan)
    }
  }
}
