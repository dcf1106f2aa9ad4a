import Planning
import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct DrillReportTests {
  @Test func `Where nobody can drop out it says so instead of an empty table`() {
    #expect(
      DrillReport([], of: .tiny(), after: .of()).text
        == "Dit plan heeft geen expert en geen gastlocatie die kan uitvallen.\n")
  }

  @Test func `The worst drop-out stands first`() {
    let programme = Programme.tiny { $0.experts[1].themes = ["werving": 3, "visie": 1] }
    let plan = PlanDocument.of(
      .held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"]),
      .held("werving-1", "2021-03-23", "middag", "avans", ["breda", "emmen", "venlo"], ["jansen"]))
    let answers = Planner(programme).drill(plan, .init(moves: 20_000))
    #expect(answers.map(\.session) == ["werving-1", "visie-1", "werving-1"])
    #expect(answers.map(\.changes) == [4, 2, 2])
    #expect(answers.map(\.standIns) == [["zaal", "online"], ["devries"], ["devries"]])
    let text = DrillReport(answers, of: programme, after: plan).text
    #expect(
      text.hasPrefix(
        """
        Wat er gebeurt als een expert of een gastlocatie uitvalt, het ergste eerst.

        Valt uit
        """))
  }
}
