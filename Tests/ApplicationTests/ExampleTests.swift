import Application
import TestSupport
import Testing

/// A program that imports Application alone: the example of docs/architecture.md.
@Suite struct ExampleTests {
  @Test func `a few lines plan, publish and record a reply`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let monday = try #require(Instant("2026-01-05T08:00:00Z"))

      let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
      let request = MakePlan(effort: Planner.Effort(moves: 200), now: monday)
      guard case .draft(let draft) = try await request.run(in: workspace) else {
        Issue.record("no plan")
        return
      }
      try draft.write()

      let publication = try PublishPlan(now: monday, seed: 1).prepare(in: workspace)
      let preview = publication.preview
      try publication.commit()

      let invitation = try folder.text("uit/berichten/0001_breda_start-1.ics")
      let reply = invitation.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
        .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=DECLINED")
      let file = ReceivedFile(name: "antwoord.ics", octets: Array(reply.utf8))
      let answers = try RecordReplies([file], now: monday).run(in: workspace)

      #expect(draft.plan.cost == 873)
      #expect(preview.mails == 7)
      #expect(
        answers.text == "carla@breda.example komt niet naar start-1 op 10 februari 2026, middag.")
      #expect(AddAbsences(answers.absences).lines == ["breda: unavailable: [2026-02-10 middag]"])
    }
  }
}
