import ICalendar
import Testing

/// When an event begins and ends: whole days, lengths and clocks.
@Suite struct EventTimeTests {
  @Test(arguments: [
    ("DTSTART;VALUE=DATE:20210319", ["03-19 00:00/03-20 00:00"]),
    ("DTSTART:20210319", ["03-19 00:00/03-20 00:00"]),
    ("DTSTART;VALUE=DATE:20210319\nDTEND;VALUE=DATE:20210319", ["03-19 00:00/03-20 00:00"]),
    ("DTSTART;VALUE=DATE:20210319\nDTEND;VALUE=DATE:20210320", ["03-19 00:00/03-20 00:00"]),
    ("DTSTART;VALUE=DATE:20210327\nDTEND;VALUE=DATE:20210329", ["03-27 00:00/03-29 00:00"]),
    ("DTSTART;VALUE=DATE:20210319\nDURATION:P2D", ["03-19 00:00/03-21 00:00"]),
    ("DTSTART;VALUE=DATE;TZID=Nowhere:20210319", ["03-19 00:00/03-20 00:00"]),
  ])
  func `An all-day event is the whole local day or days, without the last`(
    _ properties: String, _ busy: [String]
  ) throws {
    let agenda = try Agenda.event(properties)
    #expect(agenda.busy == busy)
    #expect(agenda.faults == [])
  }

  @Test func `A day is local to the programme`() throws {
    let event = "BEGIN:VEVENT\nDTSTART;VALUE=DATE:20210319\nEND:VEVENT"
    #expect(try Agenda(event, zone: "Asia/Kolkata").busy == ["03-19 00:00/03-20 00:00"])
  }

  @Test(arguments: [
    "DTSTART:20210330T080000Z", "DTSTART:20210330T080000Z\nDTEND:20210330T080000Z",
    "DTSTART:20210330T080000Z\nDURATION:PT0S",
  ])
  func `A moment without length is nothing`(_ properties: String) throws {
    let agenda = try Agenda.event(properties)
    #expect(agenda.busy == [])
    #expect(agenda.faults == [])
  }

  @Test(arguments: [
    // Clocks go forward on 28 March 2021 and back on 31 October.
    ("20210327T120000", "PT24H", "03-27 12:00/03-28 13:00"),
    ("20210327T120000", "P1D", "03-27 12:00/03-28 12:00"),
    ("20210327T120000", "P1DT1H", "03-27 12:00/03-28 13:00"),
    ("20210327T120000", "P1W", "03-27 12:00/04-03 12:00"),
    ("20211030T120000", "PT24H", "10-30 12:00/10-31 11:00"),
    ("20211030T120000", "P1D", "10-30 12:00/10-31 12:00"),
    ("20210328T013000", "PT1H", "03-28 01:30/03:30"),
    ("20210328T023000", "PT1H", "03-28 03:30/04:30"),
    ("20211031T023000", "PT30M", "10-31 02:30/02:00"),
    ("20210315T100000", "+PT1H30M5S", "03-15 10:00/11:30:05"),
  ])
  func `Hours of a length are exact over a change of clocks, days are not`(
    _ start: String, _ duration: String, _ busy: String
  ) throws {
    let agenda = try Agenda.event(
      "DTSTART;TZID=Europe/Amsterdam:\(start)\nDURATION:\(duration)")
    #expect(agenda.busy == [busy])
  }

  @Test func `A repeated event ends at the same time on the clock, one with a length after it`()
    throws
  {
    let start = "DTSTART;TZID=Europe/Amsterdam:20210319T170000\nRRULE:FREQ=WEEKLY;COUNT=2\n"
    #expect(
      try Agenda.event(start + "DTEND;TZID=Europe/Amsterdam:20210322T090000").busy == [
        "03-19 17:00/03-22 09:00", "03-26 17:00/03-29 09:00",
      ])
    #expect(
      try Agenda.event(start + "DURATION:PT64H").busy == [
        "03-19 17:00/03-22 09:00", "03-26 17:00/03-29 10:00",
      ])
  }

  @Test func `An end in another zone than the start is where that zone's clocks show it`() throws {
    let agenda = try Agenda.event(
      """
      DTSTART;TZID=Europe/Amsterdam:20210315T100000
      DTEND;TZID=America/New_York:20210315T073000
      RRULE:FREQ=MONTHLY;COUNT=2
      """)
    #expect(agenda.busy == ["03-15 10:00/12:30", "04-15 10:00/12:30"])
  }

  @Test func `An end goes before a length, and a time in UTC needs no zone`() throws {
    let agenda = try Agenda.event(
      """
      DTSTART;TZID=Nowhere:20210315T090000Z
      DTEND:20210315T100000Z
      DURATION:PT5H
      """)
    #expect(agenda.busy == ["03-15 10:00/11:00"])
    #expect(agenda.faults == [])
  }

  @Test(arguments: [
    "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;UNTIL=20210314T235959Z",
    "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30", "FREQ=WEEKLY;BYDAY=MO;BYSETPOS=2",
  ])
  func `An event whose rule never occurs takes no time`(_ rule: String) throws {
    let agenda = try Agenda.event("DTSTART:20210315T090000Z\nDURATION:PT1H\nRRULE:\(rule)")
    #expect(agenda.busy == [])
    #expect(agenda.faults == [])
  }

  @Test func `The start counts also where the rule does not give it`() throws {
    let agenda = try Agenda.event(
      "DTSTART:20210315T090000Z\nDURATION:PT1H\nRRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=2")
    #expect(agenda.busy == ["03-15 10:00/11:00", "03-16 10:00/11:00", "03-23 10:00/11:00"])
  }
}
