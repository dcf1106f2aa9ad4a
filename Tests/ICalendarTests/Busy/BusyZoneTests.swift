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
    "Customized Time Zone", "Europe/Breda", "Europe/Germany", "GMT+1", "GMT 1", "Amsterdam", "",
    "/freeassociation.sourceforge.net/Europe/Breda", "(GMT +01:00)", "Amsterdam, Gotham",
    // The cities and the offset do not agree.
    "(UTC+03:00) Amsterdam, Berlin", "(GMT+02:00) Athens, Istanbul, Minsk",
    // Zones with these offsets change their clocks on different days.
    "GMT -0500 (Standard) / GMT -0400 (Daylight)",
  ])
  func `Any other zone is an error`(_ zone: String) throws {
    let agenda = try hour(";TZID=\"\(zone)\"")
    #expect(agenda.busy == [])
    #expect(agenda.faults == ["6 a: unknownZone(\"\(zone)\")"])
  }

  @Test(arguments: [
    "Europe/Amsterdam", "/Europe/Amsterdam", "europe/amsterdam",
    "/freeassociation.sourceforge.net/Europe/Amsterdam",
    "/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam",
    "/mozilla.org/20070129_1/Europe/Amsterdam", "/citadel.org/20210101_1/Europe/Amsterdam",
    "/softwarestudio.org/Olson_20011030_5/Europe/Amsterdam", "W. Europe Standard Time",
    "W. Europe Standard Time 1", "W. Europe Daylight Time", "W. Europe",
    "West-Europa (standaardtijd)", "Romance Standard Time 12",
    "(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
    "(UTC+01:00) Amsterdam, Berlijn, Bern, Rome, Stockholm, Wenen",
    "(GMT+01.00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna",
    "(UTC+01:00) Brussel, Kopenhagen, Madrid, Parijs",
    "(UTC+01:00) Belgrado, Bratislava, Boedapest, Ljubljana, Praag",
    "Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna", "(UTC+01:00) Amsterdam",
    "Western/Central Europe", "Central European Time", "CET",
    "GMT +0100 (Standard) / GMT +0200 (Daylight)",
  ])
  func `A name means its zone, whatever the calendar says of it`(_ zone: String) throws {
    // As written for the season of the export alone.
    let winter = """
      BEGIN:VTIMEZONE
      TZID:\(zone.replacing(",", with: "\\,"))
      BEGIN:STANDARD
      DTSTART:20201025T030000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0100
      END:STANDARD
      END:VTIMEZONE

      """
    for calendar in ["", winter] {
      for name in ["\"\(zone)\"", zone] {
        let agenda = try hour(";TZID=\(name)", calendar)
        #expect(agenda.busy == ["07-15 10:00/11:00"])
        #expect(agenda.faults == [])
      }
    }
  }

  @Test(arguments: [
    ("tzone://Microsoft/Utc", "12:00/13:00"), ("Z", "12:00/13:00"), ("GMT", "12:00/13:00"),
    ("(UTC) Coordinated Universal Time", "12:00/13:00"),
    ("(UTC) Gecoördineerde wereldtijd", "12:00/13:00"),
    ("(UTC+00:00) Dublin, Edinburgh, Lissabon, Londen", "11:00/12:00"),
    ("(GMT) Greenwich Mean Time : Dublin, Edinburgh, Lisbon, London", "11:00/12:00"),
    ("(UTC+02:00) Helsinki, Kyiv, Riga, Sofia, Tallinn, Vilnius", "09:00/10:00"),
    ("(UTC+02:00) Athene, Boekarest", "09:00/10:00"),
    ("(UTC-05:00) Eastern Time (US & Canada)", "16:00/17:00"),
    ("(UTC+08:00) Beijing, Chongqing, Hong Kong, Urumqi", "04:00/05:00"),
    ("(UTC+05:30) Chennai, Kolkata, Mumbai, New Delhi", "06:30/07:30"),
    ("GMT (Standard) / GMT +0100 (Daylight)", "11:00/12:00"),
    // Nobody describes them, so that they mean what they say.
    ("GMT+0100", "11:00/12:00"), ("UTC+01:00", "11:00/12:00"), ("UTC-03:30", "15:30/16:30"),
  ])
  func `Names of other zones, with and without quotation marks`(
    _ zone: String, _ times: String
  ) throws {
    for name in ["\"\(zone)\"", zone] {
      let agenda = try hour(";TZID=\(name)")
      #expect(agenda.busy == ["07-15 \(times)"])
      #expect(agenda.faults == [])
    }
  }

  @Test func `A parameter behind a name without quotation marks is not part of it`() throws {
    let agenda = try Agenda.event(
      """
      DTSTART;TZID=Europe/Amsterdam:20210315T100000
      DURATION:PT1H
      RRULE:FREQ=DAILY;COUNT=3
      """,
      and: Agenda.change(
        """
        RECURRENCE-ID;TZID=Europe/Amsterdam;RANGE=THISANDFUTURE:20210316T100000
        DTSTART;TZID=Europe/Amsterdam:20210316T120000
        DURATION:PT1H
        """))
    #expect(agenda.busy == ["03-15 10:00/11:00", "03-16 12:00/13:00", "03-17 12:00/13:00"])
  }

  @Test func `A fixed offset that the calendar describes is what the calendar says`() throws {
    let zone = Self.outlook.replacing(#"Kantoor\, Breda"#, with: "GMT+01:00")
    #expect(try hour(";TZID=GMT+01:00", zone).busy == ["07-15 10:00/11:00"])
  }

  @Test(arguments: [
    ("", 4, "STANDARD"),
    (
      "BEGIN:STANDARD\nDTSTART:19700101T000000\nTZOFFSETTO:+0100\nEND:STANDARD\n", 6, "TZOFFSETFROM"
    ),
    (
      "BEGIN:STANDARD\nDTSTART:1970\nTZOFFSETFROM:+0100\nTZOFFSETTO:+0100\nEND:STANDARD\n", 7,
      "DTSTART"
    ),
  ])
  func `A zone that is described in part is told as such`(
    _ description: String, _ line: Int, _ part: String
  ) throws {
    let zone = "BEGIN:VTIMEZONE\nTZID:Mijn zone\n\(description)END:VTIMEZONE\n"
    let faults = try hour(";TZID=Mijn zone", zone).faults
    #expect(faults.count == 1)
    #expect(
      faults[0].hasSuffix("a: incompleteZone(\"Mijn zone\", part: \"\(part)\", line: \(line))"))
  }

  @Test func `What libical says of its own zone helps where nothing else does`() throws {
    let zone = "BEGIN:VTIMEZONE\nTZID:Z1\nX-LIC-LOCATION:Europe/Lisbon\nEND:VTIMEZONE\n"
    #expect(try hour(";TZID=Z1", zone).busy == ["07-15 11:00/12:00"])
  }

  private static let outlook = #"""
    BEGIN:VTIMEZONE
    TZID:Kantoor\, Breda
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
    let zone = ";TZID=\"Kantoor, Breda\""
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

  @Test func `Rules of a zone may have signs, and two names in one description say nothing`()
    throws
  {
    let signed = Self.outlook.replacing("BYDAY=-1SU;BYMONTH=10", with: "BYMONTH=11;BYDAY=+1SU")
      .replacing("BYDAY=-1SU;BYMONTH=3", with: "BYMONTH=3;BYDAY=+2SU")
    #expect(try hour(";TZID=\"Kantoor, Breda\"", signed).busy == ["07-15 10:00/11:00"])
    let twice = """
      BEGIN:VTIMEZONE
      TZID:Africa/Abidjan
      BEGIN:STANDARD
      TZOFFSETFROM:+0000
      TZOFFSETTO:+0000
      DTSTART:20210101T000000
      END:STANDARD
      TZID:Europe/Amsterdam
      END:VTIMEZONE

      """
    for zone in ["", ";TZID=Europe/Amsterdam"] {
      let agenda = try hour(zone, twice)
      #expect(agenda.busy == ["07-15 10:00/11:00"])
      #expect(agenda.faults == [])
    }
  }

  @Test func `A description may follow the event`() throws {
    let agenda = try Agenda(
      """
      BEGIN:VEVENT
      DTSTART;TZID=Zaal:20210715T100000
      DURATION:PT1H
      END:VEVENT
      BEGIN:VTIMEZONE
      TZID:Zaal
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
      TZID:Zaal
      BEGIN:STANDARD
      DTSTART:20211001T000000
      TZOFFSETFROM:+0500
      TZOFFSETTO:+0600
      END:STANDARD
      END:VTIMEZONE

      """
    #expect(try hour(";TZID=Zaal", zone).busy == ["07-15 07:00/08:00"])
  }
}
