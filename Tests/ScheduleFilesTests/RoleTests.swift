import ProgrammeModel
import Testing

/// Experts by role, and how often they come on one day.
@Suite struct RoleTests {
  @Test func `a theme asks for a number of experts, or for a number of each role`() throws {
    let programme = try Sample.programme([
      "    experts: 1\n": "    experts: {coach: 1, raad: 1}\n",
      "name: Expert een\n": "name: Expert een\n    role: raad\n    perDay: 2\n",
      "name: Expert twee\n": "name: Expert twee\n    role: coach\n",
    ])
    #expect(
      programme.themes.map(\.expertDemand) == [
        .any(1),
        .byRole([
          Theme.RoleCount(role: "coach", count: 1), Theme.RoleCount(role: "raad", count: 1),
        ]),
      ])
    #expect(programme.themes.map(\.experts) == [1, 2])
    #expect(programme.experts.map(\.role) == ["raad", "coach"])
    #expect(programme.experts.map(\.perDay) == [2, 1])
  }

  @Test func `experts without a role come once a day`() throws {
    let programme = try Sample.programme([:])
    #expect(programme.experts.map(\.role) == [nil, nil])
    #expect(programme.experts.map(\.perDay) == [1, 1])
  }

  @Test(
    arguments: [
      Mistake(
        "a role where nobody has one is refused",
        "    experts: 1\n",
        "    experts: {raad: 1}\n",
        """
        programma.yaml:27:21: Geen expert heeft de rol “raad”. Zet “role: raad” bij wie die rol heeft.
              experts: {raad: 1}
                              ^
        """),
      Mistake(
        "a role that nobody has suggests a near one",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {raat: 1}\n",
        ],
        """
        programma.yaml:27:21: Geen expert heeft de rol “raat”. Bedoelde u “raad”? Of zet “role: raat” bij een expert.
              experts: {raat: 1}
                              ^
        """),
      Mistake(
        "a role that nobody has lists those that there are",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {directeur: 1, raad: 1}\n",
        ],
        """
        programma.yaml:27:26: Geen expert heeft de rol “directeur”. Kies uit: coach, raad. Of zet “role: directeur” bij een expert.
              experts: {directeur: 1, raad: 1}
                                   ^
        """),
      Mistake(
        "more experts of a role than there are are refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {raad: 2}\n",
        ],
        """
        programma.yaml:27:21: Elke sessie van “werving” vraagt 2 experts met de rol “raad”, maar het thema staat bij 1 expert met die rol onder “themes”. Voeg experts toe of verlaag het aantal.
              experts: {raad: 2}
                              ^
        """),
      Mistake(
        "experts of a role that do not know the theme do not count",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    mode: onsite\n": """
              mode: onsite
              experts: {coach: 1}

          """,
        ],
        """
        programma.yaml:23:22: Elke sessie van “visie” vraagt 1 expert met de rol “coach”, maar het thema staat bij 0 experts met die rol onder “themes”. Voeg experts toe of verlaag het aantal.
              experts: {coach: 1}
                               ^
        """),
      Mistake(
        "none of a role is refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {raad: 1, coach: 0}\n",
        ],
        """
        programma.yaml:27:31: Hier hoort een geheel getal van 1 tot en met 1.000, maar er staat “0”.
              experts: {raad: 1, coach: 0}
                                        ^
        """),
      Mistake(
        "no role is refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {}\n",
        ],
        """
        programma.yaml:27:14: Hier staat geen rol. Noem er een met een getal, als {raad: 2}, of schrijf een getal.
              experts: {}
                       ^
        """),
      Mistake(
        "a role twice is refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {raad: 1, raad: 2}\n",
        ],
        """
        programma.yaml:27:24: De sleutel “raad” staat al op regel 27. Laat er één staan.
              experts: {raad: 1, raad: 2}
                                 ^
        """),
      Mistake(
        "a role in capitals is refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: {Raad: 1}\n",
        ],
        """
        programma.yaml:27:15: “Raad” kan geen rol zijn. Gebruik alleen kleine letters, cijfers en streepjes, zoals “raad”.
              experts: {Raad: 1}
                        ^
        """),
      Mistake(
        "a role without a number is refused",
        [
          "name: Expert een\n": """
          name: Expert een
              role: raad

          """,
          "name: Expert twee\n": """
          name: Expert twee
              role: coach

          """,
          "    experts: 1\n": "    experts: [raad]\n",
        ],
        """
        programma.yaml:27:14: Hier hoort een getal van 0 tot en met 1.000, of een getal per rol, als {raad: 2, voorzitter: 1}, maar er staat een lijst.
              experts: [raad]
                       ^
        """),
      Mistake(
        "a number in words is refused",
        "    experts: 1\n",
        "    experts: een\n",
        """
        programma.yaml:27:14: Hier hoort een getal van 0 tot en met 1.000, of een getal per rol, als {raad: 2, voorzitter: 1}, maar er staat “een”.
              experts: een
                       ^
        """),
      Mistake(
        "more experts than a theme may have are refused",
        "    experts: 1\n",
        "    experts: 1001\n",
        """
        programma.yaml:27:14: Hier hoort een getal van 0 tot en met 1.000, of een getal per rol, als {raad: 2, voorzitter: 1}, maar er staat “1001”.
              experts: 1001
                       ^
        """),
      Mistake(
        "the role of an expert has no blanks",
        "name: Expert een\n",
        """
        name: Expert een
            role: raad van advies

        """,
        """
        programma.yaml:49:11: “raad van advies” kan geen rol zijn. Gebruik alleen kleine letters, cijfers en streepjes, zoals “raad-van-advies”.
              role: raad van advies
                    ^
        """),
      Mistake(
        "an expert has one role",
        "name: Expert een\n",
        """
        name: Expert een
            role: [raad, coach]

        """,
        """
        programma.yaml:49:11: Hier hoort een tekst, maar er staat een lijst.
              role: [raad, coach]
                    ^
        """),
      Mistake(
        "an expert comes once a day at least",
        "name: Expert een\n",
        """
        name: Expert een
            perDay: 0

        """,
        """
        programma.yaml:49:13: Hier hoort een geheel getal van 1 tot en met 1.000.000, maar er staat “0”.
              perDay: 0
                      ^
        """),
    ])
  func `roles that no session can have are shown with what to do`(mistake: Mistake) throws {
    let found = try mistake.findings(in: .nl)
    #expect(found == mistake.text)
  }
}
