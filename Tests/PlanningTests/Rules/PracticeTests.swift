import Planning
import ProgrammeModel
import Testing

@Suite struct PracticeTests {
  // Breda needs 3 and Emmen 2; Venlo needs nothing.
  @Test(arguments: [
    ([], 5), ([0], 3), ([1], 2), ([2], 0), ([0, 1], 0), ([0, 2], 0), ([0, 1, 2], 0),
  ])
  func `A need counts when no other pilot of the group brings a good practice`(
    bringing: [Int], units: Int
  ) {
    let situation = Situation(.meeting()) {
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].needs = ["werving": 2]
      for pilot in bringing { $0.pilots[pilot].practices = ["werving"] }
    }
    #expect(situation.units(of: "practice") == units)
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
    let situation = Situation(.meeting("visie-1"), .meeting("werving-1", on: "2021-03-11")) {
      $0.pilots[0].needs = ["visie": 1, "borging": 3]
      $0.pilots[1].practices = ["werving"]
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
