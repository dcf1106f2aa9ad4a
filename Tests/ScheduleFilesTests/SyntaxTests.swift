import ProgrammeModel
import Testing

@Suite struct SyntaxTests {
  @Test(
    arguments: [
      Mistake(
        "a tab for indentation",
        "gap: 14",
        """
        gap: 14
        	notice: 3
        """,
        """
        programma.yaml:17:1: Hier staat een tab. Spring in met spaties.
          	notice: 3
          ^
        """),
      Mistake(
        "a colon in a text",
        "title: Leernetwerk",
        "title: Leernetwerk: deel 2",
        """
        programma.yaml:3:21: Hier kan geen dubbele punt staan. Zet de tekst tussen aanhalingstekens of controleer de inspringing.
            title: Leernetwerk: deel 2
                              ^
        """),
      Mistake(
        "a quotation mark that is not closed",
        "title: Leernetwerk",
        "title: \"Leernetwerk",
        """
        programma.yaml:11:24: Hier hoort een sleutel. Controleer of de regels even ver inspringen en of aanhalingstekens ervoor gesloten zijn.
            dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}
                                 ^
        """),
      Mistake(
        "a bracket that is not closed",
        "weekdays: [tue, wed, thu]",
        "weekdays: [tue, wed, thu",
        """
        programma.yaml:11:11: Deze lijst loopt niet goed door. Controleer de komma's en het sluitende ].
            dayparts: {ochtend: "09:30-12:30", middag: "13:30-16:30"}
                    ^
        """),
      Mistake(
        "a brace that is not closed",
        "team: {people: 2, perDay: 1}",
        "team: {people: 2, perDay: 1",
        """
        programma.yaml:16:4: Dit blok loopt niet goed door. Controleer de komma's en de sluitende }.
          gap: 14
             ^
        """),
      Mistake(
        "an at sign at the beginning",
        "title: Leernetwerk",
        "title: @leernetwerk",
        """
        programma.yaml:3:10: Zo kan een waarde niet beginnen. Spring in met spaties en niet met tabs, en zet een tekst met bijzondere tekens tussen aanhalingstekens.
            title: @leernetwerk
                   ^
        """),
      Mistake(
        "a line without a colon",
        "gap: 14",
        "gap 14",
        """
        programma.yaml:17:1: Hier of op de regel erboven ontbreekt een dubbele punt. Schrijf “sleutel: waarde”.
          themes:
          ^
        """),
      Mistake(
        "a line that is indented too far",
        "  until: 2021-06-30",
        "    until: 2021-06-30",
        """
        programma.yaml:6:10: Hier kan geen dubbele punt staan. Zet de tekst tussen aanhalingstekens of controleer de inspringing.
              until: 2021-06-30
                   ^
        """),
      Mistake(
        "a backslash in a text",
        "title: Leernetwerk",
        "title: \"C:\\map\"",
        #"""
        programma.yaml:3:13: Een \ heeft tussen dubbele aanhalingstekens een bijzondere betekenis. Gebruik enkele.
            title: "C:\map"
                      ^
        """#),
      Mistake(
        "an alias without an anchor",
        "title: Leernetwerk",
        "title: *leernetwerk",
        """
        programma.yaml:3:10: Deze verwijzing met * heeft geen begin met &. Zet de tekst tussen aanhalingstekens.
            title: *leernetwerk
                   ^
        """),
      Mistake(
        "a second document",
        "gap: 14",
        """
        ---
        gap: 14
        """,
        """
        programma.yaml:16:1: Hier begint een tweede document. Haal de regel met streepjes of punten weg.
          ---
          ^
        """),
      Mistake(
        "a dash on the line of a key",
        "gap: 14",
        "gap: - 14",
        """
        programma.yaml:16:6: Hier kan geen lijst beginnen. Zet het streepje op een nieuwe regel.
          gap: - 14
               ^
        """),
      Mistake(
        "an item without a dash",
        "  - id: e2",
        "    id: e2",
        """
        programma.yaml:53:5: De sleutel “id” staat al op regel 47. Laat er één staan.
              id: e2
              ^
        programma.yaml:54:5: De sleutel “name” staat al op regel 48. Laat er één staan.
              name: Expert twee
              ^
        programma.yaml:55:5: De sleutel “themes” staat al op regel 50. Laat er één staan.
              themes: {werving: 1}
              ^
        """),
    ])
  func `YAML that is none are shown with what to do`(mistake: Mistake) throws {
    #expect(try mistake.findings(in: .nl) == mistake.text)
  }
}
