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
        agenda/e1.ics:4:1: Afspraak zonder titel: “DTSTART” kan niet “20210231T100000” zijn; “DTEND” kan niet “soon” zijn. Vraag van wie de agenda is om de afspraak te verbeteren en opnieuw te exporteren, of laat weg wat fout is met {file: agenda/e1.ics, faulty: leave-out} bij “busy”. (UID “x@y”)
          DTSTART:20210231T100000
          ^
        """,
        """
        agenda/e2.ics:1:1: Dit is een webpagina, en geen agenda. Exporteer de agenda als .ics-bestand.
        """,
      ])
    #expect(
      try scratch.findings(text, in: .en).first == """
        agenda/e1.ics:4:1: Event without a title: “DTSTART” cannot be “20210231T100000”; “DTEND” cannot be “soon”. Ask whose calendar it is to mend the event and to export again, or leave out what is wrong with {file: agenda/e1.ics, faulty: leave-out} at “busy”. (UID “x@y”)
          DTSTART:20210231T100000
          ^
        """)
  }

  private static let mend =
    " Vraag van wie de agenda is om de afspraak te verbeteren en opnieuw te exporteren. (UID “a”)"

  @Test func `Events with faults are left out where the schedule says so`() throws {
    let faulty = Self.calendar("SUMMARY:Fout\nDTSTART;TZID=Eigen tijdzone:20210325T090000")
      .replacing(
        "END:VCALENDAR",
        with:
          "BEGIN:VEVENT\nUID:b\nDTSTART:20210325T100000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR")
    try scratch.write(faulty.utf8, to: "agenda/e1.ics")
    #expect(try scratch.findings(schedule()).count == 1)
    for entry in [
      "{file: agenda/e1.ics, faulty: leave-out}", "{faulty: leave-out, file: agenda/e1.ics}",
    ] {
      let text = schedule().replacing("busy: [agenda/e1.ics]", with: "busy: [\(entry)]")
      #expect(
        try programme(text).experts[0].busy == BusyTimes(busy: [local("2021-03-25", 600, 660)]))
    }
    let refusing = schedule().replacing(
      "busy: [agenda/e1.ics]", with: "busy: [{file: agenda/e1.ics, faulty: refuse}]")
    #expect(try scratch.findings(refusing) == scratch.findings(schedule()))
  }

  @Test(arguments: [
    ("{file: agenda/e1.ics, faulty: skip}", "“skip”"), ("{faulty: leave-out}", "“file” ontbreekt"),
    ("agenda/e1.ics, agenda/e1.ics", "“agenda/e1.ics” staat al in deze lijst."),
    ("{file: agenda/nee.ics, faulty: leave-out}", "agenda/nee.ics” bestaat niet"),
    ("{path: agenda/e1.ics}", "De sleutel “path” hoort hier niet."), ("[a]", "een lijst"),
  ])
  func `Any other entry is an error`(_ entry: String, _ message: String) throws {
    try scratch.write(Self.calendar("DTSTART:20210325T090000").utf8, to: "agenda/e1.ics")
    let text = schedule().replacing("busy: [agenda/e1.ics]", with: "busy: [\(entry)]")
    let findings = try scratch.findings(text)
    #expect(findings.contains { $0.contains(message) }, "\(findings)")
  }

  @Test func `A calendar that is cut off is told, whatever may be left out`() throws {
    try scratch.write("BEGIN:VCALENDAR\nBEGIN:VEVENT\n".utf8, to: "agenda/e1.ics")
    let text = schedule().replacing(
      "busy: [agenda/e1.ics]", with: "busy: [{file: agenda/e1.ics, faulty: leave-out}]")
    #expect(try scratch.findings(text).count == 1)
  }

  /// The sample with calendars for the team and its first venue.
  private static let shared = Sample.schedule([
    "team: {people: 2, perDay: 1}": "team: {busy: [agenda/team.ics]}",
    "capacity: 24": "capacity: 24, busy: [agenda/zaal.ics]",
  ])

  @Test func `Of the team and of venues only what is certain counts`() throws {
    let text = Self.calendar("DTSTART:20210325T090000Z\nDURATION:PT1H")
    let tentative = text.replacing("DURATION", with: "STATUS:TENTATIVE\nDURATION")
    try scratch.write(text.utf8, to: "agenda/team.ics")
    try scratch.write(tentative.utf8, to: "agenda/zaal.ics")
    let programme = try programme(Self.shared)
    #expect(programme.team.busy == BusyTimes(busy: [local("2021-03-25", 600, 660)]))
    #expect(programme.venues.map(\.busy) == [BusyTimes(), BusyTimes()])
    try scratch.write(tentative.utf8, to: "agenda/team.ics")
    try scratch.write(text.utf8, to: "agenda/zaal.ics")
    let swapped = try self.programme(Self.shared)
    #expect(swapped.team.busy == BusyTimes())
    #expect(swapped.venues[0].busy == BusyTimes(busy: [local("2021-03-25", 600, 660)]))
    #expect(swapped.digest != programme.digest)
  }

  @Test func `Calendars of the team and of venues must be there and right`() throws {
    try scratch.write("<html>".utf8, to: "agenda/zaal.ics")
    let found = try scratch.findings(Self.shared)
    #expect(
      found == [
        """
        agenda/zaal.ics:1:1: Dit is een webpagina, en geen agenda. Exporteer de agenda als .ics-bestand.
        """,
        """
        programma.yaml:15:15: Het bestand “agenda/team.ics” bestaat niet. Controleer de naam en de map.
          team: {busy: [agenda/team.ics]}
                        ^
        """,
      ])
  }

  @Test func `No session is pinned where the team or the venue is taken`() throws {
    let taken = Self.calendar("DTSTART;TZID=Europe/Amsterdam:20210309T150000\nDURATION:PT1H")
    try scratch.write(taken.utf8, to: "agenda/team.ics")
    try scratch.write(taken.utf8, to: "agenda/zaal.ics")
    let found = try scratch.findings(Self.shared)
    #expect(
      found == [
        """
        programma.yaml:63:11: Het programmateam is niet beschikbaar op 2021-03-09. Kies een andere dag.
              date: 2021-03-09
                    ^
        """,
        """
        programma.yaml:65:12: “avans” is niet beschikbaar op 2021-03-09. Kies een andere dag of schrap “avans” hier.
              venue: avans
                     ^
        """,
      ])
    let alone = Self.shared.replacing(
      "dayparts: [middag]", with: "dayparts: [middag]\n    team: false")
    #expect(try scratch.findings(alone).count == 1)
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
        calendar("STATUS:\nSUMMARY:Overleg\\, lang\nDTSTART:20210309"),
        "Afspraak “Overleg, lang” op 9 maart 2021: “STATUS” is leeg." + mend
      ),
      (calendar("SUMMARY:x"), "Afspraak “x”: “DTSTART” ontbreekt." + mend),
      (
        calendar("SUMMARY:Overleg\nDTSTART:20210309\nDTSTART:20210310"),
        "Afspraak “Overleg” op 9 maart 2021: “DTSTART” staat er meer dan eens, met verschillende"
          + " waarden." + mend
      ),
      (
        calendar(
          "SUMMARY:Overleg\nDTSTART:20210309T093000\nDTEND:20210308T100000\nSTATUS:MISSCHIEN"),
        "Afspraak “Overleg” op 9 maart 2021 om 09:30 uur: het einde ligt voor het begin; “STATUS” kan"
          + " niet “MISSCHIEN” zijn." + mend
      ),
      (
        calendar("SUMMARY:Overleg\nDTSTART;TZID=Breda:20210309T100000"),
        "Afspraak “Overleg” op 9 maart 2021 om 10:00 uur: de tijdzone “Breda” is onbekend en staat"
          + " niet in de agenda beschreven." + mend
      ),
      (
        calendar("SUMMARY:Overleg\nDTSTART;TZID=Breda:20210309T100000")
          .replacing(
            "BEGIN:VEVENT", with: "BEGIN:VTIMEZONE\nTZID:Breda\nEND:VTIMEZONE\nBEGIN:VEVENT"),
        "Afspraak “Overleg” op 9 maart 2021 om 10:00 uur: de agenda beschrijft de tijdzone “Breda”"
          + " niet volledig: “STANDARD” ontbreekt of is niet te lezen (regel 2)." + mend
      ),
      (
        calendar("SUMMARY:Bel\nDTSTART:20210301T000000\nDURATION:PT1S\nRRULE:FREQ=SECONDLY"),
        "Afspraak “Bel” op 1 maart 2021 om 00:00 uur: met deze herhaling telt de agenda meer dan"
          + " 100.000 momenten in de periode." + mend
      ),
      (
        calendar("SUMMARY:Overleg\nDTSTART:20210309").replacing("UID:a\n", with: "UID:\n"),
        "Afspraak “Overleg” op 9 maart 2021: “UID” is leeg."
          + mend.replacing("“a”", with: "ontbreekt")
      ),
      (
        calendar(
          "DTSTART:20000101T000000\n"
            + String(repeating: "EXRULE:FREQ=MINUTELY\n", count: 2000) + "RRULE:FREQ=DAILY"),
        "Afspraak zonder titel op 1 januari 2000 om 00:00 uur: de herhalingen en tijdzones van deze"
          + " agenda zijn te veel werk om uit te rekenen. Is dit de agenda van een mens? Exporteer"
          + " dan alleen de periode van het programma."
      ),
      (
        String(repeating: "BEGIN:VCALENDAR\n", count: 30),
        "Hier liggen meer dan 20 onderdelen in elkaar. Dat schrijft geen agendaprogramma; exporteer"
          + " de agenda opnieuw."
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
