import Foundation
import TestSupport
import Testing

@Suite struct BusyTests {
  /// A calendar with one event, of some properties.
  static func calendar(_ properties: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  private let spring = ["--from", "2021-03-01", "--until", "2021-03-31"]

  @Test func `What is read is told as JSON`() async throws {
    try await Folder.temporary { folder in
      let file = try folder.write("a.ics", Self.calendar("DTSTART:20210302"))
      let run = try await Leernetwerk.run(["busy", file] + spring)
      #expect(run.errors == "")
      #expect(
        run.output == """
          {
            "busy": [
              ["2021-03-02T00:00+01:00", "2021-03-03T00:00+01:00"]
            ],
            "tentative": []
          }

          """)
      #expect(run.status == 0)
    }
  }

  @Test func `Faults are told all at once, or left out when asked`() async throws {
    try await Folder.temporary { folder in
      let faulty = try folder.write("a.ics", Self.calendar("DTSTART:20210231"))
      let sound = try folder.write("b.ics", Self.calendar("DTSTART:20210301"))
      let cut = try folder.write("c.ics", "BEGIN:VCALENDAR\nBEGIN:VEVENT\n")
      let finding = """
        \(faulty):4:1: Afspraak zonder titel: “DTSTART” kan niet “20210231” zijn. Vraag van wie de \
        agenda is om de afspraak te verbeteren en opnieuw te exporteren. (UID “a”)
          DTSTART:20210231
          ^

        """
      let refused = try await Leernetwerk.run(["busy", faulty, sound, cut] + spring)
      #expect(
        refused.errors == finding + """
          \(cut):2:1: Dit bestand is afgebroken: END:VEVENT ontbreekt. Exporteer of download de \
          agenda opnieuw.
            BEGIN:VEVENT
            ^

          2 fouten in 2 bestanden. Er is niets geschreven.
          Zonder de afspraken met fouten kan het ook, met --lenient; in een schema met \
          {file: …, faulty: leave-out} bij “busy”.

          """)
      #expect(refused.output == "")
      #expect(refused.status == 65)

      let lenient = try await Leernetwerk.run(["busy", faulty, sound, "--lenient"] + spring)
      #expect(lenient.errors == finding + "\nAfspraken met fouten tellen niet mee: 1 fout.\n")
      #expect(
        lenient.output == """
          {
            "busy": [
              ["2021-03-01T00:00+01:00", "2021-03-02T00:00+01:00"]
            ],
            "tentative": []
          }

          """)
      #expect(lenient.status == 0)
      #expect(try await Leernetwerk.run(["busy", cut, "--lenient"] + spring).status == 65)
      #expect(try await Leernetwerk.run(["busy", folder.path + "/d.ics"] + spring).status == 66)
    }
  }

  @Test func `What a file would do to the terminal is shown instead`() async throws {
    try await Folder.temporary { folder in
      let file = try folder.write(
        "a.ics",
        Self.calendar("SUMMARY:\u{1B}[2Jweg\u{202E}\u{9B}31m\nDTSTART;TZID=\u{7}x:20210301T090000"))
      let run = try await Leernetwerk.run(["busy", file] + spring)
      let shown = run.errors + run.output
      #expect(shown.contains(#"“\u001b[2Jweg\u202e\u009b31m” op 1 maart 2021"#))
      #expect(shown.contains(#"“\u0007x”"#))
      #expect(
        !shown.unicodeScalars.contains { "\u{1B}\u{7}\u{9B}\u{202E}".unicodeScalars.contains($0) })
      let json = try await Leernetwerk.run(["busy", file, "--json"] + spring)
      _ = try JSONSerialization.jsonObject(with: Data(json.output.utf8))
      #expect(json.output.contains(#"\u001b[2Jweg\u202e\u009b31m"#))
    }
  }

  @Test func `A pipe and a device are not waited for`() async throws {
    try await Folder.temporary { folder in
      let pipe = folder.path + "/pijp.ics"
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      for path in [pipe, "/dev/zero"] {
        let run = try await Leernetwerk.run(["busy", path] + spring)
        #expect(run.errors.contains("“\(path)” is geen gewoon bestand, maar een apparaat of een"))
        #expect(run.status == 66)
      }
    }
  }

  @Test(arguments: [
    (
      ["--from", "1899-12-31"],
      "Bij --from staat “1899-12-31”. Geef een dag van 1900 tot en met 2100."
    ),
    (
      ["--until", "2101-01-01"],
      "Bij --until staat “2101-01-01”. Geef een dag van 1900 tot en met 2100."
    ),
    (["--from", "1 maart"], "Bij --from staat “1 maart”. Geef een dag, zoals 2021-03-09."),
    (["--until", "2021-02-31"], "Bij --until staat “2021-02-31”. Geef een dag, zoals 2021-03-09."),
    (
      ["--from", "2021-03-02", "--until", "2021-03-01"],
      "De periode is leeg: 2021-03-01 ligt voor 2021-03-02."
    ),
    (
      ["--from", "2021-01-01", "--until", "2031-12-31"],
      "De periode telt 4017 dagen. Tien jaar is het meeste."
    ),
    (
      ["--timezone", "Amsterdam"],
      "“Amsterdam” is geen tijdzone. Geef er een, zoals Europe/Amsterdam."
    ),
  ])
  func `A wrong option says what to give`(options: [String], message: String) async throws {
    let run = try await Leernetwerk.run(["busy", "a.ics"] + options)
    #expect(run.errors.hasPrefix("Fout: \(message)\n"))
    #expect(run.status == 64)
  }
}
