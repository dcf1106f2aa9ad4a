import Planning
import ProgrammeModel
import Testing

@Suite struct TogetherTests {
  @Test(arguments: [
    (["breda", "emmen", "venlo"], 0), (["breda", "venlo"], 0), (["emmen"], 0), (["breda"], 1),
    (["emmen", "venlo"], 1),
  ])
  func `All pilots of an entry come, or none`(pilots: [String], units: Int) {
    let situation = Situation(.meeting(pilots: pilots)) {
      $0.together = [Company(pilots: ["breda", "venlo"])]
    }
    #expect(situation.units(of: "together") == units)
  }

  @Test func `It holds in the themes that are named, never in those for all`() {
    let situation = Situation(
      .meeting("visie-1", pilots: ["breda"]),
      .meeting("werving-1", on: "2021-03-11", pilots: ["breda"])
    ) {
      $0.together = [
        Company(pilots: ["breda", "venlo"], themes: ["visie"]),
        Company(pilots: ["breda", "emmen"], themes: ["werving"]),
      ]
    }
    #expect(situation.units(of: "together") == 1)
  }

  @Test func `Who does not attend the theme is not waited for`() {
    let situation = Situation(.meeting(pilots: ["breda", "venlo"])) {
      $0.together = [Company(pilots: ["breda", "emmen", "venlo"])]
      $0.pilots[1].attend = ["werving": 0]
    }
    #expect(situation.units(of: "together") == 0)
  }

  @Test func `Entries that share a pilot hold together`() {
    let situation = Situation(.meeting(pilots: ["breda", "emmen"])) {
      $0.together = [Company(pilots: ["breda", "emmen"]), Company(pilots: ["emmen", "venlo"])]
    }
    #expect(situation.units(of: "together") == 1)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "together")
        == Words(nl: "niet bij elkaar in de groep", en: "not in one group"))
    #expect(RuleBook.unit(of: "together") == Words(nl: "pilots", en: "pilots"))
  }
}
