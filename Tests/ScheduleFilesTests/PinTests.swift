import ProgrammeModel
import Testing

@Suite struct PinTests {
  @Test(
    arguments: [
      Mistake(
        "an unknown session suggests a near one",
        "session: werving-1",
        "session: werving-3",
        """
        programma.yaml:62:14: Er is geen sessie “werving-3”. Bedoelde u “werving-1”?
            - session: werving-3
                       ^
        """),
      Mistake(
        "a pin without a session is refused",
        """
        - session: werving-1
            date
        """,
        "- date",
        """
        programma.yaml:62:5: De sleutel “session” ontbreekt. Voeg hem hier toe.
            - date: 2021-03-09
              ^
        """),
      Mistake(
        "a session that is pinned twice is refused",
        """
        pins:

        """,
        """
        pins:
          - {session: werving-1, date: 2021-03-16}

        """,
        """
        programma.yaml:63:14: De sessie “werving-1” staat al vast op regel 62. Voeg beide samen.
            - session: werving-1
                       ^
        """),
      Mistake(
        "an unknown venue is refused",
        "venue: avans",
        "venue: avens",
        """
        programma.yaml:65:12: Er is geen locatie “avens”. Bedoelde u “avans”?
              venue: avens
                     ^
        """),
      Mistake(
        "an unknown pilot is refused",
        "pilots: [breda, emmen]",
        "pilots: [breda, emen]",
        """
        programma.yaml:66:21: Er is geen pilot “emen”. Bedoelde u “emmen”?
              pilots: [breda, emen]
                              ^
        """),
      Mistake(
        "an unknown expert is refused",
        "experts: [e1]",
        "experts: [e3]",
        """
        programma.yaml:67:15: Er is geen expert “e3”. Bedoelde u “e1”?
              experts: [e3]
                        ^
        """),
      Mistake(
        "a date outside the theme is refused",
        "date: 2021-03-09",
        "date: 2021-06-01",
        """
        programma.yaml:63:11: “werving” loopt van 2021-03-01 tot en met 2021-05-31. Kies een dag in die periode.
              date: 2021-06-01
                    ^
        """),
      Mistake(
        "a date outside the programme is refused",
        "until: 2021-06-30",
        "until: 2021-03-08",
        """
        programma.yaml:63:11: 2021-03-09 valt buiten het programma. Kies een andere dag.
              date: 2021-03-09
                    ^
        """),
      Mistake(
        "a date on a closed day of the week is refused",
        "date: 2021-03-09",
        "date: 2021-03-08",
        """
        programma.yaml:63:11: 2021-03-08 is een maandag, en dan zijn er geen sessies. Kies een andere dag, of zet mon bij “weekdays”.
              date: 2021-03-08
                    ^
        """),
      Mistake(
        "a date on a public holiday is refused",
        "date: 2021-03-09",
        "date: 2021-05-05",
        """
        programma.yaml:63:11: 2021-05-05 is een feestdag. Kies een andere dag, of zet “publicHolidays” op open.
              date: 2021-05-05
                    ^
        programma.yaml:67:15: “e1” is niet beschikbaar op 2021-05-05. Kies een andere dag of schrap “e1” hier.
              experts: [e1]
                        ^
        """),
      Mistake(
        "a closed date is refused",
        "date: 2021-03-09",
        "date: 2021-03-02",
        """
        programma.yaml:63:11: 2021-03-02 valt in “closed”. Kies een andere dag.
              date: 2021-03-02
                    ^
        """),
      Mistake(
        "a date on which the team is away is refused",
        "team: {people: 2,",
        "team: {unavailable: [2021-03-09 middag],",
        """
        programma.yaml:63:11: Het programmateam is niet beschikbaar op 2021-03-09. Kies een andere dag.
              date: 2021-03-09
                    ^
        """),
    ])
  func `pins that contradict the file are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
