import ProgrammeModel
import Testing

@Suite struct PinnedNamesTests {
  @Test(
    arguments: [
      Mistake(
        "another daypart than the theme's is refused",
        "daypart: middag",
        "daypart: ochtend",
        """
        programma.yaml:64:14: “werving” is niet in dagdeel “ochtend”. Kies uit: middag.
              daypart: ochtend
                       ^
        """),
      Mistake(
        "a venue of another mode is refused",
        "dayparts: [middag]",
        "mode: online",
        """
        programma.yaml:65:12: “avans” is niet online, maar “mode” van “werving” is “online”. Kies een andere locatie.
              venue: avans
                     ^
        """),
      Mistake(
        "an online venue for a theme on site is refused",
        """
        pins:

        """,
        """
        pins:
          - {session: visie-1, venue: online}

        """,
        """
        programma.yaml:62:31: “online” is online, maar “mode” van “visie” is “onsite”. Kies een andere locatie.
            - {session: visie-1, venue: online}
                                        ^
        """),
      Mistake(
        "more pilots than fit are refused",
        "pilots: 1-2",
        "pilots: 1",
        """
        programma.yaml:26:13: De pilots komen samen 3 keer bij “werving”, maar er is plaats voor 2 (2 × 1). Verander “pilots”, “sessions” of “attend”.
              pilots: 1
                      ^
        programma.yaml:66:13: Hier staan 2 pilots vast, maar een groep van “werving” telt er hoogstens 1. Schrap er of verander “pilots” van het thema.
              pilots: [breda, emmen]
                      ^
        """),
      Mistake(
        "a pilot that does not come is refused",
        "attend: {werving: 2}",
        "attend: {werving: 0}",
        """
        programma.yaml:26:13: De pilots komen samen 1 keer bij “werving”, maar er zijn er 2 nodig (2 × 1). Verander “pilots”, “sessions” of “attend”.
              pilots: 1-2
                      ^
        programma.yaml:66:21: Deze pilot komt niet bij “werving”. Schrap hem hier of verhoog zijn “attend”.
              pilots: [breda, emmen]
                              ^
        """),
      Mistake(
        "more experts than a session has are refused",
        "experts: [e1]",
        "experts: [e1, e2]",
        """
        programma.yaml:67:14: Hier staan meer experts vast (2) dan een sessie van “werving” er heeft (1). Schrap er of verhoog “experts” van het thema.
              experts: [e1, e2]
                       ^
        """),
      Mistake(
        "an expert without expertise is refused",
        """
        pins:

        """,
        """
        pins:
          - {session: visie-1, experts: [e2]}

        """,
        """
        programma.yaml:62:34: Expert “e2” heeft “visie” niet onder “themes”. Voeg het toe of kies een ander.
            - {session: visie-1, experts: [e2]}
                                           ^
        """),
      Mistake(
        "a pilot that is away is refused",
        "date: 2021-03-09",
        "date: 2021-04-06",
        """
        programma.yaml:66:14: “breda” is niet beschikbaar op 2021-04-06. Kies een andere dag of schrap “breda” hier.
              pilots: [breda, emmen]
                       ^
        """),
      Mistake(
        "an expert that is away is refused",
        "date: 2021-03-09",
        "date: 2021-03-10",
        """
        programma.yaml:67:15: “e1” is niet beschikbaar op 2021-03-10. Kies een andere dag of schrap “e1” hier.
              experts: [e1]
                        ^
        """),
      Mistake(
        "a venue whose host does not come is refused",
        "needs: {werving: 3}",
        "attend: {werving: 0}",
        """
        programma.yaml:65:12: Gastheer “breda” van “avans” komt niet bij “werving”. Kies een andere locatie.
              venue: avans
                     ^
        programma.yaml:66:14: Deze pilot komt niet bij “werving”. Schrap hem hier of verhoog zijn “attend”.
              pilots: [breda, emmen]
                       ^
        """),
      Mistake(
        "a venue that is too small is refused",
        "capacity: 24",
        "capacity: 6",
        """
        programma.yaml:65:12: Hier komen ten minste 7 mensen, en “avans” heeft plaats voor 6. Kies een andere locatie of verander wie vaststaat.
              venue: avans
                     ^
        """),
      Mistake(
        "a venue that is away is refused",
        "capacity: 24",
        "capacity: 24, unavailable: [tue ochtend, tue middag]",
        """
        programma.yaml:65:12: “avans” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “avans” hier.
              venue: avans
                     ^
        """),
    ])
  func `participants and venues that cannot be pinned are shown`(mistake: Mistake)
    throws
  {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
