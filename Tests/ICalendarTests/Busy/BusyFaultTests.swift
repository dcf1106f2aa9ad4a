import CivilTime
import ICalendar
import Testing

/// What is wrong with a file, by line and UID.
@Suite struct BusyFaultTests {
  @Test(arguments: [
    ("DTSTART:20210231T100000Z", "DTSTART", "20210231T100000Z"),
    ("DTSTART:20210229", "DTSTART", "20210229"),
    ("DTSTART:20210301T250000Z", "DTSTART", "20210301T250000Z"),
    ("DTSTART:20210301T240000Z", "DTSTART", "20210301T240000Z"),
    ("DTSTART:20210301T106000", "DTSTART", "20210301T106000"),
    ("DTSTART:2021-03-01T10:00:00", "DTSTART", "2021-03-01T10:00:00"),
    ("DTSTART:20210301T100000+0100", "DTSTART", "20210301T100000+0100"),
    ("DTSTART;VALUE=DATE:20210301T100000", "DTSTART", "20210301T100000"),
    ("DTSTART;TZID=\"UTC:20210301T100000\"", "DTSTART", "UTC:20210301T100000"),
    ("DTSTART:20210301T1000Z", "DTSTART", "20210301T1000Z"),
    ("DTSTART:0NaNaNaNTaNaNaN", "DTSTART", "0NaNaNaNTaNaNaN"),
    ("DTSTART:", "DTSTART", ""), ("DTSTART", "DTSTART", ""),
    ("DTSTART:20210301T100000\nDTEND:soon", "DTEND", "soon"),
    ("DTSTART:20210301T100000\nDURATION:1H", "DURATION", "1H"),
    ("DTSTART:20210301T100000\nDURATION:P", "DURATION", "P"),
    ("DTSTART:20210301\nDURATION:PT1W", "DURATION", "PT1W"),
    ("DTSTART:20210301T100000\nDURATION:PT", "DURATION", "PT"),
    ("DTSTART:20210301T100000\nDURATION:PT1H30", "DURATION", "PT1H30"),
    ("DTSTART:20210301T100000\nDURATION:P1M", "DURATION", "P1M"),
    ("DTSTART:20210301T100000\nDURATION:PT1M1H", "DURATION", "PT1M1H"),
    ("DTSTART:20210301T100000\nRDATE:20210302T100000,x", "RDATE", "x"),
    ("DTSTART:20210301T100000\nRDATE:20210302T100000/x", "RDATE", "20210302T100000/x"),
    ("DTSTART:20210301T100000\nRDATE;VALUE=DATE:20210302", "RDATE", "20210302"),
    ("DTSTART:20210301T100000\nRECURRENCE-ID:monday", "RECURRENCE-ID", "monday"),
    ("DTSTART:20210301T100000\nSTATUS:", "STATUS", ""),
    ("DTSTART:20210301T100000\nSTATUS:CANCELED", "STATUS", "CANCELED"),
    ("DTSTART:20210301T100000\nSTATUS:RESCHEDULED TO FRIDAY", "STATUS", "RESCHEDULED TO FRIDAY"),
    ("DTSTART:20210301T100000\nRRULE:RRULE:FREQ=DAILY", "RRULE", "RRULE:FREQ=DAILY"),
    ("DTSTART:20210301T100000\nSTATUS:NEEDS-ACTION", "STATUS", "NEEDS-ACTION"),
    ("DTSTART:20210301T100000\nStatus: concept", "STATUS", "concept"),
    (
      "DTSTART:20210301T100000\nRRULE:FREQ=WEEKLY;UNTIL=2021331T235959", "RRULE",
      "FREQ=WEEKLY;UNTIL=2021331T235959"
    ),
    ("DTSTART:20210301T100000\nTRANSP:BUSY", "TRANSP", "BUSY"),
    ("DTSTART:20210301T100000\nRRULE:FREQ=SOMETIMES", "RRULE", "FREQ=SOMETIMES"),
    ("DTSTART:20210301T100000\nRRULE:", "RRULE", ""),
    (
      "DTSTART:20210301T100000\nRRULE:FREQ=MONTHLY;BYDAY=-9223372036854775808MO", "RRULE",
      "FREQ=MONTHLY;BYDAY=-9223372036854775808MO"
    ),
    ("DTSTART:20210301T100000\nUID:", "UID", ""),
  ])
  func `A value that says nothing about time where it should is an error`(
    _ properties: String, _ property: String, _ value: String
  ) throws {
    let uid = property == "UID" ? "" : "UID:a\n"
    let agenda = try Agenda("BEGIN:VEVENT\n\(uid)\(properties)\nEND:VEVENT")
    let lines = 4 + (uid + properties).count { $0 == "\n" }
    #expect(agenda.busy == [])
    #expect(
      agenda.faults == [
        "\(lines + 1) \(uid.isEmpty ? "–" : "a"): "
          + "unreadable(property: \"\(property)\", value: \"\(value)\")"
      ])
  }

  @Test(arguments: [
    ("BEGIN:VFREEBUSY\nUID:f\nFREEBUSY:\nEND:VFREEBUSY", "6 f", "FREEBUSY", ""),
    (
      "BEGIN:VFREEBUSY\nFREEBUSY:20210301T100000Z/20210231T110000Z\nEND:VFREEBUSY", "5 –",
      "FREEBUSY", "20210301T100000Z/20210231T110000Z"
    ),
    ("BEGIN:VFREEBUSY\nFREEBUSY:20210301/P1D\nEND:VFREEBUSY", "5 –", "FREEBUSY", "20210301/P1D"),
    ("BEGIN:VAVAILABILITY\nBUSYTYPE:NEVER\nEND:VAVAILABILITY", "5 –", "BUSYTYPE", "NEVER"),
    (
      "BEGIN:VAVAILABILITY\nBEGIN:AVAILABLE\nUID:v\nDTSTART:2021\nEND:AVAILABLE\nEND:VAVAILABILITY",
      "7 v", "DTSTART", "2021"
    ),
  ])
  func `So is one of free and busy times`(
    _ component: String, _ place: String, _ property: String, _ value: String
  ) throws {
    #expect(
      try Agenda(component).faults == [
        "\(place): unreadable(property: \"\(property)\", value: \"\(value)\")"
      ])
  }

  @Test(arguments: [
    "DTSTART:20210301T100000Z\nDTEND:20210301T090000Z",
    "DTSTART;TZID=Europe/Amsterdam:20210301T100000\nDTEND;TZID=Asia/Kolkata:20210301T110000",
    "DTSTART;VALUE=DATE:20210302\nDTEND;VALUE=DATE:20210301",
    "DTSTART:20210301T100000Z\nDURATION:-PT1H",
    "DTSTART:20210301T100000Z\nRDATE;VALUE=PERIOD:20210301T100000Z/20210301T090000Z",
  ])
  func `An end before the start is an error`(_ properties: String) throws {
    #expect(try Agenda.event(properties).faults == ["7 a: endBeforeStart"])
  }

  @Test func `Everything that is wrong is told, in the order of the file`() throws {
    let agenda = try Agenda(
      """
      BEGIN:VEVENT
      UID:one\\, two
      DTSTART:20210231T100000
      DTEND:20210301T250000
      STATUS:MAYBE
      END:VEVENT
      BEGIN:VFREEBUSY
      FREEBUSY:never
      END:VFREEBUSY
      BEGIN:VEVENT
      UID:c
      DTSTART:20210301T100000Z
      DTSTART:20210301T110000Z
      END:VEVENT
      BEGIN:VEVENT
      UID:d
      SUMMARY:no time
      END:VEVENT
      BEGIN:VEVENT
      UID:e
      DTSTART:20210301T100000Z
      DURATION:PT1H
      END:VEVENT
      """)
    #expect(
      agenda.faults == [
        "6 one, two: unreadable(property: \"DTSTART\", value: \"20210231T100000\"); "
          + "unreadable(property: \"DTEND\", value: \"20210301T250000\"); "
          + "unreadable(property: \"STATUS\", value: \"MAYBE\")",
        "11 –: unreadable(property: \"FREEBUSY\", value: \"never\")",
        "16 c: repeated(property: \"DTSTART\")",
        "18 d: missing(property: \"DTSTART\")",
      ])
    // What is sound is read all the same.
    #expect(agenda.busy == ["03-01 11:00/12:00"])
  }

  @Test(arguments: [
    ("", "1 –: empty"), ("\u{FEFF}\r\n \r\n", "1 –: empty"),
    ("<!DOCTYPE html>\n<html>", "1 –: notACalendar"),
    ("BEGIN:VEVENT\nEND:VEVENT\n", "1 –: notACalendar"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTA", "3 –: cutOff(component: \"VEVENT\")"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\n", "3 –: cutOff(component: \"VCALENDAR\")"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEV", "3 –: cutOff(component: \"VEVENT\")"),
    (
      "BEGIN:VCALENDAR\nNoneBEGIN:VEVENT\nUID:a\nEND:VEVENT\nEND:VCALENDAR",
      "4 –: strayEnd(component: \"VEVENT\")"
    ),
    (
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VALARM\nEND:VEVENT\nEND:VCALENDAR",
      "3 –: strayEnd(component: \"VALARM\")"
    ),
  ])
  func `A file that is no whole calendar is refused`(_ file: String, _ fault: String) throws {
    let agenda = try Agenda(file: file)
    #expect(agenda.faults == [fault])
    #expect(agenda.busy == [])
    let reader = BusyReader(zone: .utc, limits: 0..<1)
    #expect(reader.read(Array(file.utf8)).faults.allSatisfy { !$0.isPassable })
  }

  @Test func `A calendar that is cut anywhere is refused`() throws {
    let file = """
      BEGIN:VCALENDAR
      VERSION:2.0
      BEGIN:VEVENT
      UID:a
      DTSTART:20210301T100000Z
      DURATION:PT1H
      END:VEVENT
      END:VCALENDAR
      """
    for length in 0..<file.utf8.count {
      let cut = Array(file.utf8.prefix(length))
      #expect(try Agenda(octets: cut).faults.count == 1, "cut at \(length)")
    }
  }

  @Test(arguments: [
    "BEGIN:VCALENDAR\nEND:VCALENDAR", "begin:vcalendar\nend:vcalendar",
    "BEGIN:VCALENDAR\nEND:VCALENDAR\n\nsent from my phone",
    "BEGIN:VCALENDAR\nno colon here\n;;;\n:\nEND:VCALENDAR",
  ])
  func `A calendar without events is fine`(_ file: String) throws {
    #expect(try Agenda(file: file).faults == [])
  }

  @Test func `Marks, line ends of any kind, folds and small letters are accepted`() throws {
    let file =
      "\u{FEFF}BEGIN:VCALENDAR\rbegin:vevent\ruid:a\rDTSTART;tzid=\"Euro\r pe/Amsterdam\":2021\r\t0315"
      + "t100000\rdtend:20210315T\r 100000z \rend:vevent\rEND:VCALENDAR\r"
    for end in ["\r", "\n", "\r\n"] {
      let agenda = try Agenda(file: file.replacing("\r", with: end))
      #expect(agenda.faults == [])
      #expect(agenda.busy == ["03-15 10:00/11:00"])
    }
  }

  @Test func `Folds within a letter and letters of another encoding do no harm`() throws {
    var octets = Array("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:caf".utf8)
    octets += [0xC3] + Array("\r\n ".utf8) + [0xA9, 0xE9, 0x00, 0xFF]
    octets += Array("\nDTSTART:20210315T090000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR".utf8)
    #expect(try Agenda(octets: octets).busy == ["03-15 10:00/11:00"])
  }

  @Test func `Calendars that follow each other are all read`() throws {
    let calendar =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:202103DDT090000Z\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n"
    let file = ["15", "16"].map { calendar.replacing("DD", with: $0) }.joined()
    #expect(try Agenda(file: file).busy == ["03-15 10:00/11:00", "03-16 10:00/11:00"])
  }
}
