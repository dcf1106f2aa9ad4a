import ProgrammeModel
import Testing

/// Pins that each can be kept to, but not together: both are named.
@Suite struct PinPairTests {
  /// A schedule of four pilots and two themes, without pins.
  private static let start: KeyValuePairs = [
    "sessions: 1\n    pilots: all\n    mode: onsite\n":
      "sessions: 2\n    pilots: 1-2\n    experts: 1\n",
    "gap: 14": "gap: 1",
    "team: {people: 2, perDay: 1}": "team: {people: 2}",
    "    dayparts: [middag]\n    from: 2021-03-01\n    until: 2021-05-31\n": "",
  ]

  private static func pinned(
    _ name: String, _ pins: [String], changing changes: KeyValuePairs<String, String> = [:],
    _ output: String
  ) -> Mistake {
    let old = """
      pins:
        - session: werving-1
          date: 2021-03-09
          daypart: middag
          venue: avans
          pilots: [breda, emmen]
          experts: [e1]
      """
    let new = "pins:\n" + pins.map { "  - {session: \($0)}\n" }.joined()
    let all = (Array(start) + [(old + "\n", new)] + Array(changes)).map { ($0.0, $0.1) }
    let text = all.reduce(Sample.schedule) { text, change in
      text.replacing(change.0, with: change.1, maxReplacements: 1)
    }
    return Mistake(name, Sample.schedule, text, output)
  }

  @Test(
    arguments: [
      pinned(
        "a pilot on one day",
        [
          "visie-1, date: 2021-03-09, pilots: [breda]",
          "werving-1, date: 2021-03-09, pilots: [emmen, breda]",
        ],
        """
        programma.yaml:60:60: “breda” komt die dag ook bij “visie-1” (regel 59), en een pilot heeft hoogstens één sessie per dag. Kies voor een van beide een andere dag of verander wie vastligt.
            - {session: werving-1, date: 2021-03-09, pilots: [emmen, breda]}
                                                                     ^
        """),
      pinned(
        "the host and a pilot on one day",
        [
          "visie-1, date: 2021-03-09, pilots: [breda]",
          "werving-1, date: 2021-03-09, venue: avans",
        ],
        """
        programma.yaml:60:5: “breda” komt die dag ook bij “visie-1” (regel 59), en een pilot heeft hoogstens één sessie per dag. Kies voor een van beide een andere dag of verander wie vastligt.
            - {session: werving-1, date: 2021-03-09, venue: avans}
              ^
        """),
      pinned(
        "an expert on one day",
        [
          "visie-1, date: 2021-03-09, daypart: ochtend, experts: [e1]",
          "werving-1, date: 2021-03-09, daypart: middag, experts: [e1]",
        ],
        """
        programma.yaml:60:71: “e1” ligt die dag ook vast bij “visie-1” (regel 59). Kies voor een van beide een andere dag of een andere expert, of verhoog “perDay” van de expert.
            - {session: werving-1, date: 2021-03-09, daypart: middag, experts: [e1]}
                                                                                ^
        """),
      pinned(
        "an expert at once",
        [
          "visie-1, date: 2021-03-09, daypart: middag, pilots: [breda], experts: [e1]",
          "werving-1, date: 2021-03-09, daypart: middag, venue: online, experts: [e1]",
        ],
        changing: [
          "busy: []\n": "perDay: 2\n    busy: []\n"
        ],
        """
        programma.yaml:61:86: “e1” ligt dan ook vast bij “visie-1” (regel 60). Kies voor een van beide een andere tijd of een andere expert.
            - {session: werving-1, date: 2021-03-09, daypart: middag, venue: online, experts: [e1]}
                                                                                               ^
        """),
      pinned(
        "a pilot that comes once",
        [
          "visie-1, date: 2021-03-09, pilots: [breda]",
          "visie-2, date: 2021-03-16, pilots: [breda]",
        ],
        """
        programma.yaml:60:51: “breda” komt hier en bij “visie-1” (regel 59), maar hoogstens 1 keer bij “visie”. Verander wie vastligt of verhoog zijn “attend”.
            - {session: visie-2, date: 2021-03-16, pilots: [breda]}
                                                            ^
        """),
      pinned(
        "pilots that are together",
        [
          "visie-1, pilots: [breda]",
          "visie-2, pilots: [emmen]",
        ],
        changing: [
          "attend: {werving: 2}": "attend: {werving: 1}",
          "gap: 1\n": "gap: 1\ntogether: [[breda, emmen]]\n",
        ],
        """
        programma.yaml:61:5: “breda” komt hier en bij “visie-1” (regel 60), maar hoogstens 1 keer bij “visie”. Verander wie vastligt of verhoog zijn “attend”.
            - {session: visie-2, pilots: [emmen]}
              ^
        """),
    ])
  func `Two pins that exclude each other are named`(mistake: Mistake) throws {
    let findings = try mistake.findings(in: .nl)
    #expect(findings == mistake.text, "\(findings)")
  }

  @Test(arguments: [
    [
      "visie-1, date: 2021-03-09, daypart: ochtend, venue: avans, pilots: [breda], experts: [e1]",
      "werving-1, date: 2021-03-16, daypart: ochtend, venue: avans, pilots: [breda], experts: [e1]",
    ],
    [
      "visie-1, date: 2021-03-09, daypart: ochtend, venue: online, experts: [e2]",
      "werving-1, date: 2021-03-09, daypart: ochtend, venue: online, pilots: [breda], experts: [e1]",
    ],
    ["werving-1, pilots: [emmen]", "werving-2, pilots: [emmen]"],
  ])
  func `Two pins that a plan can keep to are no mistake`(pins: [String]) throws {
    let none = Self.pinned(
      "", pins, changing: ["themes: {werving: 1}": "themes: {werving: 1, visie: 1}"], "")
    #expect(try none.findings(in: .nl) == "")
  }
}
