import CivilTime
import Foundation
import ICalendar
import Testing

@Suite struct ZoneTests {
  @Test(arguments: [
    "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin",
    "America/Sao_Paulo", "Pacific/Auckland", "UTC", "Etc/GMT+5",
  ])
  func `A whole year reads back as the tz database has it`(_ name: String) throws {
    let clocks = try #require(Zone(name))
    let year = instant("2021-01-01T00:00Z")
    let starts = (0..<1460).map { year + $0 * 21_600 }
      .filter { clocks.offset(at: $0 - 7200) == clocks.offset(at: $0 + 7200) }
    let zone = try #require(try CalendarZone(name, years: 2021...2021, instants: starts))
    let events = starts.map { start in
      var event = CalendarEvent.sample
      (event.start, event.end) = (start, start + 3600)
      return event
    }
    let calendar = CalendarDocument(
      product: "p", method: .publish, name: "n", zone: zone, events: events)
    let text = try calendar.text()
    #expect(text.components(separatedBy: "DTSTART;TZID=\(name):").count == starts.count + 1)
    #expect(try CalendarDocument(reading: text).events == events)
  }

  @Test(arguments: [("Africa/Casablanca", 2021), ("Africa/El_Aaiun", 2021), ("Asia/Tehran", 2021)])
  func `A zone that needs more than a pair of rules is not described`(_ name: String, _ year: Int)
    throws
  {
    #expect(try CalendarZone(name, years: year...year, instants: []) == nil)
  }

  @Test func `A zone is not described where an instant would read back as another`() throws {
    let summerTimeOf1940 = instant("1940-07-01T12:00Z")
    #expect(
      try CalendarZone("Europe/Amsterdam", years: 2021...2021, instants: [summerTimeOf1940]) == nil)
  }

  @Test func `Without the rules of a zone on the machine there is no description, and no guess`()
    throws
  {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(
      atPath: "\(folder)/Europe", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try ZoneDatabase.$current.withValue(ZoneDatabase(folders: [folder])) {
      #expect(throws: CalendarError.unknownZone("Europe/Amsterdam")) {
        try CalendarZone("Europe/Amsterdam", years: 2021...2021, instants: [])
      }
      #expect(throws: CalendarError.unknownZone("Etc/UTC")) { try CalendarZone.utc() }
      try Data([1]).write(to: URL(filePath: "\(folder)/Europe/Amsterdam"))
      #expect(try CalendarZone("Europe/Amsterdam", years: 2021...2021, instants: []) != nil)
    }
  }

  @Test func `UTC described holds one rule`() throws {
    let text = try CalendarDocument(
      product: "p", method: .publish, name: "n", zone: .utc(), events: []
    ).text()
    #expect(
      text.components(separatedBy: "\r\n") == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:p", "CALSCALE:GREGORIAN", "METHOD:PUBLISH",
        "NAME:n", "X-WR-CALNAME:n", "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
        "X-PUBLISHED-TTL:PT1H", "BEGIN:VTIMEZONE", "TZID:Etc/UTC", "X-LIC-LOCATION:Etc/UTC",
        "BEGIN:STANDARD", "TZNAME:UTC", "TZOFFSETFROM:+0000", "TZOFFSETTO:+0000",
        "DTSTART:19690101T000000", "END:STANDARD", "END:VTIMEZONE", "END:VCALENDAR", "",
      ])
  }
}
