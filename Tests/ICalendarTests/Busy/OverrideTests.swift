import ICalendar
import Testing

/// Instances of a series that others stand in for, that are left out or added.
@Suite struct OverrideTests {
  private static let zone = ";TZID=Europe/Amsterdam:"
  /// Mondays from 15 March, 10:00 to 11:00, four times.
  private static let series = """
    DTSTART\(zone)20210315T100000
    DTEND\(zone)20210315T110000
    RRULE:FREQ=WEEKLY;COUNT=4

    """
  private static let all = [
    "03-15 10:00/11:00", "03-22 10:00/11:00", "03-29 10:00/11:00", "04-05 10:00/11:00",
  ]

  private func replacing(_ index: Int, _ busy: String?) -> [String] {
    var all = Self.all
    all.replaceSubrange(index...index, with: busy.map { [$0] } ?? [])
    return all
  }

  @Test(arguments: [
    "RECURRENCE-ID;TZID=Europe/Amsterdam:20210322T100000", "RECURRENCE-ID:20210322T090000Z",
    "RECURRENCE-ID:20210322T100000", "RECURRENCE-ID;TZID=America/New_York:20210322T050000",
    "RECURRENCE-ID;VALUE=DATE:20210322",
  ])
  func `A changed instance replaces the one of the series`(_ id: String) throws {
    let change = Agenda.change("\(id)\nDTSTART\(Self.zone)20210322T150000\nDURATION:PT1H")
    for file in [
      try Agenda.event(Self.series, and: change),
      try Agenda("\(change)BEGIN:VEVENT\nUID:a\n\(Self.series)END:VEVENT"),
    ] {
      #expect(file.busy == replacing(1, "03-22 15:00/16:00"))
    }
  }

  @Test(arguments: [
    "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "X-MICROSOFT-CDO-BUSYSTATUS:FREE",
    "ATTENDEE;PARTSTAT=DECLINED:mailto:me@home.example",
  ])
  func `A cancelled or free instance goes`(_ property: String) throws {
    let change = Agenda.change(
      "RECURRENCE-ID:20210322T090000Z\nDTSTART:20210322T090000Z\nDURATION:PT1H\n\(property)")
    let agenda = try Agenda(
      "BEGIN:VEVENT\nUID:a\n\(Self.series)END:VEVENT\n\(change)", owners: ["me@home.example"])
    #expect(agenda.busy == replacing(1, nil))
  }

  @Test func `A cancelled instance needs no start`() throws {
    let change = Agenda.change("RECURRENCE-ID:20210322T090000Z\nSTATUS:CANCELLED")
    #expect(try Agenda.event(Self.series, and: change).busy == replacing(1, nil))
  }

  @Test func `A busy instance of a free series is busy`() throws {
    let change = Agenda.change(
      "RECURRENCE-ID:20210322T090000Z\nDTSTART:20210322T090000Z\nDURATION:PT1H")
    let agenda = try Agenda.event(Self.series + "TRANSP:TRANSPARENT", and: change)
    #expect(agenda.busy == ["03-22 10:00/11:00"])
  }

