import ProgrammeModel
import Testing

/// `together` and `apart`.
@Suite struct CompanyTests {
  @Test func `pilots are named in a list, or in a block that names themes too`() throws {
    let programme = try Sample.programme([
      "pilots: [breda, emmen]": "pilots: [breda]",
      "gap: 14": """
      gap: 14
      together: [{themes: [visie], pilots: [emmen, breda]}]
      apart:
        - [breda, emmen]
        - {pilots: [breda, emmen]}
      """,
    ])
    #expect(programme.together.map(\.pilots) == [["emmen", "breda"]])
    #expect(programme.together.map(\.themes) == [["visie"]])
    #expect(programme.apart.map(\.pilots) == [["breda", "emmen"], ["breda", "emmen"]])
    #expect(programme.apart.map(\.themes) == [nil, nil])
    #expect(
      programme.apart.map(\.place) == [
        SourcePlace(file: "programma.yaml", line: 19, column: 5),
        SourcePlace(file: "programma.yaml", line: 20, column: 5),
      ])
  }

  @Test func `without them nobody must be together or apart`() throws {
    let programme = try Sample.programme([:])
    #expect(programme.together.isEmpty && programme.apart.isEmpty)
  }

  @Test func `pilots can be together that come equally often, or not at all`() throws {
    let equally = "    attend: {werving: 2}\n"
    let together = ["gap: 14": "gap: 14\ntogether: [[breda, emmen]]"] as KeyValuePairs
    #expect(try !Scratch().findings(Sample.schedule(together)).isEmpty)
    for attend in ["", "    attend: {werving: 0}\n"] {
      let size = attend.isEmpty ? "pilots: 1-2" : "pilots: 1"
      let sessions = attend.isEmpty ? "sessions: 2" : "sessions: 1"
      let text = Sample.schedule([
        "gap: 14": "gap: 14\ntogether: [[breda, emmen]]", equally: attend, "pilots: 1-2": size,
        "sessions: 2": sessions, "pilots: [breda, emmen]": "pilots: [breda]",
      ])
      #expect(try Scratch().findings(text) == [])
    }
  }

  @Test(
    arguments: [
      Mistake(
        "a company of one is refused",
        "gap: 14",
        """
        gap: 14
        together: [[breda]]
        """,
        """
        programma.yaml:17:12: Hier horen ten minste twee verschillende pilots. Noem er nog een, of schrap dit.
          together: [[breda]]
                     ^
        """),
      Mistake(
        "a company of nobody is refused",
        "gap: 14",
        """
        gap: 14
        apart: [[]]
        """,
        """
        programma.yaml:17:9: Hier horen ten minste twee verschillende pilots. Noem er nog een, of schrap dit.
          apart: [[]]
                  ^
        """),
      Mistake(
        "a pilot that stands twice is told once",
        "gap: 14",
        """
        gap: 14
        apart: [[breda, breda]]
        """,
        """
        programma.yaml:17:17: “breda” staat al in deze lijst. Schrap het hier.
          apart: [[breda, breda]]
                          ^
        """),
      Mistake(
        "a pilot that there is not is told once",
        "gap: 14",
        """
        gap: 14
        apart: [[breda, emen]]
        """,
        """
        programma.yaml:17:17: Er is geen pilot “emen”. Bedoelde u “emmen”?
          apart: [[breda, emen]]
                          ^
        """),
      Mistake(
        "pilots without brackets of their own are refused",
        "gap: 14",
        """
        gap: 14
        apart: [breda, emmen]
        """,
        """
        programma.yaml:17:8: Dit is één lijst van pilots. Zet elke groep tussen eigen haken: [[breda, emmen]].
          apart: [breda, emmen]
                 ^
        """),
      Mistake(
        "a pilot in the place of a list is refused",
        "gap: 14",
        """
        gap: 14
        together: breda
        """,
        """
        programma.yaml:17:11: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “breda”.
          together: breda
                    ^
        """),
      Mistake(
        "a block of one pilot is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{pilots: [breda]}]
        """,
        """
        programma.yaml:17:18: Hier horen ten minste twee verschillende pilots. Noem er nog een, of schrap dit.
          apart: [{pilots: [breda]}]
                           ^
        """),
      Mistake(
        "a block without pilots is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{themes: [werving]}]
        """,
        """
        programma.yaml:17:9: De sleutel “pilots” ontbreekt. Voeg hem hier toe.
          apart: [{themes: [werving]}]
                  ^
        """),
      Mistake(
        "a block without a theme is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{pilots: [breda, emmen], themes: []}]
        """,
        """
        programma.yaml:17:42: Hier staat geen thema. Noem er ten minste één, of laat “themes” weg voor alle.
          apart: [{pilots: [breda, emmen], themes: []}]
                                                   ^
        """),
      Mistake(
        "a block with a theme that there is not is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{pilots: [breda, emmen], themes: [wervin]}]
        """,
        """
        programma.yaml:17:43: Er is geen thema “wervin”. Bedoelde u “werving”?
          apart: [{pilots: [breda, emmen], themes: [wervin]}]
                                                    ^
        """),
      Mistake(
        "a theme in the place of a list is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{pilots: [breda, emmen], themes: werving}]
        """,
        """
        programma.yaml:17:42: Hier hoort een lijst (tussen [ en ] of met een streepje per regel), maar er staat “werving”. Bedoelde u [werving]?
          apart: [{pilots: [breda, emmen], themes: werving}]
                                                   ^
        """),
      Mistake(
        "a block with a key of another language is refused",
        "gap: 14",
        """
        gap: 14
        apart: [{pilots: [breda, emmen], thema: werving}]
        """,
        """
        programma.yaml:17:34: De sleutel “thema” hoort hier niet. Bedoelde u “themes”?
          apart: [{pilots: [breda, emmen], thema: werving}]
                                           ^
        """),
      Mistake(
        "pilots that attend a theme a different number of times are not together",
        "gap: 14",
        """
        gap: 14
        together: [[breda, emmen]]
        """,
        """
        programma.yaml:17:12: “breda” komt 1 keer bij “werving” en “emmen” 2 keer, dus zijn zij niet steeds samen. Maak “attend” gelijk, of noem onder “themes” alleen waar zij samen zijn.
          together: [[breda, emmen]]
                     ^
        """),
      Mistake(
        "pilots that attend a theme a different number of times are not together in it",
        "gap: 14",
        """
        gap: 14
        together: [{pilots: [breda, emmen], themes: [werving, visie]}]
        """,
        """
        programma.yaml:17:12: “breda” komt 1 keer bij “werving” en “emmen” 2 keer, dus zijn zij niet steeds samen. Maak “attend” gelijk, of noem onder “themes” alleen waar zij samen zijn.
          together: [{pilots: [breda, emmen], themes: [werving, visie]}]
                     ^
        """),
      Mistake(
        "a pair is not together and apart",
        [
          "    attend: {werving: 2}\n": "",
          "gap: 14": """
          gap: 14
          together: [[breda, emmen]]
          apart: [{pilots: [emmen, breda], themes: [visie, werving]}]
          """,
        ],
        """
        programma.yaml:18:9: “emmen” en “breda” staan bij “werving” in “together” en in “apart”. Schrap een van beide.
          apart: [{pilots: [emmen, breda], themes: [visie, werving]}]
                  ^
        """),
      Mistake(
        "two of three are not together and apart",
        [
          "    avoid: [thu middag]\n": """
              avoid: [thu middag]
            - {id: venlo, title: Venlo}

          """,
          "pilots: 1-2": "pilots: 1-3",
          "    attend: {werving: 2}\n": "",
          "gap: 14": """
          gap: 14
          together: [[breda, emmen, venlo]]
          apart: [[emmen, venlo]]
          """,
        ],
        """
        programma.yaml:18:9: “emmen” en “venlo” staan bij “werving” in “together” en in “apart”. Schrap een van beide.
          apart: [[emmen, venlo]]
                  ^
        """),
    ])
  func `companies that cannot be are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
