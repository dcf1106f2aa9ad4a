import ProgrammeModel
import ScheduleFiles
import Testing

/// Many mistakes in one file, all of which are told in one run.
@Suite struct ManyMistakesTests {
  @Test func `everything that is wrong is told at once, by place`() throws {
    let schedule = """
      programme:
        id: Route
        title: Leernetwerk
        organiser: {name: Team}
        from: 2021-02-30
        until: 2021-06-30
      calendar:
        weekdays: [tue]
        dayparts: {middag: "16:30-13:30"}
        schoolHolidays: open
      gap: veel
      themes:
        - {id: visie, title: Visie, sessions: 1, pilots: all, experts: 0, after: [werving]}
        - {id: werving, title: Werving, sessions: 2, pilots: 2, experts: 0, after: [visie]}
      pilots:
        - {id: breda, title: Bouw, place: Bredaa}
        - {id: breda, title: Techniek, budget: -1}
      venues:
        - {id: hier, title: Hier, host: brada}
      pins:
        - {session: werving-3}
      """
    let found = try Scratch().findings(schedule, in: .en)
    #expect(
      found == [
        """
        programma.yaml:2:7: “Route” is no valid id. Use only small letters, digits and hyphens, such as “route”.
            id: Route
                ^
        """,
        """
        programma.yaml:4:14: The key “email” is missing. Add it here.
            organiser: {name: Team}
                       ^
        """,
        """
        programma.yaml:5:9: There is no 2021-02-30. That month has 28 days.
            from: 2021-02-30
                  ^
        """,
        """
        programma.yaml:9:22: This daypart begins at 16:30 and ends at 13:30. Put the begin first.
            dayparts: {middag: "16:30-13:30"}
                               ^
        """,
        """
        programma.yaml:11:6: There should be a whole number from 1 to 1,000,000 here, but there is “veel”.
          gap: veel
               ^
        """,
        """
        programma.yaml:13:76: These themes wait for each other: visie after werving after visie. Take one of them out of “after”.
            - {id: visie, title: Visie, sessions: 1, pilots: all, experts: 0, after: [werving]}
                                                                                     ^
        """,
        """
        programma.yaml:14:56: The pilots come to “werving” 2 times together, but 4 are needed (2 × 2). Change “pilots”, “sessions” or “attend”.
            - {id: werving, title: Werving, sessions: 2, pilots: 2, experts: 0, after: [visie]}
                                                                 ^
        """,
        """
        programma.yaml:16:37: The place “Bredaa” is not known. Did you mean “Breda”? If not, give its coordinates under “places”, such as {Antwerpen: [51.219, 4.402]}.
            - {id: breda, title: Bouw, place: Bredaa}
                                              ^
        """,
        """
        programma.yaml:17:10: The id “breda” is already on line 16. Choose another; a pilot and an expert may not share an id either.
            - {id: breda, title: Techniek, budget: -1}
                   ^
        """,
        """
        programma.yaml:17:42: There should be a whole number from 0 to 1,000,000 here, but there is “-1”.
            - {id: breda, title: Techniek, budget: -1}
                                                   ^
        """,
        """
        programma.yaml:19:35: There is no pilot “brada”. Did you mean “breda”?
            - {id: hier, title: Hier, host: brada}
                                            ^
        """,
        """
        programma.yaml:21:15: There is no session “werving-3”. Did you mean “werving-1”?
            - {session: werving-3}
                        ^
        """,
      ])
  }

  @Test func `a failure speaks the language of the schedule`() throws {
    let scratch = try Scratch()
    for (language, expected) in [("nl", Language.nl), ("en", .en), ("fr", .nl)] {
      let schedule = Sample.schedule("language: nl", "language: \(language)")
        .replacing("gap: 14", with: "gap: 0")
      let path = try scratch.write(schedule.utf8, to: "programma.yaml")
      let failure = #expect(throws: ReadingFailure.self) {
        try ScheduleFile.read(path: path, wishes: Sample.wishes)
      }
      #expect(failure?.language == expected)
    }
  }

  @Test func `two circles of themes are told apart`() throws {
    let after = ["a": "b", "b": "c", "c": "b", "d": "d"]
    let themes = after.sorted { $0.key < $1.key }.map {
      "  - {id: \($0.key), title: T, sessions: 1, pilots: all, after: [\($0.value)]}\n"
    }
    let schedule = Sample.schedule("pilots:\n  - id", themes.joined() + "pilots:\n  - id")
      .replacing("{visie: 3, werving: 2}", with: "{visie: 3, werving: 2, a: 1, b: 1, c: 1, d: 1}")
    let findings = try Scratch().findings(schedule).compactMap { $0.split(separator: "\n").first }
    #expect(
      findings == [
        """
        programma.yaml:33:56: Deze thema's wachten op elkaar: b na c na b. Haal er één uit “after”.
        """,
        """
        programma.yaml:35:56: Het thema “d” kan niet na zichzelf komen. Haal het uit “after”.
        """,
      ])
  }

  @Test func `a thousand pilots and sessions are the most`() throws {
    let pilots = (0...1000).map { "  - {id: p\($0), title: Pilot}\n" }.joined()
    let schedule = Sample.schedule("pilots:\n  - id", "pilots:\n\(pilots)  - id")
      .replacing("sessions: 2", with: "sessions: 1000")
    #expect(
      try Scratch().findings(schedule).compactMap { $0.split(separator: "\n").first } == [
        "programma.yaml:18:3: De thema's tellen samen 1001 sessies. Het mogen er hoogstens 1.000 zijn.",
        "programma.yaml:33:3: Deze lijst telt 1003 onderdelen. Meer dan 1.000 kan niet; maak haar korter.",
      ])
  }
}
