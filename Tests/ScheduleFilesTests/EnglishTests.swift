import ProgrammeModel
import Testing

@Suite struct EnglishTests {
  @Test(
    arguments: [
      Mistake(
        "an unknown key suggests a near one",
        "title: Leernetwerk",
        "titel: Leernetwerk",
        """
        programma.yaml:3:3: The key “titel” does not belong here. Did you mean “title”?
            titel: Leernetwerk
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
        programma.yaml:17:1: The key “team” is already on line 15. Leave one of them.
          team: {people: 3}
          ^
        """),
      Mistake(
        "a list in the place of a text is the wrong kind",
        "title: Bouw",
        "title: [Bouw]",
        """
        programma.yaml:34:12: There should be a text here, but there is a list.
              title: [Bouw]
                     ^
        """),
      Mistake(
        "a doubled venue id is refused",
        "id: online, title",
        "id: avans, title",
        """
        programma.yaml:58:10: The id “avans” is already on line 57. Choose another; a pilot and an expert may not share an id either.
            - {id: avans, title: Online, online: true, url: "https://meet.example/x"}
                   ^
        """),
      Mistake(
        "a week that does not exist is refused",
        "unavailable: [2021-W14]",
        "unavailable: [2021-W53]",
        """
        programma.yaml:40:19: There is no week 2021-W53. That year has 52 weeks.
              unavailable: [2021-W53]
                            ^
        """),
      Mistake(
        "a word that means nothing suggests a near one",
        "avoid: [thu middag]",
        "avoid: [thu midag]",
        """
        programma.yaml:45:13: “midag” does not say when. Did you mean “middag”? A date (2021-03-09), a period (2021-03-09..2021-03-19), a week (2021-W14) or a month (2021-03) will do as well.
              avoid: [thu midag]
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
        programma.yaml:26:13: The pilots come to “werving” 3 times together, but there is room for 2 (2 × 1). Change “pilots”, “sessions” or “attend”.
              pilots: 1
                      ^
        programma.yaml:66:13: 2 pilots are pinned here, but a group of “werving” counts 1 at most. Take some out or change “pilots” of the theme.
              pilots: [breda, emmen]
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
        programma.yaml:20:15: A pilot comes to “visie” 1 time, but with “pilots: all” a pilot comes to every session. Set “attend” to 2, or to 0 for who does not come.
              sessions: 2
                        ^
        """),
      Mistake(
        "a theme that nobody knows is refused",
        "themes: {visie: 3, werving: 2}",
        "themes: {werving: 2}",
        """
        programma.yaml:18:5: Every session of “visie” asks for 1 expert, but the theme is under “themes” of 0 experts. Add experts or set “experts” to 0.
            - id: visie
              ^
        """),
      Mistake(
        "a venue that is too small is refused",
        "capacity: 24",
        "capacity: 6",
        """
        programma.yaml:65:12: At least 7 people come here, and “avans” has room for 6. Choose another venue or change who is pinned.
              venue: avans
                     ^
        """),
      Mistake(
        "a tab for indentation",
        "gap: 14",
        """
        gap: 14
        	notice: 3
        """,
        """
        programma.yaml:17:1: Here is a tab. Indent with spaces.
          	notice: 3
          ^
        """),
    ])
  func `mistakes of every kind are shown with what to do`(mistake: Mistake) throws {
    #expect(try mistake.findings(in: .en) == mistake.text)
  }
}
