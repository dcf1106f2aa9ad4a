import Application
import Foundation
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

  @Test func `A plan is a table with a row for each session`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      _ = try WriteTable().run(in: workspace)
      let octets = try Data(contentsOf: URL(filePath: "\(folder.path)/uit/plan.csv"))
      #expect(
        String(decoding: octets, as: UTF8.self) == """
          \u{FEFF}Sessie;Datum;Dag;Dagdeel;Van;Tot;Thema;Locatie;Plaats;Pilots;Experts\r
          start-1;10-02-2026;dinsdag;middag;13:30;16:30;Samen beginnen;Bij de pilot in Utrecht;\
          Utrecht;Pilot Zwolle, Pilot Utrecht, Pilot Breda;Dirk\r
          bezoek-1;05-03-2026;donderdag;middag;13:30;16:30;Op bezoek bij elkaar;\
          Bij de pilot in Utrecht;Utrecht;Pilot Utrecht, Pilot Breda;Dirk\r
          bezoek-2;07-04-2026;dinsdag;middag;13:30;16:30;Op bezoek bij elkaar;\
          Bij de pilot in Zwolle;Zwolle;Pilot Zwolle, Pilot Utrecht;Dirk\r

          """)
    }
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
