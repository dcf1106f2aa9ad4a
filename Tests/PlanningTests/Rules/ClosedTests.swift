import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct ClosedTests {
  @Test(arguments: [
    ("2021-03-04", 1), ("2021-03-09", 0), ("2021-03-16", 0), ("2021-03-23", 0), ("2021-03-25", 1),
  ])
  func `The first and the last day of the theme belong to it`(date: String, units: Int) {
    let situation = Situation(.meeting(on: date)) {
      $0.themes[1].period = days("2021-03-09..2021-03-23")
    }
    #expect(situation.units(of: "closed") == units)
  }

  @Test(
    arguments: [
      (nil, 0), (["middag"], 0), (["ochtend", "middag"], 0), (["ochtend"], 1), ([], 1),
    ] as [([String]?, Int)])
  func `The daypart is one of the theme's, where it names any`(dayparts: [String]?, units: Int) {
    let situation = Situation(.meeting(in: "middag")) { $0.themes[1].dayparts = dayparts }
    #expect(situation.units(of: "closed") == units)
  }

  @Test func `Each session counts once, whatever is wrong with its slot`() {
    let situation = Situation(
      .meeting("werving-1", on: "2021-03-04"), .meeting("werving-2", on: "2021-03-04"),
      .meeting("visie-1", on: "2021-03-04")
    ) {
      $0.themes[1].period = days("2021-03-09..2021-03-23")
      $0.themes[1].dayparts = ["ochtend"]
    }
    #expect(situation.units(of: "closed") == 2)
  }

  @Test(arguments: [
    ("2021-03-08", "middag", "a Monday"), ("2021-02-25", "middag", "before the programme"),
    ("2021-07-01", "middag", "after the programme"), ("2021-04-27", "middag", "Koningsdag"),
    ("2021-05-11", "ochtend", "closed"),
    ("2021-05-20", "avond", "no such daypart"),
  ])
  func `Slots that are not open do not exist`(date: String, daypart: String, why: String) {
    let problem = Situation {
      $0.calendar.closed = [.reading("2021-W19 ochtend")]
    }.problem
    #expect(problem.slot(day(date), daypart) == nil, "\(why)")
  }

  @Test(arguments: [
    ("2021-05-18", true, 1), ("2021-05-18", false, 0), ("2021-05-20", true, 1),
    ("2021-05-25", true, 0),
  ])
  func `Slots in which the team is away are closed for themes with the team`(
    date: String, hasTeam: Bool, units: Int
  ) {
    let situation = Situation(.meeting(on: date)) {
      $0.themes[1].hasTeam = hasTeam
      $0.team.unavailable = [.reading("2021-05-18")]
      let noon = day("2021-05-20").dayNumber * 86_400 + 14 * 3600
      $0.team.busy = BusyTimes(busy: [noon..<noon + 60])
    }
    #expect(situation.units(of: "closed") == units)
  }

  @Test(arguments: [("2021-03-02", "ochtend"), ("2021-06-29", "middag"), ("2021-04-27", "middag")])
  func `Slots that nothing closes are open`(date: String, daypart: String) {
    let problem = Situation {
      $0.calendar.publicHolidays = .open
      $0.calendar.closed = [.reading("tue 2021-W19")]
    }.problem
    #expect(problem.slot(day(date), daypart) != nil)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "closed") == Words(nl: "gesloten dagdeel", en: "closed slot"))
    #expect(RuleBook.unit(of: "closed") == Words(nl: "sessies", en: "sessions"))
  }
}
