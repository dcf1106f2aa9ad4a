import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct OrderTests {
  @Test(arguments: [
    ("2021-03-02", 1), ("2021-03-04", 1), ("2021-03-09", 1), ("2021-03-11", 0), ("2021-06-29", 0),
  ])
  func `On or before the date of what goes before is too early`(date: String, units: Int) {
    let visie = PlannedSession.meeting("visie-1", on: "2021-03-09", pilots: ["breda"])
    let werving = PlannedSession.meeting("werving-1", on: date, in: "ochtend", pilots: ["breda"])
    #expect(Situation(visie, werving, given: afterVisie).units(of: "order") == units)
    #expect(Situation(werving, visie, given: afterVisie).units(of: "order") == units)
  }

  @Test func `Every session that goes before must have been`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-02", pilots: ["breda"]),
      .meeting("werving-1", on: "2021-03-09", pilots: ["breda"]),
      .meeting("visie-2", on: "2021-03-16", pilots: ["breda"]),
      .meeting("visie-3", on: "2021-03-18", pilots: ["breda"]), given: afterVisie)
    #expect(situation.units(of: "order") == 2)
  }

  @Test(arguments: [([], 0), (["venlo"], 0), (["emmen"], 1), (["breda", "emmen", "venlo"], 2)])
  func `Every pilot counts by its own sessions`(pilots: [String], units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-16", pilots: ["breda", "emmen"]),
      .meeting("werving-1", on: "2021-03-09", pilots: pilots), given: afterVisie)
    #expect(situation.units(of: "order") == units)
  }

  @Test func `Without an order nothing counts, within a theme neither`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-16"), .meeting("werving-1", on: "2021-03-09"),
      .meeting("werving-2", on: "2021-03-02"))
    #expect(situation.units(of: "order") == 0)
  }

  @Test func `It looks at the themes that are named, not at those before them`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-16", pilots: ["breda"]),
      .meeting("borging-1", on: "2021-03-09", pilots: ["breda"])
    ) {
      afterVisie(&$0)
      $0.themes.append(
        Theme(
          id: "borging", title: "Borging", sessions: 1, pilots: .all, period: $0.period,
          after: ["werving"]))
    }
    #expect(situation.units(of: "order") == 0)
  }

  private let afterVisie: (inout Programme) -> Void = { $0.themes[1].after = ["visie"] }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "order") == Words(nl: "volgorde van thema's", en: "order of themes"))
    #expect(RuleBook.unit(of: "order") == Words(nl: "keer", en: "times"))
  }
}
