import CivilTime
import Foundation
import TestSupport
import Testing

@Suite struct BusyTests {
  /// A calendar with one event, of some properties.
  static func calendar(_ properties: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  private let spring = ["--from", "2021-03-01", "--until", "2021-03-31"]

  @Test func `What is read of several calendars is told as JSON, joined and sorted`() async throws {
    try await Folder.temporary { folder in
      let first = try folder.write(
        "een.ics",
        Self.calendar(
          "DTSTART;TZID=Europe/Amsterdam:20210302T093000\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2"))
      let second = try folder.write(
        "twee.ics",
        """
        BEGIN:VCALENDAR
        BEGIN:VEVENT
        DTSTART:20210302T080000Z
        DTEND:20210302T083000Z
        END:VEVENT
        BEGIN:VEVENT
        STATUS:TENTATIVE
        DTSTART:20210330T080000Z
        DTEND:20210330T083015Z
        END:VEVENT
        END:VCALENDAR
        """)
      let run = try await Leernetwerk.run(["busy", first, second] + spring)
      #expect(run.errors == "")
      #expect(
        run.output == """
          {
            "busy": [
              ["2021-03-02T09:00+01:00", "2021-03-02T10:30+01:00"],
              ["2021-03-03T09:30+01:00", "2021-03-03T10:30+01:00"]
            ],
            "tentative": [
              ["2021-03-30T10:00+02:00", "2021-03-30T10:30:15+02:00"]
            ]
          }

          """)
      #expect(run.status == 0)
    }
  }

  @Test func `The zone of the output is that of times without one; owners decline`() async throws {
    try await Folder.temporary { folder in
      let declined =
        "BEGIN:VEVENT\nDTSTART:20210303\nATTENDEE;PARTSTAT=DECLINED:mailto:me@a.example\nEND:VEVENT\n"
      let file = try folder.write(
        "a.ics",
        Self.calendar("DTSTART:20210302T093000\nDURATION:PT1H")
          .replacing("END:VCALENDAR", with: "\(declined)END:VCALENDAR"))
      let run = try await Leernetwerk.run(
        [
          "busy", file, "--timezone", "America/St_Johns", "--owner", "x@a.example", "--owner",
          "Me@A.example",
        ] + spring)
      #expect(
        run.output == """
          {
            "busy": [
              ["2021-03-02T09:30-03:30", "2021-03-02T10:30-03:30"]
            ],
            "tentative": []
          }

          """)
    }
  }

  // These zones are 26 hours apart: the day is never the same in both.
  @Test(arguments: ["Etc/GMT+12", "Pacific/Kiritimati"])
  func `Without days it begins today where the calendar is`(_ name: String) async throws {
    let zone = try #require(Zone(name))
    try await Folder.temporary { folder in
      let file = try folder.write(
        "a.ics", Self.calendar("DTSTART;VALUE=DATE:20210101\nRRULE:FREQ=DAILY"))
      let before = CivilDate(.now, in: zone)
      let run = try await Leernetwerk.run(["busy", file, "--timezone", name])
      let days = before...CivilDate(.now, in: zone)
      let first = try #require(run.output.split(separator: "[\"").dropFirst().first)
      #expect(days.contains(try #require(CivilDate(String(first.prefix(10))))))
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

  /// The decided schedule in some zone, with a calendar for its expert.
  private func schedule(_ folder: Folder, zone: String, _ properties: String) throws -> String {
    _ = try folder.write("dirk.ics", Self.calendar(properties))
    let path = try folder.copyOfDecidedSchedule()
    _ = try folder.write(
      "klein.yaml",
      folder.text("klein.yaml")
        .replacing("  language: nl\n", with: "")
        .replacing("  until: 2026-06-26\n", with: "  until: 2026-06-26\n  timezone: \(zone)\n")
        .replacing("    themes: {start: 3", with: "    busy: [dirk.ics]\n    themes: {start: 3"))
    return path
  }

  // On Tuesdays from a quarter of an hour before the afternoon ends; 7 April is in summer time.
  @Test(arguments: ["Europe/Amsterdam", "Asia/Kolkata"])
  func `Planning and verification both heed a tentative time, over a change of clocks`(
    zone: String
  ) async throws {
    try await Folder.temporary { folder in
      let schedule = try schedule(
        folder, zone: zone,
        """
        STATUS:TENTATIVE
        DTSTART;TZID=\(zone):20260203T161500
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;COUNT=20
        """)
      let plan = try await Leernetwerk.run(
        ["plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200"])
      #expect(plan.errors == "")
      #expect(plan.output.contains("liever niet"))
      #expect(try folder.text("uit/plan.json").contains("\"avoid\": {\"price\": 30, \"units\": 2,"))
      let verify = try await Leernetwerk.run(["verify", schedule, "\(folder.path)/uit/plan.json"])
      #expect(verify.errors == "")
      #expect(verify.status == 0)
    }
  }

  @Test(arguments: ["Europe/Amsterdam", "Asia/Kolkata"])
  func `Planning and verification both heed a busy time, over a change of clocks`(
    zone: String
  ) async throws {
    try await Folder.temporary { folder in
      let free = "DTSTART;TZID=\(zone):20260407T163000\nDURATION:PT1H"
      let schedule = try schedule(folder, zone: zone, free)
      let arguments = ["plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200"]
      #expect(try await Leernetwerk.run(arguments).status == 0)
      let plan = try folder.text("uit/plan.json")
      _ = try folder.write(
        "dirk.ics",
        Self.calendar(
          "DTSTART;TZID=\(zone):20260310T161500\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;COUNT=5"))
      let verify = try await Leernetwerk.run(["verify", schedule, "\(folder.path)/uit/plan.json"])
      #expect(
        verify.errors.contains(
          "Dirk kan niet bij Op bezoek bij elkaar (bezoek-2) op dinsdag 7 april 2026, middag zijn:"
            + " de eigen agenda is dan bezet.\n"))
      #expect(verify.status == 1)
      #expect(try await Leernetwerk.run(arguments).status == 1)
      #expect(try folder.text("uit/plan.json") == plan)
    }
  }
}
