import ICalendar
import Testing

/// Which instant a time of a calendar means.
@Suite struct BusyZoneTests {
  private func hour(_ zone: String, _ calendar: String = "") throws -> Agenda {
    try Agenda(
      """
      \(calendar)BEGIN:VEVENT
      UID:a
      DTSTART\(zone):20210715T100000
      DURATION:PT1H
      END:VEVENT
      """)
  }

  @Test func `A time without a zone is the programme's, whatever X-WR-TIMEZONE says`() throws {
    #expect(try hour("").busy == ["07-15 10:00/11:00"])
    #expect(try hour("", "X-WR-TIMEZONE:America/New_York\n").busy == ["07-15 10:00/11:00"])
    let event = "BEGIN:VEVENT\nDTSTART:20210715T100000\nDURATION:PT1H\nEND:VEVENT"
    #expect(try Agenda(event, zone: "Asia/Kolkata").busy == ["07-15 10:00/11:00"])
  }

  @Test(arguments: [
    ("America/New_York", "07-15 16:00/17:00"), ("\"Asia/Kolkata\"", "07-15 06:30/07:30"),
    ("europe/lisbon", "07-15 11:00/12:00"), ("asia/kolkata", "07-15 06:30/07:30"),
    ("Etc/GMT+3", "07-15 15:00/16:00"), ("UTC", "07-15 12:00/13:00"),
    ("W. Europe Standard Time", "07-15 10:00/11:00"),
    ("GMT Standard Time", "07-15 11:00/12:00"), ("India Standard Time", "07-15 06:30/07:30"),
    ("US Eastern Standard Time", "07-15 16:00/17:00"), ("fle standard time", "07-15 09:00/10:00"),
  ])
  func `A zone that is not described is one of the tz database or of Windows`(
    _ zone: String, _ busy: String
  ) throws {
    let agenda = try hour(";TZID=\(zone)")
    #expect(agenda.busy == [busy])
    #expect(agenda.faults == [])
  }

  @Test(arguments: [
    "(UTC+01:00) Amsterdam, Berlin", "Customized Time Zone", "Europe/Breda", "GMT+1",
    "/freeassociation.sourceforge.net/Europe/Amsterdam", "",
  ])
  func `Any other zone is an error`(_ zone: String) throws {
    let agenda = try hour(";TZID=\"\(zone)\"")
    #expect(agenda.busy == [])
    #expect(agenda.faults == ["6 a: unknownZone(\"\(zone)\")"])
  }

  private static let outlook = #"""
    BEGIN:VTIMEZONE
    TZID:(UTC+01:00) Amsterdam\, Berlin
    BEGIN:STANDARD
    DTSTART:16010101T030000
    TZOFFSETFROM:+0200
    TZOFFSETTO:+0100
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=10
    END:STANDARD
    BEGIN:DAYLIGHT
    DTSTART:16010101T020000
    TZOFFSETFROM:+0100
    TZOFFSETTO:+0200
    RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=-1SU;BYMONTH=3
    END:DAYLIGHT
    END:VTIMEZONE

    """#

  @Test func `A zone with a name of its own is what the calendar says of it`() throws {
    let zone = ";TZID=\"(UTC+01:00) Amsterdam, Berlin\""
    #expect(try hour(zone, Self.outlook).busy == ["07-15 10:00/11:00"])
    let weekly = try Agenda(
      """
      \(Self.outlook)BEGIN:VEVENT
      DTSTART\(zone):20210321T100000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=2
      END:VEVENT
      """, zone: "UTC")
    #expect(weekly.busy == ["03-21 09:00/10:00", "03-28 08:00/09:00"])
  }

  @Test func `A description goes before the name, and may follow the event`() throws {
    let agenda = try Agenda(
      """
      BEGIN:VEVENT
      DTSTART;TZID=Europe/Amsterdam:20210715T100000
      DURATION:PT1H
      END:VEVENT
      BEGIN:VTIMEZONE
      TZID:Europe/Amsterdam
      BEGIN:STANDARD
      DTSTART:19700101T000000
      TZOFFSETFROM:+0000
      TZOFFSETTO:-0330
      RDATE:19710101T000000,19720101T000000
      END:STANDARD
      END:VTIMEZONE
      """, zone: "UTC")
    #expect(agenda.busy == ["07-15 13:30/14:30"])
  }

  @Test(arguments: ["", "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+01\nEND:STANDARD\n"])
  func `A description that says nothing leaves the name`(_ description: String) throws {
    let zone = "BEGIN:VTIMEZONE\nTZID:Asia/Tokyo\n\(description)END:VTIMEZONE\n"
    #expect(try hour(";TZID=Asia/Tokyo", zone).busy == ["07-15 03:00/04:00"])
  }

  @Test func `Before its first rule a described zone has the offset from which that departs`()
    throws
  {
    let zone = """
      BEGIN:VTIMEZONE
      TZID:Z
      BEGIN:STANDARD
      DTSTART:20211001T000000
      TZOFFSETFROM:+0500
      TZOFFSETTO:+0600
      END:STANDARD
      END:VTIMEZONE

      """
    #expect(try hour(";TZID=Z", zone).busy == ["07-15 07:00/08:00"])
  }
}
