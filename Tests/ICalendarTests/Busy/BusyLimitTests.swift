import ICalendar
import TestSupport
import Testing

/// How much of a calendar is read, and that no rule of it is endless work.
@Suite struct BusyLimitTests {
  @Test func `The limits are those of docs/calendars.md`() throws {
    let limits = [BusyReader.mostBytes, BusyReader.mostEvents, BusyReader.mostInstances]
    #expect(try DocumentationPage("calendars.md").table("limits").map { Int($0[0]) } == limits)
  }

  @Test func `A file of more than 10 MB is refused, one of 10 MB is read`() throws {
    let head = Array("BEGIN:VCALENDAR\nX-FILL:".utf8)
    let tail = Array("\nEND:VCALENDAR\n".utf8)
    let fill = [UInt8](repeating: 0x61, count: 10_000_000 - head.count - tail.count)
    #expect(try Agenda(octets: head + fill + tail).faults == [])
    #expect(
      try Agenda(octets: head + fill + [0x61] + tail).faults == ["1 –: tooLarge(most: 10000000)"])
  }

  @Test func `More than 20,000 events are refused`() throws {
    let event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20210315\nEND:VEVENT\n"
    let events = String(repeating: event, count: 20_000)
    #expect(try Agenda(file: "BEGIN:VCALENDAR\n\(events)END:VCALENDAR").faults == [])
    #expect(
      try Agenda(file: "BEGIN:VCALENDAR\n\(events)\(event)END:VCALENDAR").faults == [
        "60002 –: tooManyEvents(most: 20000)"
      ])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      "FREQ=SECONDLY", "FREQ=SECONDLY;UNTIL=20300101T000000Z", "FREQ=MINUTELY",
      "FREQ=MINUTELY;INTERVAL=5", "FREQ=SECONDLY;COUNT=900000000", "FREQ=SECONDLY;BYSECOND=0",
      "FREQ=DAILY;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11;BYMINUTE=0,1,2,3,4,5,6,7,8,9;BYSECOND=0,1,2,3",
    ])
  func `More than 100,000 instances in the period are refused, event by event`(
    _ rule: String
  ) throws {
    let agenda = try Agenda.event(
      "DTSTART:20100101T000000Z\nDURATION:PT1S\nRRULE:\(rule)",
      and: "BEGIN:VEVENT\nUID:b\nDTSTART:20210315T090000Z\nDURATION:PT1H\nEND:VEVENT")
    #expect(agenda.faults == ["4 a: tooManyInstances(most: 100000)"])
    #expect(agenda.busy == ["03-15 10:00/11:00"])
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      ("FREQ=SECONDLY;BYMONTH=3;BYMONTHDAY=15;BYHOUR=9;BYMINUTE=0;BYSECOND=0", "03-15 10:00/11:00"),
      ("FREQ=SECONDLY;INTERVAL=86400;COUNT=4092", "03-15 01:00/02:00"),
      ("FREQ=MINUTELY;INTERVAL=43200;BYMONTH=3", "03-04 01:00/02:00"),
      ("FREQ=HOURLY;INTERVAL=1000;BYMONTH=3;BYMONTHDAY=7", "03-07 09:00/10:00"),
      ("FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", ""), ("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", ""),
      ("FREQ=MINUTELY;UNTIL=20201231T225900Z", ""), ("FREQ=DAILY;UNTIL=20091231T235959Z", ""),
    ])
  func `Rules of years that are short in the period are read at once`(
    _ rule: String, _ last: String
  ) throws {
    let agenda = try Agenda.event("DTSTART:20100101T000000Z\nDURATION:PT1H\nRRULE:\(rule)")
    #expect(agenda.faults == [])
    #expect((agenda.busy.last { $0.hasPrefix("03") } ?? "") == last)
  }
}
