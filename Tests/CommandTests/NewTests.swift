import Foundation
import TestSupport
import Testing

@Suite struct NewTests {
  private static let basics = [
    "--title", "Netwerk Zorg", "--organiser", "Programmateam", "--email", "team@zorg.example",
    "--from", "2026-01-12", "--until", "26-06-2026",
  ]

  @Test func `What is not given is asked, and asked again until it fits`() async throws {
    try await Folder.temporary { folder in
      let path = "\(folder.path)/zorg.yaml"
      let answers = """

        Netwerk Zorg
        Team
        team
        team@zorg.example
        2026-01-12
        2026-01-02
        2026-06-26
        Pilot Zwolle, zwolle
        Pilot Ergens, Ergens Anders

        Kennismaken


        """
      let run = try await Leernetwerk.run(["new", "--out", path], typing: answers)
      #expect(run.errors == "")
      #expect(
        run.output.hasPrefix(
          """
          Hoe heet het leernetwerk? Geef een naam van 1 tot en met 200 tekens, op één regel.
          Hoe heet het leernetwerk? Wie nodigt uit (een naam, zoals Programmateam)? Met welk \
          mailadres? “team” is geen e-mailadres. Schrijf het als naam@instelling.nl.
          Met welk mailadres? Wat is de eerste dag (zoals 2026-01-12)? En de laatste? De laatste \
          dag ligt niet na 12 januari 2026. Kies een latere.
          En de laatste? Welke pilots doen mee? Eén per regel, als: Pilot bouw, Breda. Een lege \
          regel is het einde.
            1:   2: De plaats “Ergens Anders” is niet bekend. Schrijf een plaats in Nederland zoals \
          op de kaart.
          """))
      #expect(
        run.output.hasSuffix(
          """
          Geschreven:
            \(path)  het schema; lees het en vul het aan
            \(folder.path)/holidays/nederland.yaml  de schoolvakanties

          Het schema klopt: 1 pilot, 1 thema, 1 sessie, 0 experts, 2 locaties.
          Maak nu een plan: \(Leernetwerk.executable) plan \(path)

          """))
    }
  }

  @Test func `In English it asks and writes in English`() async throws {
    try await Folder.temporary { folder in
      let path = "\(folder.path)/care.yaml"
      let answers =
        "Care\nTeam\nteam@care.example\n2026-01-12\nlater\n2026-06-26\n"
        + "Pilot Zwolle, Zwolle\n\nStart\n\n"
      let run = try await Leernetwerk.run(
        ["new", "--language", "en", "--out", path], typing: answers)
      #expect(run.errors == "")
      #expect(
        run.output == """
          What is the learning network called? Who invites (a name, such as Programme team)? With \
          which mail address? What is the first day (such as 2026-01-12)? And the last? “later” is \
          no day. Write year-month-day, such as 2026-01-12.
          And the last? Which pilots take part? One a line, as: Pilot bouw, Breda. An empty line is \
          the end.
            1:   2: Which themes are there? One a line; the first is for all pilots together. An \
          empty line is the end.
            1:   2: Written:
            \(path)  the schedule; read it and add to it
            \(folder.path)/holidays/nederland.yaml  the school holidays

          The schedule is sound: 1 pilot, 1 theme, 1 session, 0 experts, 2 venues.
          Now make a plan: \(Leernetwerk.executable) plan \(path)

          """)
      let silent = try await Leernetwerk.run(["new", "--language", "en", "--title", "Care"])
      #expect(silent.errors == "Error: No more answers came. Give it with --organiser.\n")
      #expect(silent.status == 64)
      let wrong = try await Leernetwerk.run(["new", "--language", "fr"])
      #expect(wrong.errors.contains("Bij --language staat “fr”. Kies nl of en."))
    }
  }

  @Test func `An answer that does not come is told with its option`() async throws {
    let run = try await Leernetwerk.run(["new", "--title", "Zorg"])
    #expect(run.errors.hasPrefix("Fout: Er kwam geen antwoord meer. Geef het met --organiser.\n"))
    #expect(run.status == 64)
    let wrong = try await Leernetwerk.run(["new", "--title", ""])
    #expect(
      wrong.errors.hasPrefix(
        "Fout: --title: Geef een naam van 1 tot en met 200 tekens, op één regel.\n"))
    #expect(wrong.status == 64)
  }

  @Test func `A schedule that is there is not written over, nor are its holidays`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule()
      _ = try folder.write("holidays/nederland.yaml", "eigen vakanties")
      let more = ["--pilot", "Pilot Zwolle, Zwolle", "--theme", "Begin", "--out", schedule]
      let run = try await Leernetwerk.run(["new"] + Self.basics + more)
      #expect(
        run.errors
          == "\(schedule) bestaat al en is niet overschreven. Kies een andere naam met --out.\n")
      #expect(run.status == 73)
      #expect(try folder.text("holidays/nederland.yaml") == "eigen vakanties")
    }
  }

  @Test func `The schema is printed as it stands beside the schedules`() async throws {
    let run = try await Leernetwerk.run(["schema"])
    let file = Folder.package.appending(path: "schedules/leernetwerk.schema.json")
    #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
    #expect(run.status == 0)
  }
}
