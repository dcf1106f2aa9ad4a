import Application
import TestSupport
import Testing

@Suite struct BeginScheduleTests {
  @Test(arguments: [1, 2, 5, 9])
  func `A schedule that was begun plans`(_ count: Int) async throws {
    try await Folder.temporary { folder in
      let reading = BeginSchedule.Reading(language: .nl)
      let (from, places) = (try reading.day("2026-01-12"), ["Zwolle", "Breda", "Utrecht"])
      let begun = try BeginSchedule(
        title: "Netwerk Zorg", language: .nl,
        organiser: Contact(name: "Programmateam", email: try reading.email("team@zorg.example")),
        period: from...(try reading.lastDay("26-06-2026", after: from)),
        pilots: try (0..<count).map { try reading.pilot("Pilot \($0), \(places[$0 % 3])") },
        themes: ["Begin", "Verder"], path: "\(folder.path)/zorg.yaml"
      ).run()
      #expect(try folder.names() == ["holidays", "zorg.yaml"])

      let workspace = try Workspace(schedule: begun.schedule, folder: "\(folder.path)/uit")
      #expect(workspace.programme.pilots.count == count)
      let effort = Planner.Effort(moves: 20_000, seconds: 86_400, proves: false)
      let request = MakePlan(effort: effort, now: Workspace.now)
      guard case .draft(let draft) = try await request.run(in: workspace) else {
        Issue.record("no plan")
        return
      }
      try draft.write()
      #expect(try folder.names() == ["holidays", "uit", "zorg.yaml"])
    }
  }
}
