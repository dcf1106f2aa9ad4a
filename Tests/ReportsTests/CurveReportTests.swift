import Planning
import ProgrammeModel
import Reports
import TestSupport
import Testing

@Suite struct CurveReportTests {
  /// A programme whose published session cannot stay where it is.
  private func programme(_ language: Language) -> Programme {
    .tiny {
      $0.language = language
      $0.themes.removeFirst()
      $0.themes[0].pilots = .all
      $0.calendar.closed = [.reading("2021-03-09")]
    }
  }

  private let published = PlanDocument.of(
    .held("werving-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"]))

  private func text(_ language: Language, proves: Bool = true) throws -> String {
    let programme = programme(language)
    let curve = try Planner(programme, after: Baseline(published)).curve(
      Planner.Effort(moves: 20_000, seconds: 600, proves: proves)
    ).get()
    return CurveReport(curve, of: programme, after: published).text
  }

  @Test func `The curve is a table with what is proven`() throws {
    #expect(
      try text(.nl) == """
        Wat gewijzigde afspraken opleveren: het goedkoopste plan met hooguit zoveel
        wijzigingen.

        Wijzigingen  Punten  Bewezen  Sessies die veranderen
        -----------  ------  -------  ----------------------
                  4     377  ja       werving-1
                  5     326  ja       werving-1

        Punten: wat het plan kost zonder de prijs van gewijzigde afspraken.
        Bewezen: met minder dan 4 wijzigingen is er geen geldig plan.
        Bewezen: nog meer wijzigingen maken het plan niet goedkoper.

        """)
  }

  @Test func `Without a proof it says so, in English too`() throws {
    let text = try text(.en, proves: false)
    #expect(text.contains("\n      4     377  no      werving-1\n"))
    #expect(
      text.hasSuffix(
        """

        Points: what the plan costs without the price of changed appointments.
        Proven: with fewer than 4 changes there is no valid plan.
        That more changes still do not make the plan cheaper is not proven.

        """))
  }
}
