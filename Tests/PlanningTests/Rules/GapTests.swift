import Planning
import ProgrammeModel
import Testing

@Suite struct GapTests {
  @Test(arguments: [
    ("2021-03-09", 0), ("2021-03-10", 1), ("2021-03-22", 1), ("2021-03-23", 1), ("2021-03-24", 1),
    ("2021-04-05", 1), ("2021-04-06", 0), ("2021-06-30", 0),
  ])
  func `Fewer days than the gap count, before as after`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-23", pilots: ["breda"]),
      .meeting("werving-1", on: date, pilots: ["breda"])
    ) {
      $0.gap = 14
      $0.calendar.weekdays = Set(Weekday.allCases)
      $0.calendar.publicHolidays = .open
    }
    #expect(situation.units(of: "gap") == units)
  }

  @Test(arguments: [(0, 0), (1, 1), (2, 1)])
  func `A gap of 1 asks for another date, of 0 for nothing`(gap: Int, units: Int) {
    let situation = Situation(
      .meeting("visie-1", in: "ochtend", pilots: ["breda"]),
      .meeting("werving-1", in: "middag", pilots: ["breda"])
    ) { $0.gap = gap }
    #expect(situation.units(of: "gap") == units)
  }

  @Test(arguments: [(2, 0), (3, 2), (5, 3)])
  func `Every two sessions of a pilot count, also of one theme`(gap: Int, units: Int) {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-09", pilots: ["breda"]),
      .meeting("werving-2", on: "2021-03-11", pilots: ["breda"]),
      .meeting("werving-3", on: "2021-03-13", pilots: ["breda"])
    ) {
      $0.gap = gap
      $0.calendar.weekdays = [.tuesday, .thursday, .saturday]
    }
    #expect(situation.units(of: "gap") == units)
  }

  @Test(arguments: [([], 0), (["venlo"], 0), (["emmen"], 1), (["breda", "emmen", "venlo"], 2)])
  func `Every pilot of both sessions counts, experts do not`(pilots: [String], units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-09", pilots: ["breda", "emmen"]),
      .meeting("werving-1", on: "2021-03-11", pilots: pilots)
    ) { $0.gap = 7 }
    #expect(situation.units(of: "gap") == units)
  }

  @Test(
    arguments: [
      (nil, 7, 0), (14, 7, 2), (14, nil, 2), (9, 3, 0), (10, 3, 2), (3, 10, 3), (nil, 10, 3),
    ] as [(Int?, Int?, Int)])
  func `Two sessions of one theme lie as far apart as it asks, or the programme`(
    own: Int?, gap: Int?, units: Int
  ) {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-09", pilots: ["breda", "emmen"]),
      .meeting("werving-2", on: "2021-03-18", pilots: ["breda", "emmen"]),
      .meeting("visie-1", on: "2021-03-25", pilots: ["breda"])
    ) {
      $0.themes[1].gap = own
      $0.gap = gap ?? 1
    }
    #expect(situation.units(of: "gap") == units)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "gap") == Words(nl: "te kort na elkaar", en: "too close together"))
    #expect(RuleBook.unit(of: "gap") == Words(nl: "keer", en: "times"))
  }
}
