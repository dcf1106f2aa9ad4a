import Application
import TestSupport
import Testing

@Suite struct ListAnswersTests {
  /// Answers to a publication of the decided schedule: one yes with guests, one no.
  private func answered(_ body: (Folder, Workspace) throws -> Void) async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      try workspace.published()
      let words = "COMMENT:Ik kom een uur later"
      let files = try [
        ("breda_start-1", "ACCEPTED;X-NUM-GUESTS=2", words),
        ("breda_bezoek-1", "DECLINED", "COMMENT:=1+1"),
        ("utrecht_start-1", "DELEGATED;DELEGATED-TO=\"mailto:erik@utrecht.example\"", "PRIORITY:1"),
        ("utrecht_bezoek-1", "TENTATIVE", "PRIORITY:1"),
      ].map { message, answer, line in
        let reply = try folder.text("uit/berichten/0001_\(message).ics")
          .replacing("METHOD:REQUEST", with: "METHOD:REPLY")
          .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(answer)")
          .replacing("SEQUENCE:0", with: "SEQUENCE:0\r\n\(line)")
        return ReceivedFile(name: message, octets: Array(reply.utf8))
      }
      _ = try RecordReplies(files, now: Workspace.now).run(in: workspace)
      try body(folder, workspace)
    }
  }

  @Test func `who comes, hesitates, declined and is silent is told by session and by participant`()
    async throws
  {
    try await answered { _, workspace in
      let text = try ListAnswers().run(in: workspace).text
      #expect(text == Self.text)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
    }
  }

  @Test func `a narrow page breaks between words`() async throws {
    try await answered { _, workspace in
      let text = try ListAnswers().run(in: workspace).text(width: 50)
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= 50 })
      #expect(
        text.contains("  komt           Carla (breda) met 2 gasten: “Ik\n                 kom"))
    }
  }

  @Test func `a spreadsheet has a row for everybody in every session`() async throws {
    try await answered { _, workspace in
      let rows = try ListAnswers().run(in: workspace).csv.split(separator: "\r\n")
      #expect(
        rows[0].dropFirst()
          == "Sessie;Datum;Dagdeel;Thema;Deelnemer;Naam;Adres;Antwoord;Gasten;Stuurt;Opmerking")
      #expect(
        rows.contains(
          "start-1;10-02-2026;middag;Samen beginnen;Pilot Breda;Carla;carla@breda.example;komt;2;;"
            + "Ik kom een uur later"))
      // What a spreadsheet would compute is text.
      #expect(rows.contains { $0.hasSuffix(";komt niet;;;'=1+1") })
      #expect(rows.count == 11)
    }
  }

  @Test func `a document tells programs the same`() async throws {
    try await answered { _, workspace in
      let document = try ListAnswers().run(in: workspace).document
      #expect(document.publication == 1)
      #expect(
        document.participants.first { $0.id == "breda" }?.answers
          == ["start-1": "comes", "bezoek-1": "declined"])
      let carla = document.sessions[0].invited.first { $0.participant == "breda" }
      #expect(carla?.comment == "Ik kom een uur later")
      #expect(carla?.guests == 2)
      #expect(carla?.time == "2026-01-05T08:00:00Z")
    }
  }

  @Test func `without a publication there are no answers`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let failure = #expect(throws: Failure.self) { try ListAnswers().run(in: workspace) }
      #expect(failure?.kind == .absent)
    }
  }

  private static let text = """
    Klein leernetwerk: antwoorden op publicatie 1

    start-1, 10 februari 2026, middag: Samen beginnen
      komt           Carla (breda) met 2 gasten: “Ik kom een uur later”
      stuurt iemand  Bram (utrecht) → erik@utrecht.example
      geen antwoord  Anna (zwolle)
      niet gevraagd  Dirk

    bezoek-1, 5 maart 2026, middag: Op bezoek bij elkaar
      misschien      Bram (utrecht)
      komt niet      Carla (breda): “=1+1”
      niet gevraagd  Dirk

    bezoek-2, 7 april 2026, middag: Op bezoek bij elkaar
      geen antwoord  Anna (zwolle), Bram (utrecht)
      niet gevraagd  Dirk

    Per deelnemer

    Pilot Zwolle (zwolle)
      geen antwoord  start-1, bezoek-2

    Pilot Utrecht (utrecht)
      stuurt iemand  start-1
      misschien      bezoek-1
      geen antwoord  bezoek-2

    Pilot Breda (breda)
      komt           start-1
      komt niet      bezoek-1

    Dirk (expert)
      niet gevraagd  start-1, bezoek-1, bezoek-2
    """
}
