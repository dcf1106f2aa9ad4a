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
        programma.yaml:3:21: Hier kan geen dubbele punt staan. Zet de hele tekst tussen aanhalingstekens.
            title: Leernetwerk: deel 2
                              ^
        """),
      Mistake(
        "a quotation mark that is not closed",
        "title: Leernetwerk",
        "title: \"Leernetwerk",
        """
        programma.yaml:3:10: Dit aanhalingsteken wordt op deze regel niet gesloten. Zet er ook een achter de tekst.
            title: "Leernetwerk
                   ^
        """),
      Mistake(
        "a bracket that is not closed",
        "weekdays: [tue, wed, thu]",
        "weekdays: [tue, wed, thu",
        """
        programma.yaml:10:13: Deze [ wordt niet gesloten. Zet er een ] achter.
            weekdays: [tue, wed, thu
                      ^
        """),
      Mistake(
        "a brace that is not closed",
        "team: {people: 2, perDay: 1}",
        "team: {people: 2, perDay: 1",
        """
        programma.yaml:15:7: Deze { wordt niet gesloten. Zet er een } achter.
          team: {people: 2, perDay: 1
                ^
        """),
      Mistake(
        "an at sign at the beginning",
        "title: Leernetwerk",
        "title: @leernetwerk",
        """
        programma.yaml:3:10: Een tekst kan niet met @ beginnen. Zet de hele tekst tussen aanhalingstekens.
            title: @leernetwerk
                   ^
        """),
      Mistake(
        "a line without a colon",
        "gap: 14",
        "gap 14",
        """
        programma.yaml:16:4: Hier ontbreekt een dubbele punt. Schrijf “gap: waarde”.
          gap 14
             ^
        """),
      Mistake(
        "a line that is indented too far",
        "  until: 2021-06-30",
        "    until: 2021-06-30",
        """
        programma.yaml:6:5: Deze regel springt 4 spaties in, de regels eromheen 2. Laat ze even ver inspringen.
              until: 2021-06-30
              ^
        """),
      Mistake(
        "a backslash in a text",
        "title: Leernetwerk",
        "title: \"C:\\map\"",
        #"""
        programma.yaml:3:13: Een \ heeft tussen dubbele aanhalingstekens een bijzondere betekenis. Schrijf / in plaats van \, of gebruik enkele.
            title: "C:\map"
                      ^
        """#),
      Mistake(
        "an alias without an anchor",
        "title: Leernetwerk",
        "title: *leernetwerk",
        """
        programma.yaml:3:10: Een tekst kan niet met * beginnen. Zet de hele tekst tussen aanhalingstekens.
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
        programma.yaml:16:6: Een tekst kan niet met - beginnen. Zet de hele tekst tussen aanhalingstekens, of begin een lijst op een nieuwe regel.
          gap: - 14
               ^
        """),
      Mistake(
        "an item without a dash",
        "  - id: e2",
        "    id: e2",
        """
        programma.yaml:53:5: De sleutel “id” staat al op regel 47. Begint hier een volgend onderdeel van de lijst? Zet er dan een streepje voor: - id.
              id: e2
              ^
        """),
    ])
  func `YAML that is none are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
