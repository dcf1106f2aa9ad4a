import Application
import Foundation
import TestSupport
import Testing

/// What `replies` and `answers` say and how they end; what they do is tested beside their use cases.
@Suite struct RepliesTests {
  /// A folder in which the decided schedule was published.
  private func published(
    _ body: (Folder, _ schedule: String, _ out: String) async throws -> Void
  ) async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let now = try #require(Instant("2026-01-05T08:00:00Z"))
      let workspace = try Workspace(schedule: schedule, folder: out)
      guard
        case .draft(let draft) = try await MakePlan(effort: .init(moves: 200), now: now)
          .run(in: workspace)
      else { throw Unplanned() }
      try draft.write()
      try PublishPlan(now: now, seed: 1).prepare(in: workspace).commit()
      try await body(folder, schedule, out)
    }
  }

  private struct Unplanned: Error {}

  /// The answer to an invitation, made from its calendar; returns its path.
  private func answer(
    _ participation: String, to message: String, in folder: Folder,
    _ change: (String) -> String = { $0 }
  ) throws -> String {
    let request = try folder.text("uit/berichten/\(message).ics")
    let reply = request.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
      .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(participation)")
      .replacing("DTSTAMP:2026010", with: "DTSTAMP:2026011")
    return try folder.write("\(message)-\(participation).ics", change(reply))
  }

  private func replies(_ arguments: [String], _ schedule: String, _ out: String) async throws
    -> Leernetwerk.Run
  {
    try await Leernetwerk.run(["replies"] + arguments + ["--schedule", schedule, "--out", out])
  }

  @Test func `Answers are recorded once, and what was declined is told with the line to add`()
    async throws
  {
    try await published { folder, schedule, out in
      let yes = try answer("ACCEPTED", to: "0001_breda_start-1", in: folder)
      let no = try answer("DECLINED", to: "0001_breda_bezoek-1", in: folder)
      let toAdd = """
        Voeg dit toe aan \(schedule), of laat --apply het doen, en maak het plan opnieuw:
          breda: unavailable: [2026-03-05 middag]

        """
      let run = try await replies([yes, no], schedule, out)
      #expect(run.errors == "")
      #expect(
        run.output == """
          carla@breda.example komt naar start-1 op 10 februari 2026, middag.
          carla@breda.example komt niet naar bezoek-1 op 5 maart 2026, middag.

          \(toAdd)
          """)
      #expect(run.status == 0)
      let ledger = try folder.text("uit/published.json")
      #expect(ledger.contains("\"ACCEPTED\""))
      #expect(ledger.contains("\"DECLINED\""))

      let again = try await replies([yes], schedule, out)
      #expect(
        again.output == """
          \(yes): dit antwoord van carla@breda.example op start-1, of een later, was al opgenomen.

          \(toAdd)
          """)
      #expect(try folder.text("uit/published.json") == ledger)
      // A publication without a change keeps the answers.
      _ = try await Leernetwerk.run(["publish", schedule, "--out", out])
      #expect(try folder.text("uit/published.json") == ledger)
    }
  }

  @Test func `What was added to the schedule is told once`() async throws {
    try await published { folder, schedule, out in
      let text = try folder.text("klein.yaml")
        .replacing(
          "{session: bezoek-1, date: 2026-03-05, daypart: middag, venue: utrecht, pilots: [breda]}",
          with: "{session: bezoek-1, venue: utrecht}")
      _ = try folder.write("klein.yaml", text)
      let no = try answer("DECLINED", to: "0001_breda_bezoek-1", in: folder)
      let run = try await replies([no, "--apply"], schedule, out)
      #expect(
        run.output == """
          carla@breda.example komt niet naar bezoek-1 op 5 maart 2026, middag.

          Toegevoegd aan \(schedule):
            breda: unavailable: [2026-03-05 middag]
          Maak nu het plan opnieuw: \(Leernetwerk.executable) plan \(schedule)

          """)
      let again = try await replies([no, "--apply"], schedule, out)
      #expect(again.status == 0 && !again.output.contains("Toegevoegd"))
    }
  }

  @Test func `Where the schedule would no longer be sound it says why, and what to add`()
    async throws
  {
    try await published { folder, schedule, out in
      let no = try answer("DECLINED", to: "0001_breda_bezoek-1", in: folder)
      let run = try await replies([no, "--apply"], schedule, out)
      #expect(
        run.errors.contains("“breda” is niet beschikbaar op 2026-03-05. Kies een andere dag"))
      #expect(
        run.errors.hasSuffix(
          """
          Met deze afzeggingen klopt het schema niet meer. Het is niet veranderd.

          Voeg dit toe aan \(schedule), of laat --apply het doen, en maak het plan opnieuw:
            breda: unavailable: [2026-03-05 middag]

          """))
      #expect(run.status == 65)
    }
  }

  @Test func `Answers are listed as text, as a table and as JSON, and a forgery says how to go on`()
    async throws
  {
    try await published { folder, schedule, out in
      let yes = try answer("ACCEPTED", to: "0001_breda_start-1", in: folder)
      let head = "From: mallory@x.example\nContent-Type: text/calendar; method=REPLY\n\n"
      let forged = try folder.write(
        "nep.eml", head + folder.text("0001_breda_start-1-ACCEPTED.ics"))
      let told = try await replies([forged], schedule, out)
      #expect(told.output.hasPrefix("\(forged): deze mail komt van mallory@x.example, niet van"))
      #expect(told.output.hasSuffix(" Neem het dan op met: --trust mallory@x.example\n"))
      #expect(try await replies([yes], schedule, out).status == 0)
      func answers(_ option: String...) async throws -> Leernetwerk.Run {
        try await Leernetwerk.run(["answers", schedule, "--out", out] + option)
      }
      let text = try await answers()
      #expect(text.output.contains("\n  komt           Carla (breda)\n"))
      #expect(text.status == 0)
      let table = try await answers("--csv").output
      #expect(table.contains("Sessie;Datum;") && table.hasSuffix(";niet gevraagd;;;\r\n"))
      #expect(try await answers("--json").output.contains("\"answer\" : \"comes\""))
      let both = try await answers("--json", "--csv")
      #expect(both.errors.hasPrefix("Fout: Kies --json, --csv of --xlsx, niet meer dan één.\n"))
      #expect(both.status == 64)
      #expect(
        try await answers("--xlsx").output
          == "Geschreven: \(out)/antwoorden.xlsx. Open het met Excel of LibreOffice.\n")
      #expect(try folder.names(in: "uit").contains("antwoorden.xlsx"))
      let none = try await Leernetwerk.run(["answers", schedule, "--out", out + "2"])
      #expect(none.errors.contains("Publiceer eerst: "))
      #expect(none.status == 66)
    }
  }

  @Test func `Without a publication there is nothing to answer`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let run = try await replies([schedule], schedule, out)
      #expect(
        run.errors == """
          In \(out) is nog niets gepubliceerd, dus er valt niets te beantwoorden. Publiceer eerst: \
          \(Leernetwerk.executable) publish \(schedule) --out \(out)

          """)
      #expect(run.status == 66)
      #expect(try await replies([folder.path + "/nee.eml"], schedule, out).status == 66)
    }
  }
}
