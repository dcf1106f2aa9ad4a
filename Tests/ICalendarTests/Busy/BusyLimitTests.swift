import CivilTime
import ICalendar
import TestSupport
import Testing

/// How much of a calendar is read, and that no rule of it is endless work.
@Suite struct BusyLimitTests {
  @Test func `The limits are those of docs/calendars.md`() throws {
    let limits = [
      BusyReader.mostBytes, BusyReader.mostEvents, BusyReader.mostInstances, BusyReader.mostDates,
      BusyReader.mostDepth,
    ]
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

  private static func event(_ properties: String) -> String {
    "BEGIN:VEVENT\nUID:a\nDTSTART:20210301T090000Z\nDURATION:PT1H\n\(properties)\nEND:VEVENT\n"
  }

  private static let everySecond =
    "BYHOUR=\(list(0..<24));BYMINUTE=\(list(0..<60));BYSECOND=\(list(0..<60))"

  private static func list(_ numbers: Range<Int>) -> String {
    numbers.map(String.init).joined(separator: ",")
  }

  @Test(
    .timeLimit(.minutes(10)),
    arguments: [
      String(repeating: "EXRULE:FREQ=MINUTELY\n", count: 2000),
      String(repeating: "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\n", count: 20_000),
      "RRULE:FREQ=YEARLY;BYYEARDAY=366;\(everySecond);BYSETPOS=-1\n"
        + String(repeating: "EXRULE:FREQ=SECONDLY;\(everySecond)\n", count: 2000),
      "DURATION:P999999999W\nRRULE:FREQ=MINUTELY\nEXRULE:FREQ=MINUTELY",
    ])
  func `Rules that are more work than any calendar of a person are refused`(
    _ rules: String
  ) throws {
    let reader = BusyReader(zone: .utc, limits: 1_610_000_000..<1_640_000_000)
    let octets = Array("BEGIN:VCALENDAR\n\(Self.event(rules))END:VCALENDAR".utf8)
    let (periods, faults) = reader.read(octets)
    #expect(periods.busy == [])
    let problems = faults.flatMap(\.problems)
    #expect(
      problems.allSatisfy {
        [.tooMuchWork, .tooManyInstances(most: 100_000), .repeated(property: "DURATION")]
          .contains($0)
      })
    #expect(!problems.isEmpty)
  }

  @Test func `Zones whose rules never come true are read for what they say`() throws {
    let zones = (0..<300).map { number in
      """
      BEGIN:VTIMEZONE
      TZID:Z\(number)
      BEGIN:STANDARD
      DTSTART:16010101T000000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;TZID=Z\(number):20210315T100000
      DURATION:PT1H
      END:VEVENT

      """
    }
    let agenda = try Agenda(zones.joined())
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-15 10:00/11:00"])
  }

  @Test func `A change of clocks by the minute is none`() throws {
    let agenda = try Agenda(
      """
      BEGIN:VTIMEZONE
      TZID:Zaal
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0100
      RRULE:FREQ=MINUTELY
      END:STANDARD
      END:VTIMEZONE
      BEGIN:VEVENT
      DTSTART;TZID=Zaal:20210315T100000
      DURATION:PT1H
      END:VEVENT
      """)
    #expect(agenda.busy == ["03-15 10:00/11:00"])
  }

  @Test func `Twenty thousand changes of one series are read`() throws {
    let changes = (0..<19_999).map { number in
      Agenda.change(
        """
        RECURRENCE-ID:20210301T09\(String(10_000 + number % 3600 / 60).suffix(2))\
        \(String(10_000 + number % 60).suffix(2))Z
        DTSTART:20210315T090000Z
        DURATION:PT1H
        SEQUENCE:\(number)
        """)
    }
    let agenda = try Agenda.event(
      "DTSTART:20210301T090000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=2",
      and: changes.joined())
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-02 10:00/11:00", "03-15 10:00/11:00"])
  }

  @Test func `Components that lie too deep in each other are refused`() throws {
    for depth in [21, 37_500] {
      let file = "BEGIN:VCALENDAR\n" + String(repeating: "BEGIN:X\n", count: depth - 1)
      #expect(try Agenda(file: file).faults == ["21 –: tooDeep(most: 20)"])
    }
    let most = String(repeating: "BEGIN:X\n", count: 19) + String(repeating: "END:X\n", count: 19)
    #expect(try Agenda(most).faults == [])
  }

  @Test func `More than 200,000 single dates are refused`() throws {
    let dates = String(repeating: "20210315T090000Z,", count: 199_999) + "20210315T090000Z"
    #expect(try Agenda.event("DTSTART:20210315T090000Z\nEXDATE:\(dates)").faults == [])
    #expect(
      try Agenda.event("DTSTART:20210315T090000Z\nEXDATE:\(dates)\nEXDATE:20210315").faults
        == ["8 –: tooManyDates(most: 200000)"])
  }
}
