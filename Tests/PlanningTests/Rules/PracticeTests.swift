import Planning
import ProgrammeModel
import Testing

@Suite struct PracticeTests {
  // Breda needs 3 and Emmen 2; Venlo needs nothing.
  @Test(arguments: [
    ([], 0), ([0], 2), ([1], 3), ([2], 5), ([0, 1], 5), ([0, 2], 5), ([0, 1, 2], 5),
  ])
  func `A need counts when another pilot that attends brings a good practice and is not there`(
    bringing: [Int], units: Int
  ) {
    let situation = Situation(
      .meeting(pilots: ["breda"]), .meeting("werving-2", on: "2021-03-11", pilots: ["emmen"])
    ) {
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].needs = ["werving": 2]
      for pilot in bringing { $0.pilots[pilot].practices = ["werving"] }
    }
    #expect(situation.units(of: "practice") == units)
  }

  @Test(arguments: [
    ([], 0), ([0], 0), ([1], 0), ([2], 0), ([0, 1], 0), ([0, 2], 0), ([0, 1, 2], 0),
  ])
  func `What nobody else can bring, or somebody brings, counts nothing`(
    bringing: [Int], units: Int
  ) {
    let situation = Situation(.meeting()) {
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].needs = ["werving": 2]
      for pilot in bringing { $0.pilots[pilot].practices = ["werving"] }
    }
    #expect(situation.units(of: "practice") == units)
  }

  @Test func `Whoever does not attend the theme brings nothing`() {
    let situation = Situation(.meeting(pilots: ["breda"])) {
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].practices = ["werving"]
      $0.pilots[1].attend = ["werving": 0]
    }
    #expect(situation.units(of: "practice") == 0)
  }

  @Test(arguments: [([], 0), (["breda"], 3), (["breda", "emmen"], 5), (["breda", "venlo"], 0)])
  func `Only the group itself counts and helps`(pilots: [String], units: Int) {
    let situation = Situation(.meeting(pilots: pilots)) {
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].needs = ["werving": 2]
      $0.pilots[2].practices = ["werving"]
    }
    #expect(situation.units(of: "practice") == units)
  }

  @Test func `Needs and practices of other themes do not count`() {
    let situation = Situation(
      .meeting("visie-1", pilots: ["breda"]),
      .meeting("werving-1", on: "2021-03-11", pilots: ["breda"])
    ) {
      $0.pilots[0].needs = ["visie": 1, "borging": 3]
      $0.pilots[1].practices = ["werving", "visie"]
    }
    #expect(situation.units(of: "practice") == 1)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "practice")
        == Words(nl: "goede praktijk gemist", en: "good practice missed"))
    #expect(RuleBook.unit(of: "practice") == Words(nl: "punten behoefte", en: "points of need"))
  }
}
