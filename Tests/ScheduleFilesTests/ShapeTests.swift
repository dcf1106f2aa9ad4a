import ProgrammeModel
import Testing

@Suite struct ShapeTests {
  @Test(
    arguments: [
      Mistake(
        "an unknown key suggests a near one",
        "title: Leernetwerk",
        "titel: Leernetwerk",
        """
        programma.yaml:3:3: De sleutel “titel” hoort hier niet. Bedoelde u “title”?
            titel: Leernetwerk
            ^
        """),
      Mistake(
        "an unknown key without a near one lists the keys",
        "gap: 14",
        "vakantiegeld: 14",
        """
        programma.yaml:16:1: De sleutel “vakantiegeld” hoort hier niet. Kies uit: programme, calendar, team, gap, notice, budget, together, apart, themes, pilots, experts, venues, places, travel, pins, notes en nog 2.
          vakantiegeld: 14
          ^
        """),
      Mistake(
        "a missing key is named where its block begins",
        """
          title: Visie
            sessions
        """,
        "  sessions",
        """
        programma.yaml:18:5: De sleutel “title” ontbreekt. Voeg hem hier toe.
            - id: visie
              ^
        """),
      Mistake(
        "a key that stands twice names the other line",
        "gap: 14",
        """
        gap: 14
        team: {people: 3}
        """,
        """
        programma.yaml:17:1: De sleutel “team” staat al op regel 15. Laat er één staan.
          team: {people: 3}
          ^
        """),
      Mistake(
        "keys that stand twice in several blocks are all found",
        "places: {Hengelo: [52.266, 6.793]}",
        """
        places: {Hengelo: [52.266, 6.793], Hengelo: [52.1, 6.1], 'Borne': [52.3, 6.7], "Borne": [52.3, 6.7]}
        notice: 7
        notice: 8
        notice: 9
        """,
        """
        programma.yaml:59:36: De sleutel “Hengelo” staat al op regel 59. Laat er één staan.
          places: {Hengelo: [52.266, 6.793], Hengelo: [52.1, 6.1], 'Borne': [52.3, 6.7], "Borne": [52.3, 6.7]}
                                             ^
        programma.yaml:59:80: De sleutel “Borne” staat al op regel 59. Laat er één staan.
          places: {Hengelo: [52.266, 6.793], Hengelo: [52.1, 6.1], 'Borne': [52.3, 6.7], "Borne": [52.3, 6.7]}
                                                                                         ^
        programma.yaml:61:1: De sleutel “notice” staat al op regel 60. Laat er één staan.
          notice: 8
          ^
        programma.yaml:62:1: De sleutel “notice” staat al op regel 60. Laat er één staan.
          notice: 9
          ^
        """),
      Mistake(
        "a list in the place of a block is the wrong kind",
        "team: {people: 2, perDay: 1}",
        "team: [2, 1]",
        """
        programma.yaml:15:7: Hier hoort een blok met sleutels, maar er staat een lijst.
          team: [2, 1]
                ^
        """),
      Mistake(
        "a text in the place of a list is the wrong kind",
        "weekdays: [tue, wed, thu]",
        "weekdays: tue",
        """
        programma.yaml:10:13: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “tue”. Bedoelde u [tue]?
            weekdays: tue
                      ^
        """),
      Mistake(
        "nothing in the place of a text is the wrong kind",
        "title: Leernetwerk",
        "title:",
        """
        programma.yaml:3:9: Hier hoort een tekst, maar er staat niets.
            title:
                  ^
        """),
      Mistake(
        "an empty text is no text",
        "title: Leernetwerk",
        "title: \"  \"",
        """
        programma.yaml:3:10: Hier hoort een tekst, maar er staat “  ”.
            title: "  "
                   ^
        """),
      Mistake(
        "a list in the place of a text is the wrong kind",
        "title: Bouw",
        "title: [Bouw]",
        """
        programma.yaml:34:12: Hier hoort een tekst, maar er staat een lijst.
              title: [Bouw]
                     ^
        """),
      Mistake(
        "a title on two lines is refused",
        """
        title: Bouw

        """,
        """
        title: |
              Bouw
              en infra

        """,
        """
        programma.yaml:34:12: Deze tekst moet op één regel staan. Gebruik “>-” in plaats van “|”.
              title: |
                     ^
        """),
      Mistake(
        "a number that is too small is the wrong kind",
        "gap: 14",
        "gap: 0",
        """
        programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
          gap: 0
               ^
        """),
      Mistake(
        "a number with a fraction is the wrong kind",
        "gap: 14",
        "gap: 1.5",
        """
        programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “1.5”.
          gap: 1.5
               ^
        """),
      Mistake(
        "a number beyond reason is the wrong kind",
        "gap: 14",
        "gap: 99999999999999999999",
        """
        programma.yaml:16:6: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “99999999999999999999”.
          gap: 99999999999999999999
               ^
        """),
      Mistake(
        "a negative number is the wrong kind",
        "people: 2, perDay: 1",
        "people: -2, perDay: 1",
        """
        programma.yaml:15:16: Hier hoort een geheel getal van 0 tot en met 1.000.000, maar er staat “-2”.
          team: {people: -2, perDay: 1}
                         ^
        """),
      Mistake(
        "a word that is none of those allowed suggests one",
        "publicHolidays: closed",
        "publicHolidays: close",
        """
        programma.yaml:12:19: “close” kan hier niet staan. Bedoelde u “closed”?
            publicHolidays: close
                            ^
        """),
      Mistake(
        "another language than Dutch and English is refused",
        "language: nl",
        "language: fr",
        """
        programma.yaml:8:13: “fr” kan hier niet staan. Kies uit: nl, en.
            language: fr
                      ^
        """),
      Mistake(
        "a truth is true or false",
        "online: true",
        "online: yes",
        """
        programma.yaml:58:41: Hier hoort ja of nee (true of false), maar er staat “yes”.
            - {id: online, title: Online, online: yes, url: "https://meet.example/x"}
                                                  ^
        """),
      Mistake(
        "a collection as key is refused",
        "gap: 14",
        """
        gap: 14
        ? [a, b]
        : 3
        """,
        """
        programma.yaml:17:3: Hier hoort een sleutel, maar er staat een lijst.
          ? [a, b]
            ^
        """),
      Mistake(
        "people count one at least",
        "place: Emmen",
        "people: 0",
        """
        programma.yaml:43:13: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
              people: 0
                      ^
        """),
      Mistake(
        "an empty list of venues is refused",
        """
        venues:
          - {id: avans, title: Avans, host: breda, place: Breda, capacity: 24}
          - {id: online, title: Online, online: true, url: "https://meet.example/x"}
        """,
        "venues: []",
        """
        programma.yaml:56:9: Deze lijst is leeg. Zet er ten minste één onderdeel in.
          venues: []
                  ^
        programma.yaml:63:12: Er is geen locatie “avans”. Er is er nog geen.
              venue: avans
                     ^
        """),
    ])
  func `keys and values of the wrong shape are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
