import Planning
import ProgrammeModel
import Testing

@Suite struct HostPresentTests {
  @Test(arguments: [
    ("avans", ["breda"], 0), ("avans", ["emmen", "breda"], 0), ("avans", ["emmen", "venlo"], 1),
    ("avans", [], 1), ("zaal", ["emmen"], 0), ("zaal", [], 0), ("online", ["emmen"], 0),
  ])
  func `The host of the venue takes part, where it has one`(
    venue: String, pilots: [String], units: Int
  ) {
    let situation = Situation(.meeting(at: venue, pilots: pilots))
    #expect(situation.units(of: "host-present") == units)
  }

  @Test func `An online venue can have a host too`() {
    let situation = Situation(.meeting(at: "online", pilots: ["emmen"])) {
      $0.venues[2].host = "breda"
    }
    #expect(situation.units(of: "host-present") == 1)
  }

  @Test func `Every session counts`() {
    let situation = Situation(
      .meeting("werving-1", at: "avans", pilots: ["emmen"]),
      .meeting("werving-2", on: "2021-03-11", at: "avans", pilots: ["breda"]),
      .meeting("visie-1", on: "2021-03-16", at: "avans", pilots: ["emmen", "venlo"]))
    #expect(situation.units(of: "host-present") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "host-present")
        == Words(nl: "gastheer niet in de groep", en: "host not in the group"))
    #expect(RuleBook.unit(of: "host-present") == Words(nl: "sessies", en: "sessions"))
  }
}
