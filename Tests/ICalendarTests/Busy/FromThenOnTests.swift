import ICalendar
import Testing

/// Changes of an instance and all later ones (RANGE=THISANDFUTURE).
@Suite struct FromThenOnTests {
  private static let zone = ";TZID=Europe/Amsterdam:"
  private static let series = """
    DTSTART\(zone)20210315T100000
    DTEND\(zone)20210315T110000
    RRULE:FREQ=WEEKLY;COUNT=4
    """

  private func busy(_ changes: String...) throws -> [String] {
    try Agenda.event(Self.series, and: changes.map(Agenda.change).joined()).busy
  }

  private func range(_ day: String) -> String {
    "RECURRENCE-ID;RANGE=THISANDFUTURE\(Self.zone)\(day)T100000\n"
  }

  @Test func `All later instances move as far and last as long`() throws {
    #expect(
      try busy(range("20210322") + "DTSTART\(Self.zone)20210323T140000\nDURATION:PT2H") == [
        "03-15 10:00/11:00", "03-23 14:00/16:00", "03-30 14:00/16:00", "04-06 14:00/16:00",
      ])
  }

  @Test func `The zone of the change is that of the later instances`() throws {
    // New York goes over to summer time two weeks before Amsterdam.
    #expect(
      try busy(
        range("20210322")
          + "DTSTART;TZID=America/New_York:20210322T100000\nDURATION:PT1H") == [
          "03-15 10:00/11:00", "03-22 15:00/16:00", "03-29 16:00/17:00", "04-05 16:00/17:00",
        ])
  }

  @Test func `A series is cut off from then on`() throws {
    #expect(
      try busy(
        range("20210329") + "DTSTART\(Self.zone)20210329T100000\nDURATION:PT1H\nSTATUS:CANCELLED")
        == ["03-15 10:00/11:00", "03-22 10:00/11:00"])
  }

  @Test func `A later change goes before an earlier one, a single one before both`() throws {
    #expect(
      try busy(
        range("20210329") + "DTSTART\(Self.zone)20210329T200000\nDURATION:PT1H",
        "RECURRENCE-ID\(Self.zone)20210405T100000\nDTSTART\(Self.zone)20210405T080000\nDURATION:PT1H",
        range("20210322") + "DTSTART\(Self.zone)20210322T140000\nDURATION:PT1H") == [
          "03-15 10:00/11:00", "03-22 14:00/15:00", "03-29 20:00/21:00", "04-05 08:00/09:00",
        ])
  }

  @Test func `A change that goes back in time moves all later instances back`() throws {
    let agenda = try Agenda.event(
      "DTSTART:20200106T090000Z\nDURATION:PT1H\nRRULE:FREQ=MONTHLY;COUNT=24",
      and: Agenda.change(
        "RECURRENCE-ID;RANGE=THISANDFUTURE:20211006T090000Z\nDTSTART:20210906T090000Z\nDURATION:PT2H"
      ))
    #expect(
      agenda.busy.suffix(4) == [
        "08-06 11:00/12:00", "09-06 11:00/13:00", "10-07 11:00/13:00", "11-06 10:00/12:00",
      ])
  }

  @Test func `Whole days become hours from then on`() throws {
    let agenda = try Agenda.event(
      "DTSTART;VALUE=DATE:20210315\nRRULE:FREQ=DAILY;COUNT=3",
      and: Agenda.change(
        "RECURRENCE-ID;VALUE=DATE;RANGE=THISANDFUTURE:20210316\nDTSTART\(Self.zone)20210316T090000\n"
          + "DURATION:PT1H"))
    #expect(
      agenda.busy == ["03-15 00:00/03-16 00:00", "03-16 09:00/10:00", "03-17 09:00/10:00"])
  }

  @Test func `Another range is an error`() throws {
    let agenda = try Agenda.event(
      Self.series,
      and: Agenda.change(
        "RECURRENCE-ID;RANGE=THISANDPRIOR:20210322T090000Z\nDTSTART:20210322T140000Z"))
    #expect(
      agenda.faults == ["12 a: unreadable(property: \"RECURRENCE-ID\", value: \"THISANDPRIOR\")"])
  }
}
