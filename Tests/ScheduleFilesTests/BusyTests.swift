import Digests
import ProgrammeModel
import ScheduleFiles
import TestSupport
import Testing

/// Calendars of pilots and experts, which a schedule names.
@Suite struct BusyTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// A calendar with one event.
  private static func calendar(_ properties: String) -> String {
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\nEND:VCALENDAR\n"
  }

  private func programme(_ schedule: String) throws -> Programme {
    try ScheduleFile.read(
      path: scratch.write(schedule.utf8, to: "programma.yaml"), wishes: Sample.wishes)
  }

  /// The sample with a calendar for its expert, in some zone.
  private func schedule(timezone: String = "Europe/Amsterdam") -> String {
    Sample.schedule("busy: []", "busy: [agenda/e1.ics]")
      .replacing("timezone: Europe/Amsterdam", with: "timezone: \(timezone)")
  }

  /// What a period of the programme's clocks is, as seconds.
  private func local(_ date: String, _ from: Int, _ until: Int) -> Range<Int> {
    let midnight = day(date).dayNumber * 86_400
    return midnight + from * 60..<midnight + until * 60
  }

  @Test func `A calendar is read in the programme's clocks, over a change of them`() throws {
    // Summer time begins on 28 March 2021.
    try scratch.write(
      Self.calendar(
        """
        DTSTART;TZID=Europe/Amsterdam:20210325T161500
        DURATION:PT1H
        RRULE:FREQ=WEEKLY;COUNT=2
        """
      ).utf8, to: "agenda/e1.ics")
    #expect(
      try programme(schedule()).experts[0].busy
        == BusyTimes(
          busy: [local("2021-03-25", 975, 1035), local("2021-04-01", 975, 1035)]))
    #expect(
      try programme(schedule(timezone: "Asia/Kolkata")).experts[0].busy
        == BusyTimes(
          busy: [local("2021-03-25", 1245, 1305), local("2021-04-01", 1185, 1245)]))
  }

  @Test func `An hour that clocks show twice is one, one that they skip is none`() throws {
    try scratch.write(
      Self.calendar("STATUS:TENTATIVE\nDTSTART:20210327T230000Z\nDURATION:PT3H").utf8,
      to: "agenda/e1.ics")
    #expect(
      try programme(schedule()).experts[0].busy
        == BusyTimes(
          tentative: [local("2021-03-28", 0, 120), local("2021-03-28", 180, 240)]))
    try scratch.write(
      Self.calendar("DTSTART:20211030T233000Z\nDURATION:PT2H").utf8, to: "agenda/e1.ics")
    let longer = schedule().replacing("until: 2021-06-30", with: "until: 2021-12-17")
    #expect(
      try programme(longer).experts[0].busy == BusyTimes(busy: [local("2021-10-31", 90, 180)]))
  }

  @Test func `Only the days of the programme count`() throws {
    try scratch.write(
      Self.calendar("STATUS:TENTATIVE\nDTSTART;VALUE=DATE:20210101\nRRULE:FREQ=DAILY").utf8,
      to: "agenda/e1.ics")
    // In the night of 28 March clocks skip the third hour.
    let (first, last) = (day("2021-02-01").dayNumber * 86_400, day("2021-07-01").dayNumber * 86_400)
    let skipped = local("2021-03-28", 120, 180)
    #expect(
      try programme(schedule()).experts[0].busy
        == BusyTimes(tentative: [first..<skipped.lowerBound, skipped.upperBound..<last]))
  }

  @Test func `What any address of a pilot declined is free`() throws {
    try scratch.write(
      Self.calendar(
        """
        DTSTART:20210325T090000Z
        DURATION:PT1H
        ATTENDEE;PARTSTAT=DECLINED:mailto:Bouw@Breda.example
        """
      ).utf8, to: "agenda/breda.ics")
    let pilot = Sample.schedule(
      "    unavailable: [2021-W14]", "    busy: [agenda/breda.ics]")
    #expect(try programme(pilot).pilots[0].busy == BusyTimes())
    let other = pilot.replacing("bouw@breda.example", with: "bo@breda.example")
    #expect(try programme(other).pilots[0].busy == BusyTimes(busy: [local("2021-03-25", 600, 660)]))
  }

  @Test func `Calendars count in the digest, in the order in which they are read`() throws {
    let text = Self.calendar("DTSTART:20210325T090000Z")
    try scratch.write(text.utf8, to: "agenda/e1.ics")
    let digests = [schedule(), text].map { SHA256Digest.hex(of: $0.utf8) + "\n" }
    #expect(try programme(schedule()).digest == SHA256Digest.hex(of: digests.joined().utf8))
  }

  @Test func `Faults of calendars are told there, all in one run`() throws {
    try scratch.write(
      Self.calendar("DTSTART:20210231T100000\nDTEND:soon").replacing("UID:a", with: "UID:x@y").utf8,
      to: "agenda/e1.ics")
    try scratch.write("<html>".utf8, to: "agenda/e2.ics")
    let text = schedule().replacing(
      "    themes: {werving: 1}", with: "    themes: {werving: 1}\n    busy: [agenda/e2.ics]")
    #expect(
      try scratch.findings(text) == [
        """
        agenda/e1.ics:4:1: Afspraak “x@y”: “DTSTART” kan niet “20210231T100000” zijn. Verbeter of verwijder de afspraak en exporteer de agenda opnieuw.
          DTSTART:20210231T100000
          ^
        """,
        """
        agenda/e1.ics:5:1: Afspraak “x@y”: “DTEND” kan niet “soon” zijn. Verbeter of verwijder de afspraak en exporteer de agenda opnieuw.
          DTEND:soon
          ^
        """,
        """
        agenda/e2.ics:1:1: Dit is geen agenda: die begint met BEGIN:VCALENDAR. Exporteer de agenda als .ics-bestand.
          <html>
          ^
        """,
      ])
    #expect(
      try scratch.findings(text, in: .en).first == """
        agenda/e1.ics:4:1: Event “x@y”: “DTSTART” cannot be “20210231T100000”. Mend or remove the event and export the calendar again.
          DTSTART:20210231T100000
          ^
        """)
  }

  @Test func `Somebody who is busy cannot be pinned`() throws {
    try scratch.write(
      Self.calendar("DTSTART;TZID=Europe/Amsterdam:20210309T162900\nDURATION:PT1H").utf8,
      to: "agenda/e1.ics")
    #expect(
      try scratch.findings(schedule()) == [
        """
        programma.yaml:67:15: “e1” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “e1” hier.
              experts: [e1]
                        ^
        """
      ])
    let free = Self.calendar("DTSTART;TZID=Europe/Amsterdam:20210309T163000\nDURATION:PT1H")
    try scratch.write(free.utf8, to: "agenda/e1.ics")
    #expect(try scratch.findings(schedule()) == [])
  }

  @Test(
    arguments: [
      ("", "Dit bestand is leeg. Exporteer de agenda opnieuw."),
      (
        "BEGIN:VCALENDAR\nBEGIN:VEVENT\n",
        "Dit bestand is afgebroken: END:VEVENT ontbreekt. Exporteer of download de agenda opnieuw."
      ),
      (
        "BEGIN:VCALENDAR\nEND:VEVENT\nEND:VCALENDAR",
        "Hier eindigt “VEVENT”, maar dat was niet begonnen. Exporteer de agenda opnieuw."
      ),
      (
        calendar("STATUS:\nDTSTART:20210309"),
        "Afspraak “a”: “STATUS” is leeg. Verbeter of verwijder de afspraak en exporteer de agenda"
          + " opnieuw."
      ),
      (
        calendar("SUMMARY:x"),
        "Afspraak “a”: “DTSTART” ontbreekt. Verbeter of verwijder de afspraak en exporteer de"
          + " agenda opnieuw."
      ),
      (
        calendar("DTSTART:20210309\nDTSTART:20210310"),
        "Afspraak “a”: “DTSTART” staat er meer dan eens, met verschillende waarden. Verbeter of"
          + " verwijder de afspraak en exporteer de agenda opnieuw."
      ),
      (
        calendar("DTSTART:20210309\nDTEND:20210308"),
        "Afspraak “a”: het einde ligt voor het begin. Verbeter of verwijder de afspraak en"
          + " exporteer de agenda opnieuw."
      ),
      (
        calendar("DTSTART;TZID=Breda:20210309T100000"),
        "Afspraak “a”: de tijdzone “Breda” is onbekend en staat niet in de agenda beschreven."
          + " Verbeter of verwijder de afspraak en exporteer de agenda opnieuw."
      ),
      (
        calendar("DTSTART:20210301T000000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"),
        "Afspraak “a”: met deze herhaling telt de agenda meer dan 100.000 momenten in de periode."
          + " Verbeter of verwijder de afspraak en exporteer de agenda opnieuw."
      ),
      (
        calendar("DTSTART:20210309").replacing("UID:a\n", with: "UID:\n"),
        "Afspraak zonder UID: “UID” is leeg. Verbeter of verwijder de afspraak en exporteer de"
          + " agenda opnieuw."
      ),
    ])
  func `Each fault says what to do`(_ calendar: String, _ message: String) throws {
    let path = try scratch.write(calendar.utf8, to: "a.ics")
    let texts = scratch.texts(in: .nl) { () throws(ReadingFailure) in
      _ = try BusyCalendars(
        reading: [path], days: days("2021-03-01..2021-03-31"), timezone: "Europe/Amsterdam",
        owners: [], isLenient: false)
    }
    #expect(texts.count == 1)
    #expect(
      texts.first?.split(separator: "\n").first?.drop { $0 != " " }.dropFirst() ?? "" == message)
  }
}
