import ProgrammeModel
import ScheduleFiles
import Testing

/// The holiday file and earlier plans, which a schedule names.
@Suite struct ReferencedFileTests {
  private let scratch: Scratch
  private let schedule = Sample.schedule(
    "schoolHolidays: open", "schoolHolidays: closed\n  holidays: data/vakanties.yaml"
  ).replacing("    place: Emmen\n", with: "    place: Emmen\n    region: noord\n")

  init() throws { scratch = try Scratch() }

  @Test func `a holiday file is found beside the schedule`() throws {
    try scratch.write(
      """
      covers: 2021-01-01..2021-12-31
      holidays:
        - {name: mei, noord: 2021-05-01..2021-05-09, zuid: 2021-05-01..2021-05-09}
      """.utf8, to: "data/vakanties.yaml")
    #expect(try scratch.findings(schedule) == [])
  }

  @Test func `a holiday file that does not cover the programme is refused`() throws {
    try scratch.write(
      "covers: 2021-03-01..2021-12-31\nholidays: []\n".utf8, to: "data/vakanties.yaml")
    #expect(
      try scratch.findings(schedule) == [
        """
        programma.yaml:14:13: Dit vakantiebestand geldt van 2021-03-01 tot en met 2021-12-31, het programma loopt van 2021-02-01 tot en met 2021-06-30. Vul het bestand aan of zet “schoolHolidays” op open.
            holidays: data/vakanties.yaml
                      ^
        """
      ])
  }

  @Test func `what school holidays do not touch need not be covered`() throws {
    try scratch.write(
      "covers: 2021-03-01..2021-12-31\nholidays: []\n".utf8, to: "data/vakanties.yaml")
    let open = schedule.replacing("schoolHolidays: closed", with: "schoolHolidays: open")
    #expect(try scratch.findings(open) == [])
  }

  @Test func `mistakes in a holiday file are shown there`() throws {
    try scratch.write(
      """
      covers: 2021-01-01
      holidays:
        - {name: mei, nord: 2021-05-01..2021-05-09}
        - {name: zomer, zuid: 2021-08-29..2021-07-24}
        - {noord: 2021-10-16..2021-10-24}
      """.utf8, to: "data/vakanties.yaml")
    #expect(
      try scratch.findings(schedule) == [
        """
        data/vakanties.yaml:1:9: Hier hoort een eerste en een laatste dag zoals 2021-03-09..2021-03-19, maar er staat “2021-01-01”.
          covers: 2021-01-01
                  ^
        """,
        """
        data/vakanties.yaml:3:5: Deze vakantie heeft geen dagen. Noem ze bij noord, midden of zuid.
            - {name: mei, nord: 2021-05-01..2021-05-09}
              ^
        """,
        """
        data/vakanties.yaml:3:17: De sleutel “nord” hoort hier niet. Bedoelde u “noord”?
            - {name: mei, nord: 2021-05-01..2021-05-09}
                          ^
        """,
        """
        data/vakanties.yaml:4:25: Deze periode is leeg: 2021-07-24 ligt voor 2021-08-29. Draai de dagen om.
            - {name: zomer, zuid: 2021-08-29..2021-07-24}
                                  ^
        """,
        """
        data/vakanties.yaml:5:5: De sleutel “name” ontbreekt. Voeg hem hier toe.
            - {noord: 2021-10-16..2021-10-24}
              ^
        """,
      ])
  }

  @Test func `a pilot on holiday cannot be pinned`() throws {
    try scratch.write(
      """
      covers: 2021-01-01..2021-12-31
      holidays: [{name: lente, zuid: 2021-03-06..2021-03-14}]
      """.utf8, to: "data/vakanties.yaml")
    #expect(
      try scratch.findings(schedule) == [
        """
        programma.yaml:68:14: “breda” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “breda” hier.
              pilots: [breda, emmen]
                       ^
        """
      ])
  }

  @Test func `earlier plans must be there, once, and right`() throws {
    try scratch.write("{\"format\": 2}".utf8, to: "oud.json")
    let text = Sample.schedule("gap: 14", "gap: 14\nhistory: [oud.json, oud.json, ouder.json]")
    #expect(
      try scratch.findings(text).filter { !$0.contains("ontbreekt") } == [
        """
        oud.json:1:12: Hier hoort 1 (de vorm van planbestanden die deze versie kent), maar er staat “2”.
          {"format": 2}
                     ^
        """,
        """
        programma.yaml:17:21: “oud.json” staat al in deze lijst. Schrap het hier.
          history: [oud.json, oud.json, ouder.json]
                              ^
        """,
        """
        programma.yaml:17:31: Het bestand “ouder.json” bestaat niet. Controleer de naam en de map.
          history: [oud.json, oud.json, ouder.json]
                                        ^
        """,
      ])
  }

  @Test func `earlier plans have five thousand sessions together at most`() throws {
    for (path, count) in [("oud.json", 5000), ("ouder.json", 1)] {
      let session = """
        {"id": "a-1", "theme": "a", "date": "2020-03-09", "daypart": "middag", "venue": "v", \
        "pilots": ["p"], "experts": []}
        """
      let sessions = Array(repeating: session, count: count).joined(separator: ",\n")
      let digest = String(repeating: "0", count: 64)
      _ = try scratch.write(
        """
        {"format": 1, "programme": "oud", "schedule": "\(digest)", "status": "feasible",
        "cost": 0, "bound": 0, "wishes": {}, "sessions": [\(sessions)]}
        """.utf8, to: path)
    }
    let allowed = try scratch.findings(Sample.schedule("gap: 14", "gap: 14\nhistory: [oud.json]"))
    #expect(!allowed.contains { $0.contains("history") })
    let text = Sample.schedule("gap: 14", "gap: 14\nhistory: [oud.json, ouder.json]")
    #expect(
      try scratch.findings(text).filter { !$0.contains("ontbreekt") } == [
        """
        programma.yaml:17:10: Dit zijn samen 5001 eerdere sessies. Meer dan 5.000 kan niet; laat de oudste weg.
          history: [oud.json, ouder.json]
                   ^
        """
      ])
  }
}
