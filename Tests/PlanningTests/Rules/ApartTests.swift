import Planning
import ProgrammeModel
import Testing

@Suite struct ApartTests {
  @Test(arguments: [
    (["breda"], 0), (["breda", "venlo"], 1), (["emmen", "venlo"], 1), (["breda", "emmen"], 1),
    (["breda", "emmen", "venlo"], 3),
  ])
  func `One pilot of an entry comes at most`(pilots: [String], units: Int) {
    let situation = Situation(.meeting(pilots: pilots)) {
      $0.apart = [Company(pilots: ["breda", "emmen", "venlo"])]
    }
    #expect(situation.units(of: "apart") == units)
  }

  @Test func `It holds in the themes that are named, never in those for all`() {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1", on: "2021-03-11"),
      .meeting("werving-2", on: "2021-03-16", pilots: ["breda", "emmen"])
    ) {
      $0.apart = [
        Company(pilots: ["breda", "venlo"], themes: ["visie"]),
        Company(pilots: ["breda", "emmen"], themes: ["werving"]),
      ]
    }
    #expect(situation.units(of: "apart") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "apart")
        == Words(nl: "toch bij elkaar in de groep", en: "in one group after all"))
    #expect(RuleBook.unit(of: "apart") == Words(nl: "tweetallen", en: "pairs"))
  }
}
