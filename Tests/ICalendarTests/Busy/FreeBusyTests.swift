import ICalendar
import Testing

/// VFREEBUSY and VAVAILABILITY.
@Suite struct FreeBusyTests {
  private func freeBusy(_ properties: String) throws -> Agenda {
    try Agenda(
      """
      BEGIN:VFREEBUSY
      UID:f
      DTSTART:20210301T000000Z
      DTEND:20210401T000000Z
      \(properties)
      END:VFREEBUSY
      """)
  }

  @Test(arguments: [
    "", ";FBTYPE=BUSY", ";FBTYPE=BUSY-UNAVAILABLE", ";FBTYPE=X-LUNCH", ";fbtype=sabbatical",
    ";VALUE=PERIOD", ";X-PARAM=\"a:b\";FBTYPE=busy",
  ])
  func `Periods are busy, also of a type that nobody knows`(_ parameters: String) throws {
    let agenda = try freeBusy(
      """
      FREEBUSY\(parameters):20210315T080000Z/20210315T090000Z,20210316T130000Z/PT2
       H
      FREEBUSY\(parameters):20210320T000000Z/P1D
      """)
    #expect(
      agenda.busy == ["03-15 09:00/10:00", "03-16 14:00/16:00", "03-20 01:00/03-21 01:00"])
    #expect(agenda.tentative == [])
  }

  @Test func `Tentative periods are those at which somebody would rather not`() throws {
    let agenda = try freeBusy("FREEBUSY;FBTYPE=BUSY-TENTATIVE:20210317T080000Z/PT1H")
    #expect(agenda.busy == [])
    #expect(agenda.tentative == ["03-17 09:00/10:00"])
  }

  @Test func `Free periods are nothing and free nothing`() throws {
    let agenda = try freeBusy(
      """
      FREEBUSY:20210315T080000Z/PT4H
      FREEBUSY;FBTYPE=FREE:20210315T090000Z/PT1H
      """)
    #expect(agenda.busy == ["03-15 09:00/13:00"])
  }

  @Test func `Whoever names no periods is free`() throws {
    #expect(try freeBusy("COMMENT:none").busy == [])
  }

  private static let week = """
    BEGIN:VAVAILABILITY
    UID:v
    DTSTART:20210301T000000
    DTEND:20210303T000000
    BEGIN:AVAILABLE
    UID:w
    DTSTART:20210301T090000
    DTEND:20210301T170000
    RRULE:FREQ=DAILY
    END:AVAILABLE
    END:VAVAILABILITY
    """
  private static let aroundHours = [
    "03-01 00:00/09:00", "03-01 17:00/03-02 09:00", "03-02 17:00/03-03 00:00",
  ]

  @Test(arguments: ["", "BUSYTYPE:BUSY\n", "BUSYTYPE:BUSY-UNAVAILABLE\n"])
  func `Around the hours at which somebody is available they are busy`(_ type: String) throws {
    let agenda = try Agenda(Self.week.replacing("UID:v\n", with: "UID:v\n\(type)"))
    #expect(agenda.busy == Self.aroundHours)
    #expect(agenda.tentative == [])
  }

  @Test func `Around hours of a tentative kind they would rather not`() throws {
    let agenda = try Agenda(
      Self.week.replacing("UID:v\n", with: "UID:v\nBUSYTYPE:BUSY-TENTATIVE\n"))
    #expect(agenda.busy == [])
    #expect(agenda.tentative == Self.aroundHours)
  }

  @Test func `An event takes available hours, and instances of these can change`() throws {
    let agenda = try Agenda(
      Self.week.replacing(
        "END:AVAILABLE",
        with: """
          END:AVAILABLE
          BEGIN:AVAILABLE
          UID:w
          RECURRENCE-ID:20210302T090000
          DTSTART:20210302T090000
          DTEND:20210302T120000
          END:AVAILABLE
          """) + "\nBEGIN:VEVENT\nDTSTART:20210301T100000\nDURATION:PT1H\nEND:VEVENT")
    #expect(
      agenda.busy == [
        "03-01 00:00/09:00", "03-01 10:00/11:00", "03-01 17:00/03-02 09:00",
        "03-02 12:00/03-03 00:00",
      ])
  }

  @Test(arguments: [
    ("", "01-01 00:00/01-01 00:00"), ("DTSTART:20210301T000000\n", "03-01 00:00/01-01 00:00"),
    ("DTEND:20210303T000000\n", "01-01 00:00/03-03 00:00"),
    ("DTSTART:20210301T000000\nDURATION:P2D\n", "03-01 00:00/03-03 00:00"),
  ])
  func `Without a start or an end it holds from or until any time`(
    _ properties: String, _ busy: String
  ) throws {
    let frame = "BEGIN:VAVAILABILITY\n\(properties)END:VAVAILABILITY"
    #expect(try Agenda(frame).busy == [busy])
  }

  @Test func `One that has more priority replaces the others while it holds`() throws {
    func whole(_ priority: Int, _ hours: String) -> String {
      """
      BEGIN:VAVAILABILITY
      PRIORITY:\(priority)
      DTSTART:20210301T\(hours.prefix(2))0000
      DTEND:20210301T\(hours.suffix(2))0000
      BEGIN:AVAILABLE
      DTSTART:20210301T120000
      DURATION:PT\(priority == 1 ? 2 : 1)H
      END:AVAILABLE
      END:VAVAILABILITY

      """
    }
    #expect(
      try Agenda(whole(1, "10-15") + whole(0, "08-18")).busy == [
        "03-01 08:00/12:00", "03-01 14:00/18:00",
      ])
    #expect(
      try Agenda(whole(0, "10-15") + whole(9, "11-14")).busy == [
        "03-01 10:00/12:00", "03-01 13:00/15:00",
      ])
    #expect(
      try Agenda(whole(1, "10-12") + whole(1, "10-15")).busy == [
        "03-01 10:00/12:00", "03-01 14:00/15:00",
      ])
  }
}
