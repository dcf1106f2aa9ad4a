import Planning
import ProgrammeModel
import Testing

@Suite struct GroupSizeTests {
  @Test(arguments: [
    (2...2, 1), (2...3, 0), (3...3, 0), (3...4, 0), (4...5, 1), (5...6, 2), (1...1, 2), (0...0, 3),
  ])
  func `Every pilot above the most or below the least counts`(
    sizes: ClosedRange<Int>, units: Int
  ) {
    let situation = Situation(.meeting()) { $0.themes[1].pilots = .between(sizes) }
    #expect(situation.units(of: "group-size") == units)
  }

  @Test(arguments: [
    (["breda", "emmen", "venlo"], 1), (["breda", "venlo"], 0), (["breda"], 1), ([], 2),
  ])
  func `All are the pilots whose attendance is not 0`(pilots: [String], units: Int) {
    let situation = Situation(.meeting("visie-1", pilots: pilots)) {
      $0.pilots[1].attend = ["visie": 0]
    }
    #expect(situation.units(of: "group-size") == units)
  }

  @Test func `All counts who attends twice once, and who attends only by its own number`() {
    let situation = Situation(.meeting("visie-1", pilots: ["breda"])) {
      $0.themes[0].attend = 0
      $0.pilots[0].attend = ["visie": 2]
    }
    #expect(situation.units(of: "group-size") == 0)
  }

  @Test func `A group too large does not make up for one too small`() {
    let situation = Situation(.meeting("werving-1"), .meeting("werving-2", pilots: ["breda"])) {
      $0.themes[1].pilots = .between(2...2)
    }
    #expect(situation.units(of: "group-size") == 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "group-size") == Words(nl: "groepsgrootte", en: "group size"))
    #expect(
      RuleBook.unit(of: "group-size")
        == Words(nl: "pilots te veel of te weinig", en: "pilots too many or too few"))
  }
}
