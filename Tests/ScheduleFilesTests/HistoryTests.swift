import ProgrammeModel
import ScheduleFiles
import TestSupport
import Testing

/// Earlier meetings: in a table, by hand, and in plans.
@Suite struct HistoryTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// The earlier meetings of the sample with that `history`.
  private func history(_ entries: String) throws -> [PastMeeting] {
    let text = Sample.schedule("gap: 14", "gap: 14\nhistory: \(entries)")
    let path = try scratch.write(text.utf8, to: "programma.yaml")
    return try ScheduleFile.read(path: path, wishes: Sample.wishes).history
  }

  /// The meetings of a table, or what is wrong with it.
  private func meetings(_ table: String) throws -> [PastMeeting] {
    try scratch.write(table.utf8, to: "2020.csv")
    return try history("[2020.csv]")
  }

  private func findings(
    _ table: String, in language: Language = .nl, changing passages: [(String, String)] = []
  ) throws -> [String] {
    try scratch.write(table.utf8, to: "2020.csv")
    let text = passages.reduce(Sample.schedule("gap: 14", "gap: 14\nhistory: [2020.csv]")) {
      $0.replacing($1.0, with: $1.1, maxReplacements: 1)
    }
    return try scratch.findings(text, in: language)
  }

  private static let both = [
    PastMeeting(
      date: day("2020-10-01"), theme: "werving", venue: "avans", pilots: ["breda", "emmen"],
      experts: ["e1"]),
    PastMeeting(date: day("2020-11-12"), theme: "visie", pilots: ["emmen"]),
  ]

  @Test(arguments: [
    """
    datum;thema;locatie;pilots;experts
    2020-10-01;werving;avans;breda,emmen;e1
    2020-11-12;visie;;emmen;

    """,
    """
    Experts,Opkomst,Pilots,Thema,Datum,Locatie
    Expert een,31,"Bouw, Techniek",Werving,2020-10-01,Avans
    ,12,Techniek,Visie,2020-11-12
    """,
    "date\ttheme\tvenue\tpilots\texperts\r\n2020-10-01\tWERVING\tavans\tbouw,  techniek\texpert"
      + "  een\r\n\r\n2020-11-12\tvisie\t\temmen\t\r\n",
    "\u{FEFF}sessie;datum;dagdeel;thema;locatie;deelnemers;experts\r\nwerving-1;2020-10-01;middag;"
      + "werving;avans;\"breda,\nemmen\";e1\r\nvisie-1;2020-11-12;ochtend;Visie;;Techniek;\r\n",
  ])
  func `A table is read as any spreadsheet saves it, by ids and titles, in any order`(
    _ table: String
  ) throws {
    #expect(try meetings(table) == Self.both)
  }

  @Test func `Venues and experts need not be told`() throws {
    let bare = Self.both.map { PastMeeting(date: $0.date, theme: $0.theme, pilots: $0.pilots) }
    #expect(
      try meetings(
        "pilots;datum;thema\nbreda, emmen;2020-10-01;werving\nemmen;2020-11-12;visie\n") == bare)
  }

  @Test func `Names that today's file does not know stay as they are, and are no fault`() throws {
    #expect(
      try meetings("datum;thema;locatie;pilots;experts\n2020-10-01;start;zaal;breda,goes;e9\n")
        == [
          PastMeeting(
            date: day("2020-10-01"), theme: "start", venue: "zaal", pilots: ["breda", "goes"],
            experts: ["e9"])
        ])
  }

  @Test func `A name is an id before it is a title`() throws {
    let title = [("title: Techniek", "title: breda")]
    #expect(try findings("datum;thema;pilots\n2020-10-01;visie;breda\n", changing: title) == [])
    #expect(try meetings("datum;thema;pilots\n2020-10-01;visie;breda\n")[0].pilots == ["breda"])
  }

  @Test func `A meeting can be written by hand, with as much as is known`() throws {
    #expect(
      try history(
        """

          - {date: 2020-10-01, theme: Werving, venue: Avans, pilots: [Bouw, emmen], experts: [e1]}
          - date: 2020-11-12
            theme: visie
            pilots: [emmen]
        """) == Self.both)
    #expect(
      try history("[{date: 2020-10-01, theme: start, venue: zaal, pilots: [goes]}]") == [
        PastMeeting(date: day("2020-10-01"), theme: "start", venue: "zaal", pilots: ["goes"])
      ])
  }

  @Test func `A plan, a table and a meeting by hand follow each other as they are named`() throws {
    let plan = PlanDocument(
      programme: "oud", schedule: String(repeating: "0", count: 64), status: .feasible, cost: 0,
      bound: 0, wishes: [],
      sessions: [
        PlannedSession(
          id: "start-1", theme: "start", date: day("2019-10-01"), daypart: "avond", venue: "zaal",
          pilots: ["emmen", "goes"], experts: ["e9"])
      ])
    try scratch.write(PlanFile.text(of: plan).utf8, to: "oud/plan.json")
    try scratch.write("datum;thema;pilots\n2020-11-12;visie;emmen\n".utf8, to: "2020.CSV")
    let meetings = try history(
      "[2020.CSV, {date: 2020-12-01, theme: visie, pilots: [breda]}, oud/plan.json]")
    #expect(
      meetings == [
        PastMeeting(date: day("2020-11-12"), theme: "visie", pilots: ["emmen"]),
        PastMeeting(date: day("2020-12-01"), theme: "visie", pilots: ["breda"]),
        PastMeeting(
          date: day("2019-10-01"), theme: "start", venue: "zaal", pilots: ["emmen", "goes"],
          experts: ["e9"]),
      ])
  }

  @Test func `Without history nothing is remembered`() throws {
    #expect(try Sample.programme([:]).history.isEmpty)
    #expect(try history("[]").isEmpty)
  }

  @Test func `A table counts in the digest`() throws {
    let path = try scratch.write(
      Sample.schedule("gap: 14", "gap: 14\nhistory: [2020.csv]").utf8, to: "programma.yaml")
    let digests = try ["breda", "emmen"].map { pilot in
      try scratch.write("datum;thema;pilots\n2020-11-12;visie;\(pilot)\n".utf8, to: "2020.csv")
      return try ScheduleFile.read(path: path, wishes: Sample.wishes).digest
    }
    #expect(digests[0] != digests[1])
  }

  @Test(arguments: [
    (
      "datum;onderwerp;pilots\n2020-10-01;werving;breda,emmen\n",
      """
      2020.csv:1:1: In de eerste regel ontbreekt de kop “thema”. Zet boven elke kolom wat erin staat: datum, thema, locatie, pilots, experts.
      """
    ),
    (
      "2020-10-01;werving;breda,emmen\n",
      """
      2020.csv:1:1: In de eerste regel ontbreken de koppen “datum”, “thema”, “pilots”. Zet boven elke kolom wat erin staat: datum, thema, locatie, pilots, experts.
      """
    ),
    (
      "",
      "2020.csv:1:1: In de eerste regel ontbreken de koppen “datum”, “thema”, “pilots”. Zet boven elke kolom wat erin staat: datum, thema, locatie, pilots, experts."
    ),
    (
      "pilots;thema;datum\n;;2020-10-01\n;werving;2020-10-02\nbreda;;2020-10-02\nbreda;werving;\n",
      """
      2020.csv:2:1: In deze rij is “thema” leeg. Vul het in of schrap de rij.
        ;;2020-10-01
        ^
      2020.csv:3:1: In deze rij is “pilots” leeg. Vul het in of schrap de rij.
        ;werving;2020-10-02
        ^
      2020.csv:4:1: In deze rij is “thema” leeg. Vul het in of schrap de rij.
        breda;;2020-10-02
        ^
      2020.csv:5:1: In deze rij is “datum” leeg. Vul het in of schrap de rij.
        breda;werving;
        ^
      """
    ),
    (
      "datum;thema;pilots\n2020-02-30;werving;breda\n2020-02-20;werving;emmen\n2020-06-31;werving;breda\n",
      """
      2020.csv:2:1: De datum 2020-02-30 bestaat niet. Die maand heeft 29 dagen.
        2020-02-30;werving;breda
        ^
      2020.csv:4:1: De datum 2020-06-31 bestaat niet. Die maand heeft 30 dagen.
        2020-06-31;werving;breda
        ^
      """
    ),
    (
      "datum;thema;pilots\n2020-02-20;werving;\"breda\n",
      """
      2020.csv:2:20: Hier begint een aanhalingsteken dat nergens eindigt. Sla het bestand opnieuw op.
      """
    ),
  ])
  func `What is wrong with a table is shown there`(_ table: String, _ text: String) throws {
    let found = try findings(table).joined(separator: "\n")
    #expect(found == text)
  }

  @Test func `In English the headings are English`() throws {
    let found = try findings("date;theme;who\n2020-10-01;werving;breda\n", in: .en)
    #expect(
      found == [
        """
        2020.csv:1:1: The first line lacks the heading “pilots”. Head every column with what it holds: date, theme, venue, pilots, experts.
        """
      ])
    #expect(
      try findings("date;theme;pilots\n2020-10-01;werving;\n", in: .en) == [
        """
        2020.csv:2:1: In this row “pilots” is empty. Fill it in or remove the row.
          2020-10-01;werving;
          ^
        """
      ])
  }

  @Test func `A title that two bear must be an id`() throws {
    let titles = [("title: Techniek", "title: Bouw"), ("name: Expert twee", "name: expert een")]
    #expect(
      try findings(
        "datum;thema;pilots;experts\n2020-10-01;werving;venlo, bouw;Expert een\n", changing: titles
      ).joined(separator: "\n") == """
        2020.csv:2:20: “bouw” heten er 2. Schrijf het id: breda of emmen.
          2020-10-01;werving;venlo, bouw;Expert een
                             ^
        2020.csv:2:32: “Expert een” heten er 2. Schrijf het id: e1 of e2.
          2020-10-01;werving;venlo, bouw;Expert een
                                         ^
        """)
    #expect(
      try findings("datum;thema;pilots\n2020-10-01;werving;emmen\n", changing: titles) == [])
  }

  @Test(
    arguments: [
      Mistake(
        "a file that there is not",
        "gap: 14",
        """
        gap: 14
        history: [2020.csv, 2019.json]
        """,
        """
        programma.yaml:17:11: Het bestand “2020.csv” bestaat niet. Controleer de naam en de map.
          history: [2020.csv, 2019.json]
                    ^
        programma.yaml:17:21: Het bestand “2019.json” bestaat niet. Controleer de naam en de map.
          history: [2020.csv, 2019.json]
                              ^
        """),
      Mistake(
        "a workbook is to be saved as text",
        "gap: 14",
        """
        gap: 14
        history: [Bijeenkomsten 2020.xls]
        """,
        """
        programma.yaml:17:11: “Bijeenkomsten 2020.xls” is een werkmap van een andere soort. Sla haar op als .xlsx en noem dat bestand hier.
          history: [Bijeenkomsten 2020.xls]
                    ^
        """),
      Mistake(
        "a meeting by hand has a date, a theme and pilots",
        "gap: 14",
        """
        gap: 14
        history: [{venue: avans}]
        """,
        """
        programma.yaml:17:11: De sleutel “date” ontbreekt. Voeg hem hier toe.
          history: [{venue: avans}]
                    ^
        programma.yaml:17:11: De sleutel “theme” ontbreekt. Voeg hem hier toe.
          history: [{venue: avans}]
                    ^
        programma.yaml:17:11: De sleutel “pilots” ontbreekt. Voeg hem hier toe.
          history: [{venue: avans}]
                    ^
        """),
      Mistake(
        "a meeting by hand has no other keys",
        "gap: 14",
        """
        gap: 14
        history: [{date: 2020-10-01, theme: werving, pilots: [breda], expert: [e1]}]
        """,
        """
        programma.yaml:17:63: De sleutel “expert” hoort hier niet. Bedoelde u “experts”?
          history: [{date: 2020-10-01, theme: werving, pilots: [breda], expert: [e1]}]
                                                                        ^
        """),
      Mistake(
        "a meeting by hand has a date that there is and a list of pilots",
        "gap: 14",
        """
        gap: 14
        history: [{date: 2020-02-30, theme: werving, pilots: breda}]
        """,
        """
        programma.yaml:17:18: De datum 2020-02-30 bestaat niet. Die maand heeft 29 dagen.
          history: [{date: 2020-02-30, theme: werving, pilots: breda}]
                           ^
        programma.yaml:17:54: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “breda”.
          history: [{date: 2020-02-30, theme: werving, pilots: breda}]
                                                               ^
        """),
      Mistake(
        "two titles that are alike are no name",
        [
          "title: Techniek": "title: Bouw",
          "gap: 14": """
          gap: 14
          history: [{date: 2020-02-20, theme: Werving, pilots: [Bouw, venlo]}]
          """,
        ],
        """
        programma.yaml:17:55: “Bouw” heten er 2. Schrijf het id: breda of emmen.
          history: [{date: 2020-02-20, theme: Werving, pilots: [Bouw, venlo]}]
                                                                ^
        """),
      Mistake(
        "a list in the list is refused",
        "gap: 14",
        """
        gap: 14
        history: [[2020.csv]]
        """,
        """
        programma.yaml:17:11: Hier hoort een tekst, maar er staat een lijst.
          history: [[2020.csv]]
                    ^
        """),
      Mistake(
        "a path without a list is refused",
        "gap: 14",
        """
        gap: 14
        history: 2020.csv
        """,
        """
        programma.yaml:17:10: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “2020.csv”.
          history: 2020.csv
                   ^
        """),
    ])
  func `what cannot be remembered is shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
