import ICalendar
import Testing

/// What counts as busy, what as rather not, and what not at all.
@Suite struct BusyKindTests {
  private static let hour = "DTSTART:20210315T090000Z\nDTEND:20210315T100000Z\n"
  private static let taken = ["03-15 10:00/11:00"]

  @Test(arguments: [
    "", "TRANSP:OPAQUE", "transp:opaque", "STATUS:CONFIRMED", "X-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:OOF",
    "STATUS:TENTATIVE\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY", "X-MICROSOFT-CDO-BUSYSTATUS:",
    "X-MICROSOFT-CDO-INTENDEDSTATUS:FREE", "CLASS:PRIVATE", "DESCRIPTION:\nLOCATION:",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:somebody@else.example",
    "ATTENDEE;PARTSTAT=ACCEPTED:mailto:me@home.example", "TRANSP:OPAQUE\nTRANSP:OPAQUE",
    "BEGIN:VALARM\nACTION:DISPLAY\nTRIGGER:-PT15M\nSTATUS:\nDURATION:x\nEND:VALARM",
  ])
  func `An event that is opaque and not cancelled is busy`(_ properties: String) throws {
    let agenda = try Agenda(
      "BEGIN:VEVENT\nUID:a\n\(Self.hour)\(properties)\nEND:VEVENT", owners: ["me@home.example"])
    #expect(agenda.busy == Self.taken)
    #expect(agenda.tentative == [])
    #expect(agenda.faults == [])
  }

  @Test(arguments: [
    "STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
    "TRANSP:TRANSPARENT\nX-MICROSOFT-CDO-BUSYSTATUS:Tentative",
    "STATUS:CONFIRMED\nX-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE",
  ])
  func `A tentative event is one for which somebody would rather not come`(
    _ properties: String
  ) throws {
    let agenda = try Agenda.event(Self.hour + properties)
    #expect(agenda.busy == [])
    #expect(agenda.tentative == Self.taken)
  }

  @Test(arguments: [
    "TRANSP:TRANSPARENT", "STATUS:CANCELLED", "STATUS:TENTATIVE\nTRANSP:TRANSPARENT",
    "X-MICROSOFT-CDO-BUSYSTATUS:FREE", "X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",
    "STATUS:CANCELLED\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY",
    "ATTENDEE;CN=\"Me: I, myself\";PARTSTAT=DECLINED:MAILTO:Me@Home.example",
    "ATTENDEE;PARTSTAT=declined;EMAIL=me@home.example:urn:uuid:1",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:me@work.example",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:me@work.example\nX-MICROSOFT-CDO-BUSYSTATUS:BUSY",
  ])
  func `Transparent, cancelled, free and declined is nothing`(_ properties: String) throws {
    let agenda = try Agenda(
      "BEGIN:VEVENT\nUID:a\n\(Self.hour)\(properties)\nEND:VEVENT",
      owners: ["ME@home.example", "me@work.example"])
    #expect(agenda.busy == [])
    #expect(agenda.tentative == [])
    #expect(agenda.faults == [])
  }

  @Test func `Without an owner nobody has declined`() throws {
    let declined = "ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example"
    #expect(try Agenda.event(Self.hour + declined).busy == Self.taken)
  }

  @Test func `Notes and what nobody knows take no time`() throws {
    let agenda = try Agenda(
      """
      BEGIN:VJOURNAL
      UID:t
      DTSTART:20210315T090000Z
      STATUS:FINAL
      END:VJOURNAL
      BEGIN:X-ROOM
      DTSTART:20210231T250000Z
      END:X-ROOM
      """)
    #expect(agenda.busy == [])
    #expect(agenda.faults == [])
  }

  @Test func `Times are joined by kind, sorted, and cut off at the first and last midnight`() throws
  {
    let agenda = try Agenda(
      """
      BEGIN:VEVENT
      DTSTART:20211231T220000Z
      DTEND:20220101T120000Z
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20210315T100000Z
      DTEND:20210315T110000Z
      END:VEVENT
      BEGIN:VEVENT
      STATUS:TENTATIVE
      DTSTART:20210315T083000Z
      DTEND:20210315T120000Z
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20210315T090000Z
      DTEND:20210315T100000Z
      END:VEVENT
      BEGIN:VEVENT
      DTSTART:20201224T090000Z
      DTEND:20210101T090000Z
      END:VEVENT
      """)
    #expect(
      agenda.busy == ["01-01 00:00/10:00", "03-15 10:00/12:00", "12-31 23:00/01-01 00:00"])
    #expect(agenda.tentative == ["03-15 09:30/13:00"])
  }
}
