import TestSupport
import Testing

@Suite struct SpreadsheetTests {
  @Test func `A plan becomes a table beside it`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await Leernetwerk.run(["plan", schedule, "--out", out, "--moves", "200"])
      let run = try await Leernetwerk.run(["table", schedule, "\(out)/plan.json"])
      #expect(run.errors == "")
      #expect(
        run.output == """
          Geschreven: \(out)/plan.xlsx. Open het met Excel of LibreOffice.
          Wijzigt u er sessies in, sla het dan op en lees het in met: \
          \(Leernetwerk.executable) import \(schedule) \(out)/plan.xlsx
          Als CSV staat hetzelfde in \(out)/plan.csv.

          """)
      #expect(
        try folder.names(in: "uit") == [
          "concept", "deelnemers.html", "plan.csv", "plan.json", "plan.xlsx", "rapport.html",
        ])
    }
  }

  @Test func `A form is filled in and comes back into the schedule`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfSmallSchedule(), "\(folder.path)/uit")
      let form = "\(out)/beschikbaarheid.csv"
      let written = try await Leernetwerk.run(["availability", schedule, "--out", out])
      #expect(
        written.output == """
          Geschreven:
            \(out)/beschikbaarheid.xlsx: één formulier voor iedereen (ook als \(form))
            \(out)/beschikbaarheid: een formulier voor elke deelnemer apart (4)
          Open ze met Excel of LibreOffice. Vul nee of liever niet in waar dat nodig is;
          wat al bekend is, staat er al. Gevraagd wordt alleen naar momenten waarop een
          sessie kan zijn.
          Sla ze op en lees ze in, één of een map vol, met: \(Leernetwerk.executable) availability \
          \(schedule) --read \(out)/beschikbaarheid

          """)
      let untouched = try await Leernetwerk.run(["availability", schedule, "--read", form])
      #expect(
        untouched.output == "In \(form) staat niets nieuws. \(schedule) is niet veranderd.\n")
      let forms = "\(out)/beschikbaarheid"
      let personal = try await Leernetwerk.run(["availability", schedule, "--read", forms])
      #expect(
        personal.output == "In \(forms) staat niets nieuws. \(schedule) is niet veranderd.\n")

      _ = try folder.write(
        "uit/beschikbaarheid.csv",
        """
        Deelnemer;Id;di 10-03-2026 ochtend;di 10-03-2026 middag;do 12-03-2026 middag
        Pilot Zwolle;zwolle;;nee;
        Pilot Breda;breda;NEE;nee;liever niet
        Dirk;expert;;;nee
        """)
      let read = try await Leernetwerk.run(["availability", schedule, "--read", form])
      #expect(
        read.output == """
          Hier is het formulier ruimer dan wat al bekend is (het schema, vakanties, agenda's). Dat \
          verandert niet vanzelf; kan iemand toch, wijzig dan \(schedule):
            zwolle: 10-03-2026 ochtend

          Toegevoegd aan \(schedule):
            zwolle: unavailable: [2026-03-10 middag]
            breda: unavailable: [2026-03-10]
            breda: avoid: [2026-03-12 middag]
            expert: unavailable: [2026-03-12 middag]
          Maak nu het plan opnieuw: \(Leernetwerk.executable) plan \(schedule)

          """)
      let again = try await Leernetwerk.run(["availability", schedule, "--out", out])
      #expect(
        again.errors == """
          \(out)/beschikbaarheid.xlsx bestaat al en kan zijn ingevuld; het is niet overschreven.
          Lees het in met: \(Leernetwerk.executable) availability \(schedule) --read \
          \(out)/beschikbaarheid.xlsx
          Of verplaats het, en maak dan een nieuw.

          """)
      #expect(again.status == 73)
    }
  }

  @Test func `A form that contradicts a pin changes nothing`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      let before = try folder.text("klein.yaml")
      let form = try folder.write(
        "formulier.csv", "Deelnemer;Id;do 05-03-2026 middag\nPilot Breda;breda;nee\n")
      let run = try await Leernetwerk.run(["availability", schedule, "--read", form])
      #expect(
        run.errors.hasSuffix(
          """
          Met deze afzeggingen klopt het schema niet meer. Het is niet veranderd.

          Dit is er niet bij gezet; voeg het zelf toe aan \(schedule):
            breda: unavailable: [2026-03-05 middag]

          """))
      #expect(run.status == 65)
      #expect(try folder.text("klein.yaml") == before)
    }
  }
}
