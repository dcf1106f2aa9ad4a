import ProgrammeModel
import TestSupport
import Testing

/// From when and until when a pilot takes part, and how far it travels.
@Suite struct PilotLimitTests {
  @Test(arguments: [
    ("", nil), ("from: 2021-03-01", "2021-03-01..2021-06-30"),
    ("until: 2021-05-31", "2021-02-01..2021-05-31"),
    ("from: 2020-03-01\n    until: 2022-05-31", "2021-02-01..2021-06-30"),
    ("from: 2021-06-30", "2021-06-30..2021-06-30"),
  ])
  func `Days outside the programme do not count`(_ keys: String, _ period: String?) throws {
    let programme = try Sample.programme([
      "    place: Emmen\n": "    place: Emmen\n    \(keys)\n",
      "pilots: [breda, emmen]": "pilots: [breda]",
    ])
    #expect(programme.pilots.map(\.period) == [nil, period.map(days)])
  }

  @Test func `A pilot travels as far as it must, or so many minutes`() throws {
    #expect(try Sample.programme([:]).pilots.map(\.travelMax) == [nil, nil])
    for minutes in [0, 90] {
      let programme = try Sample.programme([
        "    place: Emmen\n": "    place: Emmen\n    travelMax: \(minutes)\n",
        "pilots: [breda, emmen]": "pilots: [breda]",
      ])
      #expect(programme.pilots.map(\.travelMax) == [nil, minutes])
    }
  }

  @Test func `A pilot cannot be pinned on a day on which it takes no part`() throws {
    #expect(
      try Scratch().findings(
        Sample.schedule("    place: Emmen\n", "    place: Emmen\n    from: 2021-03-10\n")) == [
          """
          programma.yaml:67:21: “emmen” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “emmen” hier.
                pilots: [breda, emmen]
                                ^
          """
        ])
  }

  @Test(
    arguments: [
      Mistake(
        "a first day after the programme is refused",
        "    place: Emmen\n",
        """
            place: Emmen
            from: 2021-07-01

        """,
        """
        programma.yaml:44:11: 2021-07-01 valt buiten het programma, dat loopt van 2021-02-01 tot en met 2021-06-30. Verbeter “from”.
              from: 2021-07-01
                    ^
        """),
      Mistake(
        "a last day before the programme is refused",
        "    place: Emmen\n",
        """
            place: Emmen
            until: 2021-01-31

        """,
        """
        programma.yaml:44:12: 2021-01-31 valt buiten het programma, dat loopt van 2021-02-01 tot en met 2021-06-30. Verbeter “until”.
              until: 2021-01-31
                     ^
        """),
      Mistake(
        "a last day before the first is refused",
        "    place: Emmen\n",
        """
            place: Emmen
            from: 2021-05-01
            until: 2021-04-01

        """,
        """
        programma.yaml:45:12: Deze periode is leeg: zij loopt van 2021-05-01 tot en met 2021-04-01. Verbeter “from” of “until”.
              until: 2021-04-01
                     ^
        """),
      Mistake(
        "a day that does not exist is refused",
        "    place: Emmen\n",
        """
            place: Emmen
            from: 2021-04-31

        """,
        """
        programma.yaml:44:11: De datum 2021-04-31 bestaat niet. Die maand heeft 30 dagen.
              from: 2021-04-31
                    ^
        """),
      Mistake(
        "minutes are a number",
        "    place: Emmen\n",
        """
            place: Emmen
            travelMax: anderhalf uur

        """,
        """
        programma.yaml:44:16: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat “anderhalf uur”.
              travelMax: anderhalf uur
                         ^
        """),
      Mistake(
        "minutes are not negative",
        "    place: Emmen\n",
        """
            place: Emmen
            travelMax: -1

        """,
        """
        programma.yaml:44:16: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat “-1”.
              travelMax: -1
                         ^
        """),
    ])
  func `limits that no pilot can have are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
