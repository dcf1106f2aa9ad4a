import ProgrammeModel
import Testing

/// Pins against who is together or apart, how far somebody travels and which roles a theme asks.
@Suite struct PinnedCompanyTests {
  @Test(
    arguments: [
      Mistake(
        "a venue that is too far for a pinned pilot is refused",
        "    place: Emmen\n",
        "    place: Emmen\n    travelMax: 120\n",
        """
        programma.yaml:67:21: “emmen” reist hoogstens 120 minuten, en naar “avans” is het 212. Kies een andere locatie of verhoog “travelMax”.
              pilots: [breda, emmen]
                              ^
        """),
      Mistake(
        "two pinned pilots that are apart are refused",
        "gap: 14\n",
        "gap: 14\napart: [[breda, emmen]]\n",
        """
        programma.yaml:67:21: “breda” en “emmen” komen hier allebei, maar zijn bij “werving” niet samen. Schrap er een, hier of in “apart”.
              pilots: [breda, emmen]
                              ^
        """),
      Mistake(
        "a pinned pilot that is apart from the host is refused",
        [
          "gap: 14\n": "gap: 14\napart: [[breda, emmen]]\n",
          "[breda, emmen]\n    exp": "[emmen]\n    exp",
        ],
        """
        programma.yaml:67:14: “breda” en “emmen” komen hier allebei, maar zijn bij “werving” niet samen. Schrap er een, hier of in “apart”.
              pilots: [emmen]
                       ^
        """),
      Mistake(
        "pinned pilots whose company does not fit are refused",
        [
          "gap: 14\n": "gap: 14\ntogether: [[emmen, venlo]]\n",
          "attend: {werving: 2}": "attend: {werving: 1}",
          "experts:\n  - id: e1":
            "  - {id: venlo, title: ICT, place: Venlo}\nexperts:\n  - id: e1",
        ],
        """
        programma.yaml:68:13: Met wie erbij hoort komen hier 3 pilots, maar een groep van “werving” telt er hoogstens 2. Schrap er hier of in “together”.
              pilots: [breda, emmen]
                      ^
        """),
      Mistake(
        "an expert of a role that the theme does not ask is refused",
        [
          "    experts: 1\n": "    experts: {raad: 1}\n",
          "name: Expert twee\n": "name: Expert twee\n    role: raad\n",
        ],
        """
        programma.yaml:68:15: Een sessie van “werving” heeft experts met de rollen raad, en die heeft “e1” niet. Kies een ander of verander “experts” van het thema.
              experts: [e1]
                        ^
        """),
      Mistake(
        "more experts of a role than the theme asks are refused",
        [
          "    experts: 1\n": "    experts: {raad: 1, gast: 1}\n",
          "name: Expert een\n": "name: Expert een\n    role: raad\n",
          "name: Expert twee\n": "name: Expert twee\n    role: raad\n",
          "venues:\n":
            "  - {id: e3, name: Expert drie, themes: {werving: 1}, role: gast}\nvenues:\n",
          "experts: [e1]": "experts: [e1, e2]",
        ],
        """
        programma.yaml:70:19: Hier staan 2 experts met de rol “raad” vast, maar een sessie van “werving” heeft er 1. Schrap er of verhoog het aantal bij het thema.
              experts: [e1, e2]
                            ^
        """),
    ])
  func `what a pin asks beside company, journeys and roles is shown`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }

  @Test(arguments: [
    // As far as it is, not a minute less.
    ["    place: Emmen\n": "    place: Emmen\n    travelMax: 212\n"],
    // Apart in another theme, or in one that is for all pilots.
    ["gap: 14\n": "gap: 14\napart: [{pilots: [breda, emmen], themes: [visie]}]\n"],
    // Together where they are pinned.
    ["gap: 14\n": "gap: 14\ntogether: [{pilots: [breda, emmen], themes: [visie]}]\n"],
    // So many of a role as the theme asks.
    [
      "    experts: 1\n": "    experts: {raad: 1}\n",
      "name: Expert een\n": "name: Expert een\n    role: raad\n",
    ],
    // Just enough room, as the team is not there.
    ["capacity: 24": "capacity: 5", "    experts: 1\n": "    experts: 1\n    team: false\n"],
  ])
  func `what the model allows is read`(changes: [String: String]) throws {
    let text = changes.reduce(Sample.schedule) {
      $0.replacing($1.key, with: $1.value, maxReplacements: 1)
    }
    #expect(try Scratch().findings(text, in: .nl) == [])
  }
}
