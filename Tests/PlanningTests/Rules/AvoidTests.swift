import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct AvoidTests {
  @Test(arguments: [("tue", 1), ("thu", 0), ("middag", 1), ("ochtend", 0), ("2021-W10 tue", 1)])
  func `A pilot or an expert who would rather not counts`(when: String, units: Int) {
    for change in [
      { $0.pilots[1].avoid = [.reading(when)] }, { $0.experts[0].avoid = [.reading(when)] },
    ] as [(inout Programme) -> Void] {
      #expect(Situation(.meeting(), given: change).units(of: "avoid") == units)
    }
  }

  @Test func `Everyone counts once a session, whatever the reasons`() {
    let situation = Situation(.meeting(), .meeting("visie-1", on: "2021-03-11")) {
      $0.pilots[0].avoid = [.reading("tue"), .reading("middag")]
      $0.pilots[1].avoid = [.reading("thu")]
      $0.experts[0].avoid = [.reading("2021-W10")]
    }
    #expect(situation.units(of: "avoid") == 5)
  }

  @Test func `Who is away or does not take part does not count`() {
    let situation = Situation(.meeting(pilots: ["breda"])) {
      $0.pilots[0].avoid = [.reading("tue")]
      $0.pilots[0].unavailable = [.reading("middag")]
      $0.pilots[1].avoid = [.reading("tue")]
      $0.experts[0].avoid = [.reading("tue")]
      $0.experts[0].unavailable = [.reading("2021-03-09")]
      $0.experts[1].avoid = [.reading("tue")]
    }
    #expect(situation.units(of: "avoid") == 0)
  }

  @Test(
    arguments: [
      (.avoid, "2021-03-09..2021-03-14", 2), (.avoid, "2021-03-01..2021-03-09", 2),
      (.avoid, "2021-03-10..2021-03-14", 0), (.closed, "2021-03-09..2021-03-14", 0),
      (.open, "2021-03-09..2021-03-14", 0),
    ] as [(MeetingCalendar.SchoolHolidayRule, String, Int)])
  func `School holidays count for the pilots of the region where they are avoided`(
    rule: MeetingCalendar.SchoolHolidayRule, holiday: String, units: Int
  ) {
    let situation = Situation(.meeting()) {
      $0.calendar.schoolHolidays = rule
      $0.calendar.holidays = [SchoolHoliday(name: "voorjaar", days: [.zuid: days(holiday)])]
    }
    #expect(situation.units(of: "avoid") == units)
  }

  @Test func `A tentative time that overlaps the daypart counts for its pilot or expert`() {
    let times = BusyTimes(tentative: [
      .on("2021-03-09", "12:30", "13:30"), .on("2021-03-11", "16:29", "16:45"),
    ])
    for (date, units) in [("2021-03-09", 0), ("2021-03-11", 2)] {
      let situation = Situation(.meeting(on: date)) {
        $0.pilots[0].busy = times
        $0.experts[0].busy = times
        // Who is away is not counted as rather not.
        $0.pilots[1].busy = BusyTimes(busy: times.tentative, tentative: times.tentative)
      }
      #expect(situation.units(of: "avoid") == units)
    }
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "avoid") == Words(nl: "liever niet", en: "rather not"))
    #expect(RuleBook.unit(of: "avoid") == Words(nl: "deelnemers", en: "participants"))
  }
}
