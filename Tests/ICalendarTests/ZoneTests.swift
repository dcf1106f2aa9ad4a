import Foundation
import ICalendar
import Testing

@Suite struct ZoneTests {
  @Test(arguments: [
    "Europe/Amsterdam", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Europe/Dublin",
    "America/Sao_Paulo", "Pacific/Auckland", "UTC", "Etc/GMT+5",
  ])
  func `A whole year reads back as the tz database has it`(_ name: String) throws {
    let clock = try ZoneClock(name)
    let year = Date("2021-01-01T00:00Z")
    let starts = (0..<1460).map { year + Double($0) * 21_600 }
      .filter { clock.offset(at: $0 - 7200) == clock.offset(at: $0 + 7200) }
    let zone = try #require(CalendarZone(clock, years: 2021...2021, instants: starts))
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
    #expect(try CalendarZone(ZoneClock(name), years: year...year, instants: []) == nil)
  }

  @Test func `A zone is not described where an instant would read back as another`() throws {
    let clock = try ZoneClock("Europe/Amsterdam")
    let summerTimeOf1940 = Date("1940-07-01T12:00Z")
    #expect(CalendarZone(clock, years: 2021...2021, instants: [summerTimeOf1940]) == nil)
  }

  @Test func `A name that the tz database lacks is refused`() {
    #expect(throws: CalendarError.unknownZone("Europe/Breda")) { try ZoneClock("Europe/Breda") }
    #expect(throws: CalendarError.unknownZone("")) { try ZoneClock("") }
    #expect(throws: CalendarError.unknownZone("../../etc/passwd")) {
      try ZoneClock("../../etc/passwd")
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

  @Test(arguments: [
    ("Europe/Amsterdam", "2021-03-28", 90, "2021-03-28T00:30Z"),
    ("Europe/Amsterdam", "2021-03-28", 150, "2021-03-28T01:30Z"),
    ("Europe/Amsterdam", "2021-03-28", 180, "2021-03-28T01:00Z"),
    ("Europe/Amsterdam", "2021-10-31", 150, "2021-10-31T00:30Z"),
    ("Europe/Amsterdam", "2021-10-31", 180, "2021-10-31T02:00Z"),
    ("America/New_York", "2021-03-14", 150, "2021-03-14T07:30Z"),
    ("America/New_York", "2021-11-07", 90, "2021-11-07T05:30Z"),
    ("Australia/Lord_Howe", "2021-10-03", 135, "2021-10-02T15:45Z"),
    ("Australia/Lord_Howe", "2021-04-04", 105, "2021-04-03T14:45Z"),
    ("Asia/Kolkata", "2021-03-09", 570, "2021-03-09T04:00Z"),
    ("Pacific/Apia", "2021-04-04", 0, "2021-04-03T10:00Z"),
  ])
  func `A time on the clock is an instant, also where the clock skips it or shows it twice`(
    _ zone: String, _ day: String, _ minute: Int, _ instant: String
  ) throws {
    let dayNumber = Int(Date("\(day)T00:00Z").timeIntervalSince1970) / 86_400
    #expect(
      try ZoneClock(zone).instant(dayNumber: dayNumber, minute: minute) == Date(instant))
  }
}
