import Application
import Foundation
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
  ) throws -> ReceivedFile {
    let request = try folder.text("uit/berichten/0001_breda_\(session).ics")
    let reply = request.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
      .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(participation)")
    return ReceivedFile(name: name, octets: Array(change(reply).utf8))
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
      let shrug = try answer("later", "X-LATER", in: folder)
      let counter = try answer("voorstel", "X", in: folder) {
        $0.replacing("METHOD:REPLY", with: "METHOD:COUNTER")
          .replacing(
            "DTSTART;TZID=Europe/Amsterdam:20260210T133000", with: "DTSTART:20260217T123000Z"
          )
          .replacing("DTEND;TZID=Europe/Amsterdam:20260210T163000", with: "DTEND:20260217T153000Z")
          .replacing(
            "STATUS:CONFIRMED", with: "STATUS:CONFIRMED\r\nCOMMENT:Kan het een week later?")
      }
      let letter = ReceivedFile(
        name: "brief", octets: Array("Subject: Ja\n\nIk kom!\n".utf8))
      let result = try RecordReplies(
        [stale, stranger, foreign, shrug, counter, letter], now: Workspace.now
      )
      .run(in: workspace)
      #expect(
        result.text == """
          oud: carla@breda.example antwoordt op een andere uitnodiging voor start-1 (SEQUENCE 7) dan \
          de laatste (0). Niet opgenomen; vraag het opnieuw.
          vreemd: karel@breda.example is niet uitgenodigd voor start-1. Niet opgenomen; staat dit \
          adres anders in het schema?
          ander: dit antwoord van carla@breda.example hoort bij geen sessie van dit programma. Niet \
          opgenomen.
          later: carla@breda.example zegt niet ja, nee of misschien (X-LATER). Niet opgenomen.
          voorstel: carla@breda.example stelt een ander moment voor dan start-1 op 10 februari 2026, \
          middag: dinsdag 17 februari 2026, 13.30-16.30 uur (“Kan het een week later?”). Niet \
          opgenomen; antwoord zelf, en wijzig het schema als het zo moet.
          brief: hier zit geen antwoord uit een agenda in. Niet opgenomen.
          """)
      #expect(
        result.receipts.map(\.kind)
          == [.stale, .unknownAddress, .unknownEvent, .undecided, .unreadable, .unreadable])
      #expect(result.absences == [])
      #expect(try folder.text("uit/published.json") == ledger)
    }
  }

  /// A mail with the answer to an invitation.
  private func mail(
    from sender: String, _ participation: String, in folder: Folder, date: Int = 9,
    _ change: (String) -> String = { $0 }
  ) throws -> ReceivedFile {
    let calendar = try answer("", participation, in: folder, change)
    let head = """
      From: \(sender)
      Date: Mon, 5 Jan 2026 0\(date):00:00 +0100
      Content-Type: text/calendar; method=REPLY


      """
    return ReceivedFile(
      name: "\(participation.lowercased())\(date).eml", octets: Array(head.utf8) + calendar.octets)
  }

  @Test func `a contradiction, a forgery and a far future are told`() async throws {
    try await published { folder, workspace in
      let yes = try mail(from: "carla@breda.example", "ACCEPTED", in: folder)
      let no = try mail(from: "carla@breda.example", "DECLINED", in: folder)
      let forged = try mail(from: "mallory@breda.example", "DECLINED", in: folder, date: 8) {
        $0.replacing("DTSTAMP:2026", with: "DTSTAMP:9999")
          .replacing("SEQUENCE:0", with: "SEQUENCE:0\nCOMMENT:Haha")
      }
      let result = try RecordReplies([no, yes, forged], now: Workspace.now).run(in: workspace)
      #expect(
        result.text == """
          carla@breda.example komt niet naar start-1 op 10 februari 2026, middag.
          accepted9.eml: dit spreekt een antwoord tegen waarvan niet te zeggen is of het ouder is. \
          Opgenomen is: carla@breda.example komt niet naar start-1 op 10 februari 2026, middag. Hier \
          staat: carla@breda.example komt naar start-1 op 10 februari 2026, middag. Niet opgenomen; \
          vraag wat het wordt.
          declined8.eml: deze mail komt van mallory@breda.example, niet van carla@breda.example, en \
          zegt: carla@breda.example komt niet naar start-1 op 10 februari 2026, middag: “Haha”. Niet \
          opgenomen; vraag na of het klopt. Het tijdstip van dit antwoord (9999-01-05T08:00:00Z) ligt \
          in de toekomst en telt niet.
          """)
      #expect(result.receipts.map(\.kind) == [.recorded, .contradictory, .doubtful])
      #expect(result.doubtfulSenders == ["mallory@breda.example"])
      let later = try mail(from: "secretariaat@breda.example", "ACCEPTED", in: folder, date: 9) {
        $0.replacing("DTSTAMP:20260105T08", with: "DTSTAMP:20260105T09")
      }
      let trusting = RecordReplies(
        [later], trusting: ["Secretariaat@breda.example"], now: Workspace.now)
      #expect(try trusting.run(in: workspace).receipts.map(\.kind) == [.recorded])
    }
  }

  @Test func `a mail that names somebody else beside who answers may be theirs`() async throws {
    try await published { folder, workspace in
      let both = try mail(from: "carla@breda.example, Mallory@x.example", "ACCEPTED", in: folder)
      let heads = try mail(
        from: "mallory@x.example\nFrom: Carla@breda.example", "ACCEPTED", in: folder)
      let named = try mail(
        from: "\"carla@breda.example\" <mallory@x.example>", "ACCEPTED", in: folder)
      let files = [("twee", both), ("koppen", heads), ("naam", named)].map { name, file in
        ReceivedFile(name: name, octets: file.octets)
      }
      let result = try RecordReplies(files, now: Workspace.now).run(in: workspace)
      let said =
        "en zegt: carla@breda.example komt naar start-1 op 10 februari 2026, middag. Niet opgenomen;"
        + " vraag na of het klopt."
      #expect(
        result.text == """
          twee: deze mail komt van carla@breda.example, mallory@x.example, niet alleen van \
          carla@breda.example, \(said)
          koppen: deze mail komt van mallory@x.example, carla@breda.example, niet alleen van \
          carla@breda.example, \(said)
          naam: deze mail komt van mallory@x.example, niet van carla@breda.example, \(said)
          """)
      #expect(result.doubtfulSenders == ["mallory@x.example"])
      let trusting = RecordReplies(files, trusting: ["mallory@x.example"], now: Workspace.now)
      #expect(try trusting.run(in: workspace).receipts[0].kind == .recorded)
    }
  }

  @Test func `a mail that does not say who it is from may be anybody's`() async throws {
    try await published { folder, workspace in
      let named = try mail(from: "x", "DECLINED", in: folder)
      let text = String(decoding: named.octets, as: UTF8.self).replacing("From: x\n", with: "")
      let file = ReceivedFile(name: "naamloos.eml", octets: Array(text.utf8))
      let result = try RecordReplies([file], now: Workspace.now).run(in: workspace)
      #expect(
        result.text == """
          naamloos.eml: deze mail zegt niet van wie hij komt, en zegt: carla@breda.example komt niet \
          naar start-1 op 10 februari 2026, middag. Niet opgenomen; vraag na of het klopt.
          """)
      #expect(result.receipts.map(\.kind) == [.doubtful])
      #expect(result.doubtfulSenders == ["carla@breda.example"])
      let trusting = RecordReplies(
        [file], trusting: result.doubtfulSenders, now: Workspace.now)
      #expect(try trusting.run(in: workspace).receipts.map(\.kind) == [.recorded])
    }
  }

  @Test func `times that no clock shows shut nothing out`() async throws {
    try await published { folder, workspace in
      func at(_ stamp: String, _ date: String, _ participation: String) throws
        -> ReceivedFile
      {
        let file = try mail(from: "carla@breda.example", participation, in: folder) {
          $0.replacing(/DTSTAMP:.*/, with: "DTSTAMP:\(stamp)")
        }
        let text = String(decoding: file.octets, as: UTF8.self)
          .replacing(/Date: .*/, with: "Date: \(date)")
        return ReceivedFile(name: "a.eml", octets: Array(text.utf8))
      }
      let never = "Fri, 31 Dec 9999 23:59:59 +0000"
      let leap = "Mon, 5 Jan 2026 09:00:60 +0100"
      let answers: [(String, String, String, ReplyReceipt.Kind)] = [
        ("99991231T235959Z", never, "DECLINED", .recorded),
        ("20260105T080060Z", leap, "ACCEPTED", .recorded),
        ("20260105T090000", never, "DECLINED", .recorded),
        ("20260105T080000Z", never, "ACCEPTED", .known),
      ]
      for (stamp, date, participation, kind) in answers {
        let file = try at(stamp, date, participation)
        let result = try RecordReplies([file], now: Workspace.now).run(in: workspace)
        #expect(result.receipts.map(\.kind) == [kind], "\(stamp)")
      }
    }
  }

  @Test func `who sends somebody, with guests and a word, is told and kept`() async throws {
    try await published { folder, workspace in
      let sends = try answer(
        "stuurt", "DELEGATED;DELEGATED-TO=\"mailto:Erik@x.example\"", in: folder)
      let erik = try answer(
        "erik", "ACCEPTED;X-NUM-GUESTS=1;DELEGATED-FROM=CARLA@breda.example", in: folder
      ) {
        $0.replacing("carla@breda.example", with: "erik@x.example")
          .replacing("SEQUENCE:0", with: "SEQUENCE:0\nCOMMENT:Ik kom een uur later")
      }
      let result = try RecordReplies([sends, erik], now: Workspace.now).run(in: workspace)
      #expect(
        result.text == """
          carla@breda.example stuurt erik@x.example naar start-1 op 10 februari 2026, middag.
          erik@x.example komt naar start-1 op 10 februari 2026, middag, in plaats van \
          carla@breda.example, met 1 gast: “Ik kom een uur later”.
          """)
      let ledger = try folder.text("uit/published.json")
      #expect(ledger.contains("\"comment\" : \"Ik kom een uur later\""))
      #expect(result.receipts[1].guests == 1 && result.receipts[1].comment != nil)
    }
  }

  @Test func `an answer is recorded once, and the last one counts`() async throws {
    try await published { folder, workspace in
      let yes = try answer("ja", "ACCEPTED", in: folder)
      #expect(
        try RecordReplies([yes], now: Workspace.now).run(in: workspace).receipts.map(\.kind) == [
          .recorded
        ])
      #expect(
        try RecordReplies([yes], now: Workspace.now).run(in: workspace).receipts.map(\.kind) == [
          .known
        ])
      let no = try answer("nee", "DECLINED", in: folder) {
        $0.replacing("DTSTAMP:20260105", with: "DTSTAMP:20260106")
      }
      let result = try RecordReplies([no], now: Workspace.now).run(in: workspace)
      #expect(result.receipts.map(\.kind) == [.recorded])
      #expect(AddAbsences(result.absences).lines == ["breda: unavailable: [2026-02-10 middag]"])
    }
  }

  @Test func `a schedule that would no longer be sound is not edited`() async throws {
    try await published { folder, workspace in
      let before = try folder.text("klein.yaml")
      let no = try answer("nee", "DECLINED", to: "bezoek-1", in: folder)
      let request = RecordReplies([no], applying: true, now: Workspace.now)
      let result = try request.run(in: workspace)
      #expect(result.receipts.map(\.kind) == [.recorded])
      #expect(!result.isApplied && result.refusal?.kind == .faulty)
      #expect(result.refusal?.document.failure == "not-added")
      #expect(try folder.text("klein.yaml") == before)
      #expect(try folder.text("uit/published.json").contains("\"DECLINED\""))
      #expect(try folder.names() == ["holidays", "klein.yaml", "uit"])
    }
  }

  /// Lets the session move that is declined, so that the schedule stays sound, and gives its text.
  @discardableResult
  private func letMove(in folder: Folder) throws -> String {
    let text = try folder.text("klein.yaml")
      .replacing(
        "{session: bezoek-1, date: 2026-03-05, daypart: middag, venue: utrecht, pilots: [breda]}",
        with: "{session: bezoek-1, venue: utrecht}")
    _ = try folder.write("klein.yaml", text)
    return text
  }

  @Test func `a run that is killed between is repaired by the next, and nothing is added twice`()
    async throws
  {
    try await published { folder, published in
      let text = try letMove(in: folder)
      let workspace = try Workspace(schedule: published.schedule, folder: published.folder)
      let names = try folder.names()
      let no = try answer("nee", "DECLINED", to: "bezoek-1", in: folder)
      let ledger = try folder.text("uit/published.json")
      let run = RecordReplies([no], applying: true, now: Workspace.now)

      let first = try run.run(in: workspace)
      #expect(first.isApplied && first.refusal == nil)
      #expect(AddAbsences(first.absences).lines == ["breda: unavailable: [2026-03-05 middag]"])
      let newLedger = try folder.text("uit/published.json")
      let newText = try folder.text("klein.yaml")
      #expect(newLedger != ledger)
      #expect(
        newText
          == text.replacing(
            "liever niet\n", with: "liever niet\n    unavailable: [2026-03-05 middag]\n"))
      // The workspace knows the schedule as it was before.
      let second = try run.run(in: workspace)
      #expect(!second.isApplied && second.absences.isEmpty)
      #expect(try folder.text("klein.yaml") == newText)

      // As a run leaves it that is killed between the two.
      _ = try folder.write("klein.yaml", text)
      _ = try folder.write(".klein.yaml.leernetwerk", "half")
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/.uit.leernetwerk", withIntermediateDirectories: true)
      #expect(try run.run(in: workspace).isApplied)
      #expect(try folder.text("klein.yaml") == newText)
      #expect(try folder.text("uit/published.json") == newLedger)
      #expect(try folder.names() == names)
    }
  }

  @Test func `runs at once add an absence once, and nobody else reads what was sent`()
    async throws
  {
    try await published { folder, published in
      try letMove(in: folder)
      let no = try answer("nee", "DECLINED", to: "bezoek-1", in: folder)
      let names = try folder.names()
      let results = try await withThrowingTaskGroup { group in
        for _ in 1...4 {
          group.addTask {
            let workspace = try Workspace(schedule: published.schedule, folder: published.folder)
            return try RecordReplies([no], applying: true, now: Workspace.now).run(in: workspace)
              .isApplied
          }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(results.count == 4 && results.count { $0 } == 1)
      let changed = try folder.text("klein.yaml")
      #expect(changed.components(separatedBy: "[2026-03-05 middag]").count == 2)
      #expect(try folder.text("uit/published.json").contains("\"DECLINED\""))
      for name in ["published.json", "berichten/0001_breda_bezoek-1.eml"] {
        let mode = try FileManager.default
          .attributesOfItem(atPath: "\(published.folder)/\(name)")[.posixPermissions]
        #expect(mode as? Int == 0o600, "\(name)")
      }
      #expect(try folder.names() == names)
    }
  }

  @Test func `what was never published cannot be answered`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let failure = #expect(throws: Failure.self) {
        try RecordReplies([], now: Workspace.now).run(in: workspace)
      }
      #expect(
        failure?.text
          == "In \(folder.path)/uit is nog niets gepubliceerd, dus er valt niets te beantwoorden.")
      #expect(try folder.names() == ["holidays", "klein.yaml"])
    }
  }
}
