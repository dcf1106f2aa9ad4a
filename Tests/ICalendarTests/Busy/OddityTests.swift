import ICalendar
import Testing

/// What programs write and nobody means: it bears on no time, and is read past.
@Suite struct OddityTests {
  private static let weekly = """
    DTSTART;TZID=Europe/Amsterdam:20210309T093000
    DURATION:PT1H
    RRULE:FREQ=WEEKLY;COUNT=3
    """

  @Test(arguments: [
    "EXDATE:", "RDATE:", "RDATE;VALUE=DATE-TIME:", "EXDATE;TZID=Europe/Amsterdam:", "EXDATE",
    "RDATE:,", "EXDATE;TZID=Nergens:",
  ])
  func `A list of dates without any says nothing`(_ line: String) throws {
    let agenda = try Agenda.event("\(Self.weekly)\n\(line)")
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-09 09:30/10:30", "03-16 09:30/10:30", "03-23 09:30/10:30"])
  }

  @Test(arguments: [
    "20210316T093000,", ",20210316T093000", "20210316T093000,,", "20210316T093000 , ",
  ])
  func `A comma too many says nothing`(_ dates: String) throws {
    let agenda = try Agenda.event("\(Self.weekly)\nEXDATE;TZID=Europe/Amsterdam:\(dates)")
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-09 09:30/10:30", "03-23 09:30/10:30"])
  }

  @Test(arguments: ["20210309T000000", "20210309T000000Z", "20210309t000000"])
  func `A day with a midnight behind it is a day`(_ start: String) throws {
    let agenda = try Agenda.event(
      "DTSTART;VALUE=DATE;TZID=Nergens:\(start)\nDTEND;VALUE=DATE:20210311T000000")
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-09 00:00/03-11 00:00"])
  }

  @Test(arguments: ["DTSTART:20210309", "DTSTART;VALUE=DATE-TIME:20210309"])
  func `A day is a day without saying so`(_ start: String) throws {
    #expect(try Agenda.event(start).busy == ["03-09 00:00/03-10 00:00"])
    #expect(try Agenda.event("\(start)\nDTEND:20210309").busy == ["03-09 00:00/03-10 00:00"])
  }

  @Test func `What a program keeps for itself in a rule says nothing`() throws {
    let agenda = try Agenda.event(
      "DTSTART;TZID=Europe/Amsterdam:20210309T093000\nDURATION:PT1H\n"
        + "RRULE;X-BUSYMAC-REGENERATE=TRASH:FREQ=WEEKLY;COUNT=2")
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-09 09:30/10:30", "03-16 09:30/10:30"])
  }

  @Test(arguments: [
    ("20210323", ["03-09", "03-16", "03-23"]), ("20210322", ["03-09", "03-16"]),
    ("20210309", ["03-09"]), ("20210308", []),
  ])
  func `An end of a series that is a day includes that day`(
    _ until: String, _ days: [String]
  ) throws {
    let agenda = try Agenda.event(
      """
      DTSTART;TZID=Europe/Amsterdam:20210309T233000
      DURATION:PT15M
      RRULE:FREQ=WEEKLY;UNTIL=\(until)
      """)
    #expect(agenda.busy == days.map { "\($0) 23:30/23:45" })
  }

