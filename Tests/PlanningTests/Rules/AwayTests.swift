import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct AwayTests {
  @Test(arguments: [
    ("tue", 1), ("thu", 0), ("2021-03-09", 1), ("2021-03-09..2021-03-11", 1),
    ("2021-03-04..2021-03-09", 1), ("2021-03-10..2021-03-11", 0), ("2021-W10", 1),
    ("2021-W11", 0), ("middag", 1), ("ochtend", 0), ("tue middag", 1), ("tue ochtend", 0),
  ])
  func `A pilot, an expert or a venue that cannot counts`(when: String, units: Int) {
    for change in [
      { $0.pilots[2].unavailable = [.reading(when)] },
      { $0.experts[0].unavailable = [.reading(when)] },
      { $0.venues[1].unavailable = [.reading(when)] },
    ] as [(inout Programme) -> Void] {
      #expect(Situation(.meeting(), given: change).units(of: "away") == units)
    }
  }

  @Test func `Everyone who is away counts once, whatever the reasons`() {
    let situation = Situation(.meeting(), .meeting("visie-1", on: "2021-03-11")) {
      $0.pilots[0].unavailable = [.reading("tue"), .reading("middag")]
      $0.pilots[1].unavailable = [.reading("thu")]
      $0.experts[0].unavailable = [.reading("2021-W10")]
      $0.venues[1].unavailable = [.reading("2021-03-09")]
    }
    #expect(situation.units(of: "away") == 6)
  }

  @Test func `Who does not take part may be away, an online venue not`() {
    let situation = Situation(.meeting(at: "online", pilots: ["breda"])) {
      $0.pilots[1].unavailable = [.reading("tue")]
      $0.experts[1].unavailable = [.reading("tue")]
      $0.venues[1].unavailable = [.reading("tue")]
      $0.venues[2].unavailable = [.reading("tue")]
    }
    #expect(situation.units(of: "away") == 1)
  }

  @Test(
    arguments: [
      (.closed, "2021-03-09..2021-03-14", 2), (.closed, "2021-03-01..2021-03-09", 2),
      (.closed, "2021-03-10..2021-03-14", 0), (.avoid, "2021-03-09..2021-03-14", 0),
      (.open, "2021-03-09..2021-03-14", 0),
    ] as [(MeetingCalendar.SchoolHolidayRule, String, Int)])
  func `School holidays keep the pilots of the region away where they are closed`(
    rule: MeetingCalendar.SchoolHolidayRule, holiday: String, units: Int
  ) {
    let situation = Situation(.meeting()) {
      $0.calendar.schoolHolidays = rule
      $0.calendar.holidays = [SchoolHoliday(name: "voorjaar", days: [.zuid: days(holiday)])]
    }
    #expect(situation.units(of: "away") == units)
  }

  @Test(arguments: [
    ("13:00", "13:30", 0), ("13:00", "13:31", 2), ("14:00", "15:00", 2), ("16:29", "17:00", 2),
    ("16:30", "17:00", 0), ("09:30", "12:30", 0),
  ])
  func `A busy time that overlaps the daypart keeps its pilot or expert away`(
    from: String, until: String, units: Int
  ) {
    let times = BusyTimes(busy: [
      .on("2021-03-02", from, until), .on("2021-03-09", from, until),
      .on("2021-03-16", from, until),
    ])
    let situation = Situation(.meeting()) {
      $0.pilots[2].busy = times
      $0.experts[0].busy = times
      $0.experts[1].busy = times
    }
    #expect(situation.units(of: "away") == units)
  }

  @Test(arguments: [
    ("2021-03-01..2021-03-08", 1), ("2021-03-01..2021-03-09", 0), ("2021-03-09..2021-06-30", 0),
    ("2021-03-10..2021-06-30", 1),
  ])
  func `A pilot is away outside the days on which it takes part`(period: String, units: Int) {
    let situation = Situation(.meeting()) { $0.pilots[2].period = days(period) }
    #expect(situation.units(of: "away") == units)
  }

  @Test(arguments: [("13:00", "13:30", 0), ("13:00", "13:31", 1)])
  func `A venue is away when its calendar is taken`(from: String, until: String, units: Int) {
    let situation = Situation(.meeting()) {
      $0.venues[1].busy = BusyTimes(busy: [.on("2021-03-09", from, until)])
    }
    #expect(situation.units(of: "away") == units)
  }

  @Test func `Who would rather not is not away`() {
    let situation = Situation(.meeting()) {
      $0.pilots[0].avoid = [.reading("tue")]
      $0.experts[0].avoid = [.reading("tue")]
      $0.pilots[1].busy = BusyTimes(tentative: [.on("2021-03-09", "14:00", "15:00")])
    }
    #expect(situation.units(of: "away") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "away") == Words(nl: "niet beschikbaar", en: "not available"))
    #expect(
      RuleBook.unit(of: "away")
        == Words(nl: "deelnemers of locaties", en: "participants or venues"))
  }
}
