import Application
import Foundation
import TestSupport
import Testing

@Suite struct ResultDocumentTests {
  /// Reads a document back from its JSON.
  private func again<Document: ResultDocument>(_ document: Document) throws -> Document {
    try JSONDecoder().decode(Document.self, from: Data(document.json.utf8))
  }

  @Test func `every result reads back from its JSON as it was`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
      let effort = Planner.Effort(moves: 2000)

      let draft = try await workspace.planned().document
      #expect(try again(draft) == draft)
      #expect(draft.cost == 873)
      #expect(draft.changes == nil)
      #expect(draft.wishes?.reduce(0) { $0 + $1.points } == 873)
      #expect(draft.wishes?.reduce(0) { $0 + $1.least } == 873)
      let verdict = try VerifyPlan().run(in: workspace).document
      #expect(try again(verdict) == verdict)
      #expect(verdict.sound && verdict.cost == 873)
      let diagnosis = await CheckSchedule().run(in: workspace).document
      #expect(try again(diagnosis) == diagnosis)
      #expect(diagnosis.verdict == "possible")
      let account = try ExplainPlan().run(in: workspace).document
      #expect(try again(account) == account)
      #expect(account.cost == 873)
      let board = try OpenBoard(now: Workspace.now).run(in: workspace)
      #expect(try again(board.document) == board.document)
      #expect(board.document.cost == 873 && board.document.sessions.count == 3)
      let places = board.placesDocument(of: "start-1")
      #expect(try again(places) == places)
      let line = Data(places.line.utf8)
      #expect(try JSONDecoder().decode(PlacesDocument.self, from: line) == places)
      #expect(places.places.count == board.slots.count * 3)
      let drill = try await DrillDropOuts(effort: effort).run(in: workspace).document
      #expect(try again(drill) == drill)
      #expect(drill.dropOuts.count == 6)
      let change = try ProposedChange("load 0", in: workspace.programme)
      let whatIf = try await TryChange(change, effort: effort).run(in: workspace).document
      #expect(try again(whatIf) == whatIf)
      #expect(whatIf.alone?.differences == ["load": -60])

      let publication = try workspace.published().documentOfPublished
      #expect(try again(publication) == publication)
      #expect(publication.isPublished && publication.messages.count == 7)
      let replies = try RecordReplies([], now: Workspace.now).run(in: workspace)
      let receipts = RepliesDocument(replies)
      #expect(try again(receipts) == receipts)
      let answers = try ListAnswers().run(in: workspace).document
      #expect(try again(answers) == answers)
      #expect(answers.sessions.count == 3)
      let access = ManageAccess(now: Workspace.now)
      try access.complete(in: workspace)
      let site = try #require(PublicAddress("https://netwerk.example"))
      let addresses = try access.list(in: workspace, at: site)
      #expect(try again(addresses) == addresses)
      #expect(!addresses.access.isEmpty && addresses.missing == 0)
      let outbox = try SendMail().outbox(in: workspace)
      #expect(try again(outbox) == outbox)
      #expect(outbox.count("queued") == 7)
      let again2 = try await workspace.planned().document
      #expect(again2.changes?.isEmpty == true)
    }
  }

  @Test func `a failure says what is wrong and where`() throws {
    let failure = #expect(throws: Failure.self) {
      try ReadBusyTimes(["nergens.ics"]).run()
    }
    #expect(failure?.document.failure == "unreadable")
    #expect(failure?.kind == .unreadable)
  }
}
