import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct SpreadTests {
  @Test(arguments: [("2021-03-02", 1), ("2021-03-30", 1), ("2021-04-01", 0), ("2021-06-29", 0)])
  func `The second session of a pilot in one calendar month counts 1`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-09", pilots: ["breda"]),
      .meeting("werving-1", on: date, pilots: ["breda"]))
    #expect(situation.units(of: "spread") == units)
  }

  @Test func `The third counts 2 more, for every pilot and every month`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-02"), .meeting("werving-1", on: "2021-03-16"),
      .meeting("werving-2", on: "2021-03-30", pilots: ["breda"]),
      .meeting("werving-3", on: "2021-04-01", pilots: ["breda"]),
      .meeting("visie-2", on: "2021-04-29", pilots: ["breda", "emmen"]))
    #expect(situation.units(of: "spread") == (3 + 1 + 1) + 1)
  }

  @Test func `The same month of another year is another month`() {
    let situation = Situation(
      .meeting("visie-1", on: "2020-12-10"), .meeting("werving-1", on: "2021-12-09")
    ) { $0.period = days("2020-12-01..2021-12-31") }
    #expect(situation.units(of: "spread") == 0)
  }

  @Test func `Earlier plans do not count`() {
    let situation = Situation(.meeting("visie-1", on: "2021-03-09")) {
      $0.history = [.of(.meeting("oud-1", on: "2021-03-02"))]
    }
    #expect(situation.units(of: "spread") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "spread")
        == Words(nl: "vaker in één maand", en: "again in the same month"))
    #expect(RuleBook.unit(of: "spread") == Words(nl: "herhalingen", en: "repeats"))
  }
}
