import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct UrgencyTests {
  // The programme begins on Monday 1 March.
  @Test(arguments: [
    ("2021-03-01", 0), ("2021-03-07", 0), ("2021-03-08", 1), ("2021-03-14", 1), ("2021-03-15", 2),
    ("2021-06-30", 17),
  ])
  func `Weeks are whole weeks since the first day`(date: String, weeks: Int) {
    let situation = Situation(.meeting(on: date)) {
      $0.calendar.weekdays = Set(Weekday.allCases)
      $0.pilots[0].needs = ["werving": 3]
      $0.pilots[1].needs = ["werving": 2]
    }
    #expect(situation.units(of: "urgency") == 5 * weeks)
  }

  @Test func `Weeks are counted from the day on which the programme begins, not from Mondays`() {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-09"), .meeting("werving-2", on: "2021-03-11")
    ) {
      $0.period = days("2021-03-04..2021-06-30")
      $0.pilots[0].needs = ["werving": 3]
    }
    #expect(situation.units(of: "urgency") == 3)
  }

  @Test(arguments: [([], 0), (["venlo"], 0), (["emmen"], 2), (["breda", "emmen"], 5)])
  func `Only the needs of the group in the theme count`(pilots: [String], units: Int) {
    let situation = Situation(.meeting(on: "2021-03-09", pilots: pilots)) {
      $0.pilots[0].needs = ["werving": 3, "visie": 1]
      $0.pilots[1].needs = ["werving": 2]
      $0.pilots[2].needs = ["visie": 3]
    }
    #expect(situation.units(of: "urgency") == units)
  }

  @Test func `Sessions add up`() {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-09"), .meeting("visie-1", on: "2021-03-16")
    ) { $0.pilots[0].needs = ["werving": 3, "visie": 1] }
    #expect(situation.units(of: "urgency") == 3 * 1 + 1 * 2)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "urgency")
        == Words(nl: "wachten op wat nodig is", en: "waiting for what is needed"))
    #expect(RuleBook.unit(of: "urgency") == Words(nl: "weken × behoefte", en: "weeks × need"))
  }
}