  /// Series of an hour at half past nine, or of whole days, from 9 March on.
  @Test(arguments: [
    ("T083000Z", "RRULE:FREQ=WEEKLY;COUNT=3\nEXDATE:20210316", ["03-09", "03-23"]),
    // The time that is left out is none of the series, so that nothing is.
    ("T083000Z", "RRULE:FREQ=WEEKLY;COUNT=2\nEXDATE:20210316T060000", ["03-09", "03-16"]),
    (
      "T083000Z", "RRULE:FREQ=WEEKLY;UNTIL=20210316T083000Z\nEXDATE:20210323T083000Z",
      ["03-09", "03-16"]
    ),
    (
      "T083000Z", "RRULE:FREQ=DAILY;UNTIL=20210311T083000Z;INTERVAL=1;BYDAY=MO, TU, TH ;WKST=SU",
      ["03-09", "03-11"]
    ),
    ("T083000Z", "SUMMARY:een\nSUMMARY:twee\nRRULE:FREQ=DAILY;COUNT=1;", ["03-09"]),
    (
      "",
      "RRULE:FREQ=DAILY;UNTIL=20210311T230000Z\n"
        + "EXDATE;TZID=W. Europe Standard Time:20210310T000000", ["03-09", "03-11"]
    ),
    ("", "RRULE:FREQ=WEEKLY;UNTIL=20210316T070000Z;BYDAY=TU", ["03-09", "03-16"]),
    ("", "RRULE:FREQ=WEEKLY;UNTIL=20210315T230000Z;BYDAY=TU", ["03-09"]),
  ])
  func `Ends and gaps of a series as programs write them`(
    _ time: String, _ lines: String, _ days: [String]
  ) throws {
    let length = time.isEmpty ? "P1D" : "PT1H"
    let agenda = try Agenda.event("DTSTART:20210309\(time)\nDURATION:\(length)\n\(lines)")
    #expect(agenda.faults == [])
    #expect(
      agenda.busy
        == (time.isEmpty ? Self.wholeDays(days) : days.map { "\($0) 09:30/10:30" }))
  }

  private static func wholeDays(_ days: [String]) -> [String] {
    days.map { day in
      let next = Int(day.suffix(2)).map { $0 + 1 } ?? 0
      return "\(day) 00:00/03-\(next < 10 ? "0" : "")\(next) 00:00"
    }
  }

  @Test func `A day of a series that was moved may be named by its midnight`() throws {
    let agenda = try Agenda.event(
      "DTSTART;VALUE=DATE:20210309\nRRULE:FREQ=WEEKLY;COUNT=2",
      and: Agenda.change(
        "RECURRENCE-ID;TZID=UTC+01:20210316T000000\nDTSTART;VALUE=DATE:20210317"))
    #expect(agenda.faults == [])
    #expect(agenda.busy == Self.wholeDays(["03-09", "03-17"]))
  }

  @Test func `Lines of a text that are none of the calendar are passed over`() throws {
    let agenda = try Agenda.event(
      """
      DESCRIPTION:Aanmelden: info@voorbeeld.example

      (Organisatie: vriendenkring)
      Locatie: B2
      DTSTART:20210309T083000Z
      DURATION:PT1H
      """)
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-09 09:30/10:30"])
  }

  private static let calendar = """
    BEGIN:VCALENDAR
    BEGIN:VEVENT
    UID:ID
    SUMMARY:Één
    DTSTART:202103DDT090000Z
    DURATION:PT1H
    END:VEVENT
    END:VCALENDAR

    """

  @Test func `Files that were joined with their byte order marks are all read`() throws {
    let file = ["15", "16", "17"].map { day in
      "\u{FEFF}" + Self.calendar.replacing("DD", with: day).replacing("ID", with: day)
    }.joined(separator: "\n\u{FEFF}\u{FEFF}\n")
    let agenda = try Agenda(file: "\n \n" + file)
    #expect(agenda.faults == [])
    #expect(agenda.busy == ["03-15 10:00/11:00", "03-16 10:00/11:00", "03-17 10:00/11:00"])
  }

  @Test(arguments: [true, false])
  func `UTF-16 is read, with and without its mark`(hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + Self.calendar.replacing("DD", with: "15")
    for isLittle in [true, false] {
      let octets = text.utf16.flatMap { unit -> [UInt8] in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
      let agenda = try Agenda(octets: octets)
      #expect(agenda.faults == [])
      #expect(agenda.busy == ["03-15 10:00/11:00"])
    }
  }

  private static func version(_ day: Int, _ more: String) -> String {
    "DTSTART:202103\(day)T090000Z\nDURATION:PT1H\n\(more)"
  }

  @Test(arguments: [
    ("SEQUENCE:0", "SEQUENCE:2", ["03-12"]), ("SEQUENCE:2", "SEQUENCE:0", ["03-10"]),
    ("SEQUENCE:1\nDTSTAMP:20210102T080000Z", "SEQUENCE:1\nDTSTAMP:20210103T080000Z", ["03-12"]),
    ("SEQUENCE:1\nDTSTAMP:20210103T080000Z", "SEQUENCE:1\nDTSTAMP:20210102T080000Z", ["03-10"]),
    ("SEQUENCE:0", "SEQUENCE:2\nSTATUS:CANCELLED", []),
    // Nothing says which of them counts.
    ("SEQUENCE:1", "SEQUENCE:1", ["03-10", "03-12"]),
  ])
  func `Of two events with one UID the newer version counts`(
    _ first: String, _ second: String, _ days: [String]
  ) throws {
    let events = [Self.version(10, first), Self.version(12, second)]
      .map { "BEGIN:VEVENT\nUID:a\n\($0)\nEND:VEVENT\n" }
    for file in [events.joined(), events.joined(separator: "END:VCALENDAR\nBEGIN:VCALENDAR\n")] {
      #expect(try Agenda(file).busy == days.map { "\($0) 10:00/11:00" })
    }
  }

  @Test(arguments: ["CANCEL", "REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"])
  func `What cancels, answers or proposes takes no time`(_ method: String) throws {
    let event = "BEGIN:VEVENT\nUID:a\n\(Self.version(10, ""))\nEND:VEVENT\n"
    let agenda = try Agenda("METHOD:\(method)\n\(event)")
    #expect(agenda.busy == [])
    #expect(agenda.faults == [])
    #expect(try Agenda("METHOD:REQUEST\n\(event)").busy == ["03-10 10:00/11:00"])
  }

  @Test func `A cancellation without a time takes back what another calendar says`() throws {
    let file = """
      BEGIN:VCALENDAR
      METHOD:REQUEST
      BEGIN:VEVENT
      UID:a
      \(Self.version(10, "SEQUENCE:1"))
      END:VEVENT
      END:VCALENDAR
      BEGIN:VCALENDAR
      METHOD:CANCEL
      BEGIN:VEVENT
      UID:a
      SEQUENCE:2
      END:VEVENT
      END:VCALENDAR
      """
    #expect(try Agenda(file: file).busy == [])
    #expect(
      try Agenda(file: file.replacing("SEQUENCE:2", with: "SEQUENCE:0")).busy
        == ["03-10 10:00/11:00"])
  }
}
