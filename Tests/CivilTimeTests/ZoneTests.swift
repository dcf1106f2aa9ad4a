import CivilTime
import Foundation
import Testing

@Suite struct ZoneTests {
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
    let zone = try #require(Zone(zone))
    let (date, time) = try (#require(CivilDate(day)), #require(TimeOfDay(minutes: minute)))
    #expect(zone.instant(of: date, at: time) == Instant(instant))
  }

  @Test(arguments: ["Europe/Breda", "", "../../etc/passwd"])
  func `A name that the tz database lacks is no zone`(_ name: String) {
    #expect(Zone(name) == nil)
    #expect(!Zone.exists(name))
  }

  @Test(arguments: ["UTC", "Europe/Amsterdam", "Asia/Kolkata", "Etc/GMT+5"])
  func `A name of the tz database is a zone, listed or not`(_ name: String) {
    #expect(Zone(name) != nil)
    #expect(Zone.exists(name))
  }

  @Test(arguments: ["GMT+1", "europe/amsterdam", "+01:00"])
  func `An offset or another spelling is no name of a zone`(_ name: String) {
    #expect(!Zone.exists(name))
  }

  @Test(arguments: ["Europe/Amsterdam", "America/St_Johns", "Pacific/Apia", "Asia/Tehran"])
  func `Dates, times and offsets of two centuries are Foundation's`(_ name: String) throws {
    let zone = try #require(Zone(name))
    var calendar = Calendar(identifier: .gregorian)
    calendar.timeZone = try #require(TimeZone(identifier: name))
    let (first, last) = try (
      #require(Instant("1900-01-01T00:00Z")), #require(Instant("2100-12-31T23:59Z"))
    )
    // A step that is coprime to days and hours comes by every hour of the day.
    for second in stride(from: first.secondsSince1970, to: last.secondsSince1970, by: 490_013) {
      let instant = Instant(secondsSince1970: second)
      let parts = calendar.dateComponents(
        [.year, .month, .day, .hour, .minute],
        from: Date(timeIntervalSince1970: Double(second)))
      let (date, time) = (CivilDate(instant, in: zone), TimeOfDay(instant, in: zone))
      guard date.parts == (parts.year, parts.month, parts.day), time.hour == parts.hour,
        time.minute == parts.minute
      else {
        Issue.record("\(instant) is \(date) \(time), not \(parts)")
        return
      }
    }
  }

  @Test func `One instant has two dates in zones that are a day apart`() throws {
    let instant = try #require(Instant("2021-03-09T11:30Z"))
    let (first, last) = try (
      #require(Zone("Etc/GMT+12")), #require(Zone("Pacific/Kiritimati"))
    )
    #expect(CivilDate(instant, in: first).description == "2021-03-08")
    #expect(CivilDate(instant, in: .utc).description == "2021-03-09")
    #expect(CivilDate(instant, in: last).description == "2021-03-10")
  }
}
