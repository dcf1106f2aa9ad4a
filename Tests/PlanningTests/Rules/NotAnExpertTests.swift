import Planning
import ProgrammeModel
import Testing

@Suite struct NotAnExpertTests {
  @Test(arguments: [([], 0), (["jansen"], 0), (["devries"], 1), (["jansen", "devries"], 1)])
  func `An expert without expertise in the theme counts`(experts: [String], units: Int) {
    let situation = Situation(.meeting("visie-1", experts: experts))
    #expect(situation.units(of: "not-an-expert") == units)
  }

  @Test(arguments: [(0, 1), (1, 0), (2, 0), (3, 0)])
  func `The least expertise is enough`(expertise: Int, units: Int) {
    let situation = Situation(.meeting("visie-1", experts: ["devries"])) {
      $0.experts[1].themes = ["visie": expertise]
    }
    #expect(situation.units(of: "not-an-expert") == units)
  }

  @Test func `Every session counts`() {
    let situation = Situation(
      .meeting("visie-1", experts: ["devries"]),
      .meeting("visie-2", experts: ["jansen", "devries"]),
      .meeting("werving-1", experts: ["devries"]))
    #expect(situation.units(of: "not-an-expert") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "not-an-expert")
        == Words(nl: "expert zonder expertise", en: "expert without expertise"))
    #expect(RuleBook.unit(of: "not-an-expert") == Words(nl: "experts", en: "experts"))
  }
}
