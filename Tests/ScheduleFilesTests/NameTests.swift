import ProgrammeModel
import Testing

@Suite struct NameTests {
  @Test(
    arguments: [
      Mistake(
        "a malformed id is refused",
        """
        id: breda

        """,
        """
        id: Breda Bouw

        """,
        """
        programma.yaml:33:9: “Breda Bouw” is geen geldig id. Gebruik alleen kleine letters, cijfers en streepjes, zoals “breda-bouw”.
            - id: Breda Bouw
                  ^
        programma.yaml:57:37: Er is geen pilot “breda”. Kies uit: Breda Bouw, emmen.
            - {id: avans, title: Avans, host: breda, place: Breda, capacity: 24}
                                              ^
        programma.yaml:66:14: Er is geen pilot “breda”. Kies uit: Breda Bouw, emmen.
              pilots: [breda, emmen]
                       ^
        """),
      Mistake(
        "a reserved id is refused",
        "id: e2",
        "id: programma",
        """
        programma.yaml:53:9: Het id “programma” is voor het programma zelf. Kies een ander id.
            - id: programma
                  ^
        """),
      Mistake(
        "an id that a pilot and an expert share is refused",
        "id: e2",
        "id: emmen",
        """
        programma.yaml:53:9: Het id “emmen” staat al op regel 41. Kies een ander; ook een pilot en een expert mogen niet hetzelfde id hebben.
            - id: emmen
                  ^
        """),
      Mistake(
        "a doubled theme id is refused",
        """
        id: werving

        """,
        """
        id: visie

        """,
        """
        programma.yaml:23:9: Het id “visie” staat al op regel 18. Kies een ander; ook een pilot en een expert mogen niet hetzelfde id hebben.
            - id: visie
                  ^
        programma.yaml:37:13: Er is geen thema “werving”. Bedoelde u “visie”?
              needs: {werving: 3}
                      ^
        programma.yaml:44:14: Er is geen thema “werving”. Bedoelde u “visie”?
              attend: {werving: 2}
                       ^
        programma.yaml:50:24: Er is geen thema “werving”. Bedoelde u “visie”?
              themes: {visie: 3, werving: 2}
                                 ^
        programma.yaml:55:14: Er is geen thema “werving”. Bedoelde u “visie”?
              themes: {werving: 1}
                       ^
        programma.yaml:62:14: Er is geen sessie “werving-1”. Kies uit: visie-1, visie-2.
            - session: werving-1
                       ^
        """),
      Mistake(
        "a doubled venue id is refused",
        "id: online, title",
        "id: avans, title",
        """
        programma.yaml:58:10: Het id “avans” staat al op regel 57. Kies een ander; ook een pilot en een expert mogen niet hetzelfde id hebben.
            - {id: avans, title: Online, online: true, url: "https://meet.example/x"}
                   ^
        """),
      Mistake(
        "an unknown theme suggests a near one",
        "needs: {werving: 3}",
        "needs: {wervign: 3}",
        """
        programma.yaml:37:13: Er is geen thema “wervign”. Bedoelde u “werving”?
              needs: {wervign: 3}
                      ^
        """),
      Mistake(
        "a practice on an unknown theme is refused",
        "practices: [visie]",
        "practices: [begeleiding]",
        """
        programma.yaml:38:17: Er is geen thema “begeleiding”. Kies uit: visie, werving.
              practices: [begeleiding]
                          ^
        """),
      Mistake(
        "a practice that stands twice is refused",
        "practices: [visie]",
        "practices: [visie, visie]",
        """
        programma.yaml:38:24: “visie” staat al in deze lijst. Schrap het hier.
              practices: [visie, visie]
                                 ^
        """),
      Mistake(
        "attendance of an unknown theme is refused",
        "attend: {werving: 2}",
        "attend: {werving: 2, vise: 1}",
        """
        programma.yaml:44:26: Er is geen thema “vise”. Bedoelde u “visie”?
              attend: {werving: 2, vise: 1}
                                   ^
        """),
      Mistake(
        "expertise outside 1 to 3 is refused",
        "themes: {visie: 3, werving: 2}",
        "themes: {visie: 4, werving: 2}",
        """
        programma.yaml:50:21: Hier hoort een geheel getal van 1 tot en met 3, maar er staat “4”.
              themes: {visie: 4, werving: 2}
                              ^
        """),
      Mistake(
        "a need outside 1 to 3 is refused",
        "needs: {werving: 3}",
        "needs: {werving: 0}",
        """
        programma.yaml:37:22: Hier hoort een geheel getal van 1 tot en met 3, maar er staat “0”.
              needs: {werving: 0}
                               ^
        """),
      Mistake(
        "an unknown theme in after is refused",
        "after: [visie]",
        "after: [visies]",
        """
        programma.yaml:31:13: Er is geen thema “visies”. Bedoelde u “visie”?
              after: [visies]
                      ^
        """),
      Mistake(
        "an unknown host is refused",
        "host: breda, place",
        "host: breba, place",
        """
        programma.yaml:57:37: Er is geen pilot “breba”. Bedoelde u “breda”?
            - {id: avans, title: Avans, host: breba, place: Breda, capacity: 24}
                                              ^
        """),
      Mistake(
        "an unknown daypart of a theme suggests a near one",
        "dayparts: [middag]",
        "dayparts: [midag]",
        """
        programma.yaml:28:16: Er is geen dagdeel “midag”. Bedoelde u “middag”?
              dayparts: [midag]
                         ^
        """),
      Mistake(
        "no daypart for a theme is refused",
        "dayparts: [middag]",
        "dayparts: []",
        """
        programma.yaml:28:15: Hier staat geen dagdeel. Noem er ten minste één, of laat “dayparts” weg voor alle.
              dayparts: []
                        ^
        """),
      Mistake(
        "a place without coordinates suggests a near one",
        "place: Emmen",
        "place: Emen",
        """
        programma.yaml:43:12: De plaats “Emen” is niet bekend. Bedoelde u “Emmen”? Zo niet, geef haar coördinaten onder “places”, zoals {Antwerpen: [51.219, 4.402]}.
              place: Emen
                     ^
        """),
    ])
  func `ids and names that nothing declares are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
