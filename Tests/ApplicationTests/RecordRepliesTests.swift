import Application
import TestSupport
import Testing

@Suite struct RecordRepliesTests {
  /// A folder in which the decided schedule was published.
  private func published(
    _ body: (Folder, Workspace) async throws -> Void
  ) async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      try workspace.published()
      try await body(folder, workspace)
    }
  }

  /// The answer to an invitation, made from its calendar.
  private func answer(
    _ name: String, _ participation: String, to session: String = "start-1", in folder: Folder,
    _ change: (String) -> String = { $0 }
  ) throws -> RecordReplies.File {
    let request = try folder.text("uit/berichten/0001_breda_\(session).ics")
    let reply = request.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
      .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(participation)")
    return RecordReplies.File(name: name, octets: Array(change(reply).utf8))
  }

  @Test func `stale, unknown and foreign answers are told and change nothing`() async throws {
    try await published { folder, workspace in
      let ledger = try folder.text("uit/published.json")
      let stale = try answer("oud", "ACCEPTED", in: folder) {
        $0.replacing("SEQUENCE:0", with: "SEQUENCE:7")
      }
      let stranger = try answer("vreemd", "TENTATIVE", in: folder) {
        $0.replacing("carla@breda.example", with: "karel@breda.example")
      }
      let foreign = try answer("ander", "DECLINED", in: folder) {
        $0.replacing("UID:", with: "UID:0")
      }
      let shrug = try answer("later", "DELEGATED", in: folder)
      let counter = try answer("voorstel", "X", in: folder) {
        $0.replacing("METHOD:REPLY", with: "METHOD:COUNTER")
      }
      let letter = RecordReplies.File(
        name: "brief", octets: Array("Subject: Ja\n\nIk kom!\n".utf8))
      let result = try RecordReplies([stale, stranger, foreign, shrug, counter, letter])
        .run(in: workspace)
      #expect(
        result.text == """
          oud: carla@breda.example antwoordt op een andere uitnodiging voor start-1 (SEQUENCE 7) dan \
          de laatste (0). Niet opgenomen; vraag het opnieuw.
          vreemd: karel@breda.example is niet uitgenodigd voor start-1. Niet opgenomen; staat dit \
          adres anders in het schema?
          ander: dit antwoord van carla@breda.example hoort bij geen sessie van dit programma. Niet \
          opgenomen.
          later: carla@breda.example zegt niet ja, nee of misschien (DELEGATED). Niet opgenomen.
          voorstel: dit stelt een ander moment voor; antwoord zelf. Niet opgenomen.
          brief: hier zit geen antwoord uit een agenda in. Niet opgenomen.
          """)
      #expect(
        result.receipts.map(\.kind)
          == [.stale, .unknownAddress, .unknownEvent, .undecided, .unreadable, .unreadable])
      #expect(result.absences == [])
      #expect(try folder.text("uit/published.json") == ledger)
    }
  }

  @Test func `an answer is recorded once, and the last one counts`() async throws {
    try await published { folder, workspace in
      let yes = try answer("ja", "ACCEPTED", in: folder)
      #expect(try RecordReplies([yes]).run(in: workspace).receipts.map(\.kind) == [.recorded])
      #expect(try RecordReplies([yes]).run(in: workspace).receipts.map(\.kind) == [.known])
      let no = try answer("nee", "DECLINED", in: folder) {
        $0.replacing("DTSTAMP:2026", with: "DTSTAMP:2027")
      }
      let result = try RecordReplies([no]).run(in: workspace)
      #expect(result.receipts.map(\.kind) == [.recorded])
      #expect(result.absences.lines == ["breda: unavailable: [2026-02-10 middag]"])
    }
  }

  @Test func `a schedule that would no longer be sound is not edited`() async throws {
    try await published { folder, workspace in
      let before = try folder.text("klein.yaml")
      let no = try answer("nee", "DECLINED", to: "bezoek-1", in: folder)
      let absences = try RecordReplies([no]).run(in: workspace).absences
      let failure = #expect(throws: Failure.self) { try AddAbsences(absences).run(in: workspace) }
      #expect(failure?.kind == .faulty)
      #expect(failure?.document.failure == "not-added")
      #expect(try folder.text("klein.yaml") == before)
      #expect(try folder.text("uit/published.json").contains("\"DECLINED\""))
    }
  }

  @Test func `what was never published cannot be answered`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let failure = #expect(throws: Failure.self) { try RecordReplies([]).run(in: workspace) }
      #expect(
        failure?.text
          == "In \(folder.path)/uit is nog niets gepubliceerd, dus er valt niets te beantwoorden.")
      #expect(try folder.names() == ["holidays", "klein.yaml"])
    }
  }
}
