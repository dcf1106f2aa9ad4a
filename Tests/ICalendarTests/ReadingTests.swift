import CivilTime
import Foundation
import ICalendar
import Testing

@Suite struct ReadingTests {
  @Test(arguments: CalendarDocument.Method.allCases)
  func `What was written reads back`(_ method: CalendarDocument.Method) throws {
    var event = CalendarEvent.sample
    if method != .publish {
      event.attendee = .init(name: "Pilot ^ \"B\", \\n", email: "b@net.example")
    }
    event.summary = #"Titel, "met"; \ alles ^n 🚲"#
    event.description = "één\n\ntwee\\nop één regel"
    event.category = "Werving, boeien; binden \\,"
    event.status = method == .cancel ? nil : .cancelled
    let calendar = try CalendarDocument.sample(event, method: method)
    #expect(try CalendarDocument(reading: calendar.text()) == calendar)
  }

  @Test func `What was written in UTC reads back`() throws {
    let calendar = CalendarDocument(
      product: "p", method: .publish, name: "n", zone: nil, events: [.sample])
    #expect(try CalendarDocument(reading: calendar.text()) == calendar)
  }

  @Test(arguments: [
    "1900-01-01T09:00Z", "1901-12-13T20:45Z", "1969-12-31T23:59Z", "2038-01-19T03:14Z",
    "2100-12-31T23:00Z",
  ])
  func `An event of any year that can be planned reads back`(_ start: String) throws {
    var event = CalendarEvent.sample
    (event.start, event.end) = (instant(start), instant(start) + 60)
    let calendar = CalendarDocument(
      product: "p", method: .publish, name: "n", zone: nil, events: [event])
    #expect(try CalendarDocument(reading: calendar.text()).events == [event])
  }

  @Test(arguments: ["", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", "hello", "BEGIN:VCALENDAR\r\n"])
  func `What is no whole calendar is refused`(_ text: String) {
    #expect(throws: CalendarError.notACalendar) { try CalendarDocument(reading: text) }
  }

  @Test func `A calendar that is cut anywhere is refused`() throws {
    let text = try CalendarDocument.sample(.sample).text()
    for length in stride(from: 0, to: text.utf8.count - 16, by: 7) {
      let cut = String(decoding: text.utf8.prefix(length), as: UTF8.self)
      #expect(throws: CalendarError.self, "cut at \(length)") {
        try CalendarDocument(reading: cut)
      }
    }
  }

  @Test(arguments: [
    (
      "UID:", "X-UID:",
      CalendarError.missing(property: "UID", uid: "")
    ),
    (
      "SEQUENCE:", "X-SEQUENCE:",
      .missing(property: "SEQUENCE", uid: CalendarEvent.sample.uid)
    ),
    (
      "PRODID:", "X-PRODID:",
      .missing(property: "PRODID", uid: "")
    ),
    (
      "DTSTART;TZID=Europe/Amsterdam", "DTSTART",
      .withoutZone(property: "DTSTART", uid: CalendarEvent.sample.uid)
    ),
    (
      "DTSTART;TZID=Europe/Amsterdam", "DTSTART;TZID=Europe/Breda",
      .withoutZone(property: "DTSTART", uid: CalendarEvent.sample.uid)
    ),
    ("20210309T133000", "20210231T133000", .unreadable("DTSTART")),
    ("20210309T133000", "20210309T253000", .unreadable("DTSTART")),
    (
      "20210309T133000", "soon",
      .unreadable(
        "Can't parse as DATE-TIME value in DTSTART property. Removing entire property: soon")
    ),
    ("20210309T163000", "20210309T123000", .endNotAfterStart(uid: CalendarEvent.sample.uid)),
    ("METHOD:PUBLISH", "METHOD:COUNTER", .unreadable("METHOD:COUNTER")),
    ("STATUS:CONFIRMED", "STATUS:TENTATIVE", .unreadable("STATUS")),
  ])
  func `A broken calendar is refused by name`(
    _ part: String, _ broken: String, _ error: CalendarError
  ) throws {
    let text = try CalendarDocument.sample(.sample).text().replacing(part, with: broken)
    #expect(throws: error) { try CalendarDocument(reading: text) }
  }
}
