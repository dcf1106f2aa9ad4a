import CivilTime
import Foundation
import Testing

@Suite struct InstantTests {
  @Test func `An instant is written and read as Foundation does`() throws {
    for second in stride(from: -2_208_988_800, through: 4_133_980_799, by: 9_900_017) {
      let instant = Instant(secondsSince1970: second)
      let text = Date(timeIntervalSince1970: Double(second)).formatted(.iso8601)
      #expect(instant.description == text)
      #expect(Instant(text) == instant)
    }
  }

  @Test(arguments: [
    ("2021-01-15T09:00Z", 1_610_701_200), ("2021-01-15T10:00+01:00", 1_610_701_200),
    ("2021-01-15T09:00:30Z", 1_610_701_230), ("2021-01-14T22:30-10:30", 1_610_701_200),
    ("1969-12-31T23:59:59Z", -1),
  ])
  func `An offset and seconds count`(_ text: String, _ second: Int) {
    #expect(Instant(text)?.secondsSince1970 == second)
  }

  @Test(arguments: [
    "", "2021-01-15", "2021-01-15T09:00", "2021-01-15T9:00Z", "2021-02-30T09:00Z",
    "2021-01-15T24:00Z", "2021-01-15T09:00:60Z", "2021-01-15 09:00Z", "2021-01-15T09:00z",
    "2021-01-15T09:00+1:00",
  ])
  func `What is no instant is not read`(_ text: String) { #expect(Instant(text) == nil) }

  @Test(arguments: [
    ("Europe/Amsterdam", "2021-03-02T09:00:00Z", "2021-03-02T10:00+01:00"),
    ("Europe/Amsterdam", "2021-07-02T22:30:15Z", "2021-07-03T00:30:15+02:00"),
    ("America/St_Johns", "2021-01-01T00:00:00Z", "2020-12-31T20:30-03:30"),
    ("Europe/Amsterdam", "1969-12-31T22:59:00Z", "1969-12-31T23:59+01:00"),
  ])
  func `An instant is told in a zone with its offset`(
    _ zone: String, _ instant: String, _ text: String
  ) throws {
    #expect(try #require(Instant(instant)).text(in: #require(Zone(zone))) == text)
  }

  @Test func `In JSON an instant is its text`() throws {
    let instant = try #require(Instant("2021-01-15T09:00:00Z"))
    let data = try JSONEncoder().encode([instant])
    #expect(String(decoding: data, as: UTF8.self) == #"["2021-01-15T09:00:00Z"]"#)
    #expect(try JSONDecoder().decode([Instant].self, from: data) == [instant])
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode([Instant].self, from: Data(#"["2021-01-15"]"#.utf8))
    }
  }
}
