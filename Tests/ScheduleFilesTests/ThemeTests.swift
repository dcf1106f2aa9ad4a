import ProgrammeModel
import Testing

@Suite struct ThemeTests {
  @Test(
    arguments: [
      Mistake(
        "a group size of a wrong kind is refused",
        "pilots: 1-2",
        "pilots: een paar",
        """
        programma.yaml:26:13: Hier hoort een groepsgrootte als 4, 3-4 of all (van 1 tot en met 1.000), maar er staat “een paar”.
              pilots: een paar
                      ^
        """),
      Mistake(
        "a group size of nobody is refused",
        "pilots: 1-2",
        "pilots: 0-2",
        """
        programma.yaml:26:13: Hier hoort een groepsgrootte als 4, 3-4 of all (van 1 tot en met 1.000), maar er staat “0-2”.
              pilots: 0-2
                      ^
        """),
      Mistake(
        "a reversed group size is refused",
        "pilots: 1-2",
        "pilots: 4-3",
        """
        programma.yaml:26:13: Deze groepsgrootte is leeg. Zet het kleinste getal vooraan: 3-4.
              pilots: 4-3
                      ^
        """),
      Mistake(
        "more than a thousand sessions of a theme are refused",
        "sessions: 2",
        "sessions: 1001",
        """
        programma.yaml:25:15: Hier hoort een geheel getal van 1 tot en met 1.000, maar er staat “1001”.
              sessions: 1001
                        ^
        """),
      Mistake(
        "a theme with too few places is refused",
        """
        sessions: 2
            pilots: 1-2
        """,
        """
        sessions: 2
            pilots: 1
        """,
        """
        programma.yaml:26:13: De pilots komen samen 3 keer bij “werving”, maar er is plaats voor 2 (2 × 1). Verander “pilots”, “sessions” of “attend”.
              pilots: 1
                      ^
        programma.yaml:66:13: Hier staan 2 pilots vast, maar een groep van “werving” telt er hoogstens 1. Schrap er of verander “pilots” van het thema.
              pilots: [breda, emmen]
                      ^
        """),
      Mistake(
        "a theme with too many places is refused",
        """
        sessions: 2
            pilots: 1-2
        """,
        """
        sessions: 2
            pilots: 2-3
        """,
        """
        programma.yaml:26:13: De pilots komen samen 3 keer bij “werving”, maar er zijn er 4 nodig (2 × 2). Verander “pilots”, “sessions” of “attend”.
              pilots: 2-3
                      ^
        """),
      Mistake(
        "a pilot that comes more often than there are sessions is refused",
        "attend: {werving: 2}",
        "attend: {werving: 3}",
        """
        programma.yaml:44:23: Pilot “emmen” komt 3 keer bij “werving”, maar het aantal sessies is 2. Verlaag “attend” of verhoog “sessions”.
              attend: {werving: 3}
                                ^
        """),
      Mistake(
        "pilots that come more often than there are sessions are refused",
        """
        experts: 1

        """,
        """
        experts: 1
            attend: 3

        """,
        """
        programma.yaml:28:13: Een pilot komt 3 keer bij “werving”, maar het aantal sessies is 2. Verlaag “attend” of verhoog “sessions”.
              attend: 3
                      ^
        """),
      Mistake(
        "at a plenary every pilot comes to every session",
        "attend: {werving: 2}",
        "attend: {werving: 2, visie: 2}",
        """
        programma.yaml:44:33: Pilot “emmen” komt 2 keer bij “visie”, maar met “pilots: all” komt een pilot bij elke sessie. Zet “attend” op 1, of op 0 voor wie niet komt.
              attend: {werving: 2, visie: 2}
                                          ^
        """),
      Mistake(
        "at a plenary all sessions are attended",
        """
        sessions: 1
            pilots: all
        """,
        """
        sessions: 2
            pilots: all
        """,
        """
        programma.yaml:20:15: Een pilot komt 1 keer bij “visie”, maar met “pilots: all” komt een pilot bij elke sessie. Zet “attend” op 2, of op 0 voor wie niet komt.
              sessions: 2
                        ^
        """),
      Mistake(
        "a plenary without pilots is refused",
        "mode: onsite",
        """
        mode: onsite
            attend: 0
        """,
        """
        programma.yaml:21:13: Bij “visie” komt geen enkele pilot. Verander “attend” of schrap het thema.
              pilots: all
                      ^
        """),
      Mistake(
        "a theme with more experts than there are is refused",
        """
        experts: 1

        """,
        """
        experts: 3

        """,
        """
        programma.yaml:27:14: Elke sessie van “werving” vraagt 3 experts, maar het thema staat bij 2 experts onder “themes”. Voeg experts toe of zet “experts” op 2.
              experts: 3
                       ^
        """),
      Mistake(
        "a theme that nobody knows is refused",
        "themes: {visie: 3, werving: 2}",
        "themes: {werving: 2}",
        """
        programma.yaml:18:5: Elke sessie van “visie” vraagt 1 expert, maar het thema staat bij 0 experts onder “themes”. Voeg experts toe of zet “experts” op 0.
            - id: visie
              ^
        """),
      Mistake(
        "a gap of no days is refused",
        "    experts: 1\n",
        """
            experts: 1
            gap: 0

        """,
        """
        programma.yaml:28:10: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
              gap: 0
                   ^
        """),
      Mistake(
        "the team of a theme is there or not",
        "    experts: 1\n",
        """
            experts: 1
            team: {people: 1}

        """,
        """
        programma.yaml:28:11: Hier hoort ja of nee (true of false), maar er staat een blok met sleutels.
              team: {people: 1}
                    ^
        """),
      Mistake(
        "what everyone brings is a text",
        "    experts: 1\n",
        """
            experts: 1
            bring: [laptop, jas]

        """,
        """
        programma.yaml:28:12: Hier hoort een tekst, maar er staat een lijst.
              bring: [laptop, jas]
                     ^
        """),
      Mistake(
        "a mode that no venue has is refused",
        "host: breda, place: Breda, capacity: 24",
        "online: true",
        """
        programma.yaml:22:11: Dit thema is “onsite”, maar er is geen locatie zonder “online: true”. Voeg er een toe of verander “mode”.
              mode: onsite
                    ^
        """),
      Mistake(
        "a theme cannot come after itself",
        "after: [visie]",
        "after: [werving]",
        """
        programma.yaml:31:12: Het thema “werving” kan niet na zichzelf komen. Haal het uit “after”.
              after: [werving]
                     ^
        """),
      Mistake(
        "themes cannot wait for each other",
        "mode: onsite",
        """
        mode: onsite
            after: [werving]
        """,
        """
        programma.yaml:23:12: Deze thema's wachten op elkaar: visie na werving na visie. Haal er één uit “after”.
              after: [werving]
                     ^
        """),
    ])
  func `themes that nobody can attend are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
