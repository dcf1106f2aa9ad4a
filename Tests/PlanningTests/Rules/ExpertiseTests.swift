import Planning
import ProgrammeModel
import Testing

@Suite struct ExpertiseTests {
  @Test(arguments: [(3, 0), (2, 1), (1, 2), (0, 3)])
  func `What an expert lacks of 3 counts`(expertise: Int, units: Int) {
    let situation = Situation(.meeting()) { $0.experts[0].themes = ["werving": expertise] }
    #expect(situation.units(of: "expertise") == units)
  }

  @Test(arguments: [
    ("visie-1", [], 0), ("visie-1", ["jansen"], 0), ("werving-1", ["jansen"], 1),
    ("werving-1", ["devries"], 0), ("werving-1", ["jansen", "devries"], 1),
    ("visie-1", ["jansen", "devries"], 3),
  ])
  func `Every expert counts, by the theme of the session`(
    session: String, experts: [String], units: Int
  ) {
    #expect(Situation(.meeting(session, experts: experts)).units(of: "expertise") == units)
  }

  @Test func `Sessions add up`() {
    let situation = Situation(
      .meeting("werving-1"), .meeting("werving-2", on: "2021-03-11"), .meeting("visie-1"))
    #expect(situation.units(of: "expertise") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "expertise")
        == Words(nl: "expertise onder het hoogste", en: "expertise below the highest"))
    #expect(RuleBook.unit(of: "expertise") == Words(nl: "stappen", en: "steps"))
  }
}
