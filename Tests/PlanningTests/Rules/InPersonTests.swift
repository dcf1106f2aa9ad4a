import Planning
import ProgrammeModel
import Testing

@Suite struct InPersonTests {
  @Test(arguments: [
    ("online", ["breda", "emmen", "venlo"], 3), ("online", ["emmen"], 1), ("online", [], 0),
    ("zaal", ["breda", "emmen"], 0), ("avans", ["breda"], 0),
  ])
  func `Every pilot that meets online counts`(venue: String, pilots: [String], units: Int) {
    #expect(Situation(.meeting(at: venue, pilots: pilots)).units(of: "in-person") == units)
  }

  @Test func `It counts nothing where the theme asks for it, and sessions add up`() {
    let situation = Situation(
      .meeting("visie-1", at: "online"), .meeting("werving-1", on: "2021-03-11", at: "online"),
      .meeting("werving-2", on: "2021-03-16", at: "online", pilots: ["breda"])
    ) { $0.themes[0].mode = .online }
    #expect(situation.units(of: "in-person") == 4)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "in-person")
        == Words(nl: "online in plaats van samen", en: "online instead of together"))
    #expect(RuleBook.unit(of: "in-person") == Words(nl: "pilots", en: "pilots"))
  }
}
