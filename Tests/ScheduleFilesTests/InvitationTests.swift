import ProgrammeModel
import Testing

/// What only invitations say: `bring`, `address`, `directions` and `notes`.
@Suite struct InvitationTests {
  @Test func `what invitations say is read, with its lines where it may have some`() throws {
    let programme = try Sample.programme([
      "gap: 14": """
      gap: 14
      notes:
        werving-2: |
          Parkeren kan niet.
          Kom met de trein.
        visie-1: Er is een borrel.
      """,
      "    experts: 1\n": "    experts: 1\n    bring: |\n      Een laptop.\n      Een jas.\n",
      "capacity: 24}": """
      capacity: 24, address: "Hogeschoollaan 1, 4818 CR Breda",
           directions: "Zaal B1.04.\\nParkeren achter het gebouw."}
      """,
    ])
    #expect(
      programme.notes == [
        "werving-2": "Parkeren kan niet.\nKom met de trein.", "visie-1": "Er is een borrel.",
      ])
    #expect(programme.themes.map(\.bring) == [nil, "Een laptop.\nEen jas."])
    #expect(programme.venues.map(\.address) == ["Hogeschoollaan 1, 4818 CR Breda", nil])
    #expect(
      programme.venues.map(\.directions) == ["Zaal B1.04.\nParkeren achter het gebouw.", nil])
  }

  @Test func `without them nothing is said`() throws {
    #expect(try Sample.programme([:]).notes.isEmpty)
  }

  @Test(
    arguments: [
      Mistake(
        "a note for a session that there is not suggests one",
        "gap: 14",
        """
        gap: 14
        notes: {wervin-1: Parkeren kan niet.}
        """,
        """
        programma.yaml:17:9: Er is geen sessie “wervin-1”. Bedoelde u “werving-1”?
          notes: {wervin-1: Parkeren kan niet.}
                  ^
        """),
      Mistake(
        "a note for a session beyond the last lists those that there are",
        "gap: 14",
        """
        gap: 14
        notes: {presentatie-3: Parkeren kan niet.}
        """,
        """
        programma.yaml:17:9: Er is geen sessie “presentatie-3”. Kies uit: visie-1, werving-1, werving-2.
          notes: {presentatie-3: Parkeren kan niet.}
                  ^
        """),
      Mistake(
        "a note without words is refused",
        "gap: 14",
        """
        gap: 14
        notes: {werving-1: }
        """,
        """
        programma.yaml:17:20: Hier hoort een tekst, maar er staat niets.
          notes: {werving-1: }
                             ^
        """),
      Mistake(
        "notes in a list are refused",
        "gap: 14",
        """
        gap: 14
        notes: [Parkeren kan niet.]
        """,
        """
        programma.yaml:17:8: Hier hoort een blok met sleutels, maar er staat een lijst.
          notes: [Parkeren kan niet.]
                 ^
        """),
      Mistake(
        "two notes for a session are refused",
        "gap: 14",
        """
        gap: 14
        notes: {werving-1: Parkeren kan niet., werving-1: Neem een jas mee.}
        """,
        """
        programma.yaml:17:40: De sleutel “werving-1” staat al op regel 17. Laat er één staan.
          notes: {werving-1: Parkeren kan niet., werving-1: Neem een jas mee.}
                                                 ^
        """),
      Mistake(
        "an address is on one line",
        "capacity: 24}",
        "capacity: 24,\n     address: \"Hogeschoollaan 1\\n4818 CR Breda\"}",
        """
        programma.yaml:58:15: Een \\ heeft tussen dubbele aanhalingstekens een bijzondere betekenis. Schrijf / in plaats van \\, of gebruik enkele.
               address: "Hogeschoollaan 1\\n4818 CR Breda"}
                        ^
        """),
      Mistake(
        "directions are a text",
        "capacity: 24}",
        """
        capacity: 24,
             directions: [Zaal B1.04]}
        """,
        """
        programma.yaml:58:18: Hier hoort een tekst, maar er staat een lijst.
               directions: [Zaal B1.04]}
                           ^
        """),
    ])
  func `words that no invitation can say are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
