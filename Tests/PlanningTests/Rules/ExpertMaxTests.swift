import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct ExpertMaxTests {
  @Test(arguments: [(nil, 0), (4, 0), (3, 0), (2, 1), (1, 2), (0, 3)] as [(Int?, Int)])
  func `Every session above the most that the expert takes counts`(most: Int?, units: Int) {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1", on: "2021-03-11"),
      .meeting("werving-2", on: "2021-03-16"),
      .meeting("werving-3", on: "2021-03-18", experts: ["devries"])
    ) { $0.experts[0].max = most }
    #expect(situation.units(of: "expert-max") == units)
  }

  @Test func `Every expert has its own limit`() {
    let situation = Situation(
      .meeting("werving-1", experts: ["jansen", "devries"]),
      .meeting("werving-2", on: "2021-03-11", experts: ["jansen", "devries"])
    ) {
      $0.experts[0].max = 1
      $0.experts[1].max = 0
    }
    #expect(situation.units(of: "expert-max") == 3)
  }

  @Test func `Sessions of earlier plans do not count`() {
    let situation = Situation(.meeting("visie-1")) {
      $0.experts[0].max = 1
      $0.history = [.of(.meeting("visie-1", on: "2020-03-10"))]
    }
    #expect(situation.units(of: "expert-max") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "expert-max")
        == Words(nl: "te veel sessies voor een expert", en: "too many sessions for an expert"))
    #expect(
      RuleBook.unit(of: "expert-max") == Words(nl: "sessies te veel", en: "sessions too many"))
  }
}
