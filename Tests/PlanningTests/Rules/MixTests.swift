import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct MixTests {
  private let pair = ["breda", "emmen"]

  @Test(arguments: [(["venlo"], 0), (["breda", "venlo"], 0), (["breda", "emmen"], 1)])
  func `The second time together counts 1`(pilots: [String], units: Int) {
    let situation = Situation(
      .meeting("werving-2", pilots: pair), .meeting("werving-1", pilots: pilots))
    #expect(situation.units(of: "mix") == units)
  }

  @Test func `The third time counts 2 more, for every two pilots`() {
    let situation = Situation(
      .meeting("werving-3"), .meeting("werving-1"), .meeting("werving-2", pilots: pair))
    #expect(situation.units(of: "mix") == 3 + 1 + 1)
  }

  @Test(arguments: [(0, 0, 0), (1, 0, 0), (3, 0, 0), (0, 2, 1), (1, 1, 1), (1, 2, 3), (3, 1, 3)])
  func `Earlier plans begin the count`(before: Int, now: Int, units: Int) {
    let held = (0..<2).map { number in
      PlannedSession.meeting("werving-\(number + 1)", pilots: number < now ? pair : ["venlo"])
    }
    let situation = Situation(held[0], held[1]) {
      $0.history = (0..<before).map { _ in
        .of(.meeting("oud-1", on: "2020-03-10", pilots: ["emmen", "breda"]))
      }
    }
    #expect(situation.units(of: "mix") == units)
  }

  @Test func `Pilots of earlier plans that are gone are passed over`() {
    let situation = Situation(.meeting("werving-1", pilots: pair)) {
      $0.history = .of(
        .meeting("oud-1", on: "2020-03-10", pilots: ["weg", "breda", "heen"]),
        .meeting("oud-2", on: "2020-03-12", pilots: ["emmen", "weg", "breda"]))
    }
    #expect(situation.units(of: "mix") == 1)
  }

  @Test func `Meetings of all pilots count nothing, today or before`() {
    let situation = Situation(
      .meeting("visie-1", pilots: pair), .meeting("visie-2", on: "2021-03-11", pilots: pair),
      .meeting("werving-1", on: "2021-03-16", pilots: pair)
    ) {
      $0.history = .of(
        .meeting("visie-7", on: "2020-03-10", pilots: pair),
        .meeting("visie-8", on: "2020-03-12", pilots: pair))
    }
    #expect(situation.units(of: "mix") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "mix")
        == Words(nl: "zelfde pilots opnieuw samen", en: "the same pilots together again"))
    #expect(RuleBook.unit(of: "mix") == Words(nl: "herhalingen", en: "repeats"))
  }
}
