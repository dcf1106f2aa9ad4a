import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct LoadTests {
  @Test(arguments: [
    ([], [], 0), (["jansen"], [], 0), (["jansen"], ["devries"], 0), (["jansen"], ["jansen"], 1),
    (["jansen", "devries"], ["jansen", "devries"], 2),
  ])
  func `An expert's second session counts 1`(first: [String], second: [String], units: Int) {
    let situation = Situation(
      .meeting("visie-1", experts: first), .meeting("werving-1", experts: second))
    #expect(situation.units(of: "load") == units)
  }

  @Test func `The third counts 2 more and the fourth 3`() {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1"), .meeting("werving-2"), .meeting("werving-3"))
    #expect(situation.units(of: "load") == 1 + 2 + 3)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 2), (5, 5)])
  func `Earlier plans begin the count`(before: Int, units: Int) {
    let situation = Situation(.meeting("visie-1")) {
      $0.history = (0..<before).map { _ in
        .of(.meeting("oud-1", on: "2020-03-10", experts: ["weg", "jansen"]))
      }
    }
    #expect(situation.units(of: "load") == units)
  }

  @Test func `What was begun alone costs nothing`() {
    let situation = Situation(.meeting("visie-1", experts: ["devries"])) {
      $0.history = .of(
        .meeting("oud-1", on: "2020-03-10"), .meeting("oud-2", on: "2020-03-12"))
    }
    #expect(situation.units(of: "load") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "load")
        == Words(nl: "dezelfde expert opnieuw", en: "the same expert again"))
    #expect(RuleBook.unit(of: "load") == Words(nl: "herhalingen", en: "repeats"))
  }
}