  @Test func `The rule that some programs copy into an instance does not count`() throws {
    let change = Agenda.change(
      """
      RECURRENCE-ID:20210322T090000Z
      DTSTART\(Self.zone)20210322T150000
      DURATION:PT1H
      RRULE:FREQ=WEEKLY;COUNT=4
      """)
    #expect(
      try Agenda.event(Self.series, and: change).busy == replacing(1, "03-22 15:00/16:00"))
  }

  @Test(arguments: [
    ("SEQUENCE:2", "SEQUENCE:1", "03-22 14:00/15:00"),
    ("SEQUENCE:1", "SEQUENCE:2", "03-22 16:00/17:00"),
    ("DTSTAMP:20210301T080000Z", "DTSTAMP:20210301T090000Z", "03-22 16:00/17:00"),
    ("CLASS:PUBLIC", "CLASS:PUBLIC", "03-22 16:00/17:00"),
  ])
  func `Of two versions of an instance the newer counts`(
    _ first: String, _ second: String, _ busy: String
  ) throws {
    let changes = [(first, "14"), (second, "16")].map { version, hour in
      Agenda.change(
        "RECURRENCE-ID:20210322T090000Z\nDTSTART\(Self.zone)20210322T\(hour)0000\nDURATION:PT1H\n"
          + version)
    }
    #expect(
      try Agenda.event(Self.series, and: changes.joined()).busy == replacing(1, busy))
  }

  @Test func `An instance that the series does not have counts by itself`() throws {
    let change = Agenda.change(
      "RECURRENCE-ID:20210323T090000Z\nDTSTART:20210323T090000Z\nDURATION:PT1H")
    #expect(
      try Agenda.event(Self.series, and: change).busy
        == Self.all[...1] + ["03-23 10:00/11:00"] + Self.all[2...])
    #expect(try Agenda(change).busy == ["03-23 10:00/11:00"])
  }

  @Test(arguments: [
    ("EXDATE;TZID=Europe/Amsterdam:20210322T100000", [1]), ("EXDATE:20210322T090000Z", [1]),
    ("EXDATE;TZID=Europe/Amsterdam:20210322T100000,20210329T100000", [1, 2]),
    ("EXDATE:20210322T090000Z\nEXDATE:20210405T080000Z", [1, 3]),
    ("EXDATE;VALUE=DATE:20210322", [1]), ("EXDATE:20210322T093000Z", []),
    ("EXDATE:20210315T090000Z", [0]), ("EXRULE:FREQ=WEEKLY;INTERVAL=2", [0, 2]),
  ])
  func `Dates that are left out go`(_ property: String, _ gone: [Int]) throws {
    let left = Self.all.indices.filter { !gone.contains($0) }.map { Self.all[$0] }
    #expect(try Agenda.event(Self.series + property).busy == left)
  }

  @Test func `A changed instance that is left out as well is gone`() throws {
    let change = Agenda.change(
      "RECURRENCE-ID:20210322T090000Z\nDTSTART:20210322T140000Z\nDURATION:PT1H")
    let agenda = try Agenda.event(
      Self.series + "EXDATE\(Self.zone)20210322T100000", and: change)
    #expect(agenda.busy == replacing(1, nil))
  }

  @Test(arguments: [
    ("RDATE;TZID=Europe/Amsterdam:20210318T140000", ["03-18 14:00/15:00"]),
    ("RDATE:20210318T130000Z,20210319T130000Z", ["03-18 14:00/15:00", "03-19 14:00/15:00"]),
    ("RDATE;VALUE=PERIOD;TZID=Europe/Amsterdam:20210318T140000/PT3H", ["03-18 14:00/17:00"]),
    ("RDATE;VALUE=PERIOD:20210318T130000Z/20210318T133000Z", ["03-18 14:00/14:30"]),
    ("RDATE:20210315T090000Z", []),
  ])
  func `Dates that are added count, with a zone and as a period`(
    _ property: String, _ added: [String]
  ) throws {
    #expect(
      try Agenda.event(Self.series + property).busy == (Self.all + added).sorted())
  }

  @Test func `An event repeats on dates alone, and their instances can change`() throws {
    let agenda = try Agenda.event(
      "DTSTART\(Self.zone)20210315T100000\nDURATION:PT1H\nRDATE\(Self.zone)20210401T100000",
      and: Agenda.change(
        "RECURRENCE-ID\(Self.zone)20210401T100000\nDTSTART:20210402T100000Z\nDURATION:PT1H"))
    #expect(agenda.busy == ["03-15 10:00/11:00", "04-02 12:00/13:00"])
  }

  @Test(arguments: [
    "RECURRENCE-ID;VALUE=DATE:20210316", "RECURRENCE-ID;TZID=Europe/Amsterdam:20210316T000000",
    "RECURRENCE-ID:20210315T230000Z",
  ])
  func `A day of a series of days can change`(_ id: String) throws {
    let agenda = try Agenda.event(
      "DTSTART;VALUE=DATE:20210315\nRRULE:FREQ=DAILY;COUNT=3",
      and: Agenda.change("\(id)\nDTSTART:20210316T090000Z\nDURATION:PT1H"))
    #expect(
      agenda.busy == [
        "03-15 00:00/03-16 00:00", "03-16 10:00/11:00", "03-17 00:00/03-18 00:00",
      ])
  }

  @Test func `Two events of one UID without a place in a series are two events`() throws {
    let other = Agenda.change("DTSTART:20210316T090000Z\nDURATION:PT1H")
    #expect(
      try Agenda.event("DTSTART:20210315T090000Z\nDURATION:PT1H", and: other).busy == [
        "03-15 10:00/11:00", "03-16 10:00/11:00",
      ])
  }
}
