import ProgrammeModel
import TestSupport
import Testing

@testable import ScheduleFiles

@Suite struct ScheduleReferenceTests {
  @Test func `The reference of keys stands in docs`() throws {
    try expectRegion(ScheduleReference.text, "keys", of: "docs/model.md")
  }

  @Test(arguments: [
    "| `notice` | 0 to 1,000,000 | `14` | Published sessions within so many days from today stay as they are. |",
    "| `perDay` | 1 to 1,000,000 |  | The most sessions on one date. |",
    "| `sessions` | 1 to 1,000 | required | How many sessions are held. |",
    "| `online` | `true` or `false` | `false` | Whether it is online. |",
    "| `after` | list of ids of themes |  | Themes that a pilot has had before it comes here. |",
  ])
  func `It tells what may stand at a key, what holds without it and what it means`(_ row: String) {
    #expect(ScheduleReference.text.contains(row + "\n"))
  }

  @Test func `What holds without a key is what a programme has that was made without it`() {
    let day = CivilDate(dayNumber: 18_695)
    let calendar = MeetingCalendar(weekdays: [.monday], dayparts: [])
    let programme = Programme(
      id: "p", title: "P", organiser: Contact(name: "T", email: "t@p.example"), period: day...day,
      calendar: calendar)
    #expect(programme.notice == ScheduleKeys.schedule.notice.standard)
    #expect(programme.gap == ScheduleKeys.schedule.gap.standard)
    #expect(programme.team.people == ScheduleKeys.team.people.standard)
    #expect(programme.timezone == ScheduleKeys.programme.timezone.standard)
    #expect(calendar.schoolHolidays == ScheduleKeys.calendar.schoolHolidays.standard)
  }
}
