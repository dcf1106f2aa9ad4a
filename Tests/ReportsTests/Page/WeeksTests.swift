import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct WeeksTests {
  @Test(arguments: [
    ("2021-03-01..2021-06-30", ["2021-03-01 18"]),
    ("2021-03-03..2021-03-03", ["2021-03-01 1"]),
    ("2021-01-01..2021-12-31", ["2020-12-28 53"]),
    ("2021-01-01..2022-01-09", ["2020-12-28 27", "2021-07-05 27"]),
    ("2021-09-06..2024-07-05", ["2021-09-06 49", "2022-08-15 49", "2023-07-24 50"]),
  ])
  func `A period is shown in whole weeks, in as few pictures as hold a year each`(
    period: String, expected: [String]
  ) {
    #expect(Weeks.parts(of: days(period)).map { "\($0.first) \($0.count)" } == expected)
  }

  @Test(arguments: [
    // A single day in the middle of the days of meeting, then at either end, then all of a week.
    ("2021-03-03..2021-03-03", ["2021-03-03..2021-03-03"]),
    ("2021-03-02..2021-03-02", ["2021-03-01..2021-03-02"]),
    ("2021-03-04..2021-03-04", ["2021-03-04..2021-03-07"]),
    ("2021-03-02..2021-03-04", ["2021-03-01..2021-03-07"]),
    // Over a weekend, up to the last of the weeks, and on no day of meeting.
    ("2021-03-04..2021-03-09", ["2021-03-04..2021-03-09"]),
    ("2021-03-10..2021-04-30", ["2021-03-10..2021-03-21"]),
    ("2021-03-05..2021-03-08", []),
  ])
  func `A stretch goes on over days without meetings`(held: String, expected: [String]) {
    let weeks = Weeks(first: day("2021-03-01"), count: 3)
    let stretches = weeks.stretches(on: [.tuesday, .wednesday, .thursday]) {
      days(held).contains($0)
    }
    #expect(stretches.map { "\($0.lowerBound)..\($0.upperBound)" } == expected)
  }

  @Test func `Without days of meeting there are no stretches`() {
    #expect(Weeks(first: day("2021-03-01"), count: 3).stretches(on: []) { _ in true } == [])
  }
}
