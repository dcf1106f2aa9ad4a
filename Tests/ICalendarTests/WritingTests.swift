import CivilTime
import Foundation
import ICalendar
import Testing

@Suite struct WritingTests {
  @Test func `A request is, to the byte`() throws {
    var event = CalendarEvent.sample
    event.attendee = .init(name: "Pilot “Énergie”, Zwolle", email: "energie@zwolle.example")
    let lines = try CalendarDocument.sample(event, method: .request).text()
      .components(separatedBy: "\r\n")
    #expect(
      lines == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Example//Test//EN", "CALSCALE:GREGORIAN",
        "METHOD:REQUEST", "BEGIN:VTIMEZONE", "TZID:Europe/Amsterdam",
        "X-LIC-LOCATION:Europe/Amsterdam", "BEGIN:DAYLIGHT", "TZNAME:CEST", "TZOFFSETFROM:+0100",
        "TZOFFSETTO:+0200", "DTSTART:19810329T020000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3", "END:DAYLIGHT", "BEGIN:STANDARD", "TZNAME:CET",
        "TZOFFSETFROM:+0200", "TZOFFSETTO:+0100", "DTSTART:19961027T030000",
        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", "END:STANDARD", "END:VTIMEZONE", "BEGIN:VEVENT",
        "UID:6cb598e0-6ef6-42fb-8f46-19628649dad6", "SEQUENCE:3", "DTSTAMP:20210104T090000Z",
        "CREATED:20201201T080000Z", "LAST-MODIFIED:20210104T085900Z",
        "DTSTART;TZID=Europe/Amsterdam:20210309T133000",
        "DTEND;TZID=Europe/Amsterdam:20210309T163000", "SUMMARY:Visie",
        "DESCRIPTION:Thema: Visie\\nPilots: A\\; B", "LOCATION:Avans\\, Breda",
        "GEO:51.589000;4.776000", "CATEGORIES:Visie", "STATUS:CONFIRMED", "TRANSP:OPAQUE",
        "CLASS:PUBLIC", "ORGANIZER;CN=Team:mailto:team@net.example",
        "ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=TRUE;CN=\"Pilot “",
        " Énergie”, Zwolle\":mailto:energie@zwolle.example",
        "CONFERENCE;VALUE=URI;FEATURE=VIDEO;LABEL=Online:https://meet.example/a",
        "URL:https://meet.example/a", "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test func `A cancellation for one attendee has no status`() throws {
    var event = CalendarEvent.sample
    event.status = nil
    #expect(try !CalendarDocument.sample(event, method: .cancel).text().contains("STATUS"))
  }

  @Test(arguments: [
    ("summary, \"a\"; \\b", #"SUMMARY:summary\, "a"\; \\b"#),
    ("line\r\nbreak\u{2028}and\u{0}\u{1B}[0m\ttab", "SUMMARY:line break and[0m tab"),
    ("\u{FEFF}🚲 e\u{301},\u{301}\u{FFFE}", "SUMMARY:🚲 e\u{301}\\,\u{301}"),
    ("R&amp;D &lt;b> a<b, a < b &AMP;lt;/p>", "SUMMARY:R&D ‹b> a‹b\\, a < b ‹/p>"),
    ("\u{80}\u{81}\u{9F}\u{7F}left", "SUMMARY:left"),
  ])
  func `A title is cleaned and escaped`(_ title: String, _ line: String) throws {
    var event = CalendarEvent.sample
    event.summary = title
    #expect(try unfolded(event).contains(line))
  }

  @Test(.timeLimit(.minutes(10)))
  func `Entities within entities are resolved in one pass`() throws {
    var event = CalendarEvent.sample
    event.summary = "&" + String(repeating: "amp;", count: 100_000) + "lt; b"
    #expect(try unfolded(event).contains("SUMMARY:< b"))
  }

  @Test func `Commas part no categories, and X- properties are escaped like others`() throws {
    var event = CalendarEvent.sample
    event.category = "Werving, boeien; binden \\ ^"
    var calendar = try CalendarDocument.sample(event)
    calendar.name = "Net, werk; \\ \"A\""
    let lines = try calendar.text().components(separatedBy: "\r\n")
    #expect(lines.contains(#"CATEGORIES:Werving\, boeien\; binden \\ ^"#))
    #expect(lines.contains(#"NAME:Net\, werk\; \\ "A""#))
    #expect(lines.contains(#"X-WR-CALNAME:Net\, werk\; \\ "A""#))
  }

  @Test(arguments: [
    ("Team ^ \"X\"", "ORGANIZER;CN=Team ^^ ^'X^':mailto:team@net.example"),
    ("A, B;\nC:D", "ORGANIZER;CN=\"A, B; C:D\":mailto:team@net.example"),
    (" \n ", "ORGANIZER;CN=team@net.example:mailto:team@net.example"),
  ])
  func `A name is written by RFC 6868`(_ name: String, _ line: String) throws {
    var event = CalendarEvent.sample
    event.organizer.name = name
    #expect(try unfolded(event).contains(line))
  }

  @Test func `An address can bring no line of its own`() throws {
    var event = CalendarEvent.sample
    event.organizer.email = "a b\r\nX-EVIL:1@net.example"
    event.conference?.address = " https://meet.example/é\nX-EVIL:1 \""
    let lines = try unfolded(event)
    #expect(lines.contains("ORGANIZER;CN=Team:mailto:a%20bX-EVIL:1@net.example"))
    #expect(lines.contains("URL:https://meet.example/%C3%A9X-EVIL:1%20%22"))
  }

  @Test func `Lines have at most 75 octets and split no character`() throws {
    let texts = ["é", "👩‍👩‍👧", "€, ", "a;", "\\", "“Énergie” ", "\n", "漢字"]
    for text in texts {
      for shift in 0..<8 {
        var event = CalendarEvent.sample
        let long = String(repeating: "x", count: shift) + String(repeating: text, count: 120)
        (event.summary, event.description, event.location) = (long, long, long)
        (event.category, event.organizer.name) = (long, long)
        event.conference = .init(label: long, address: "https://meet.example/" + long)
        var calendar = try CalendarDocument.sample(event)
        calendar.name = long
        let octets = try Array(calendar.text().utf8)
        for line in octets.split(separator: 10) {
          let shown = String(validating: line, as: UTF8.self)
          #expect(line.count <= 76 && line.last == 13 && shown != nil, "\(text) \(shift): \(line)")
        }
      }
    }
  }

  @Test func `An event that ends when it starts is refused`() throws {
    var event = CalendarEvent.sample
    event.end = event.start
    let calendar = try CalendarDocument.sample(event)
    #expect(throws: CalendarError.endNotAfterStart(uid: event.uid)) { try calendar.text() }
  }

  @Test func `Calendars are written on many threads at once`() async throws {
    let calendar = try CalendarDocument.sample(.sample)
    let expected = try calendar.text()
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<64 {
        group.addTask {
          try calendar.text() == expected && CalendarDocument(reading: expected) == calendar
        }
      }
      for try await same in group { #expect(same) }
    }
  }

  private func unfolded(_ event: CalendarEvent) throws -> [String] {
    try CalendarDocument.sample(event).text().components(separatedBy: "\r\n ").joined()
      .components(separatedBy: "\r\n")
  }
}
