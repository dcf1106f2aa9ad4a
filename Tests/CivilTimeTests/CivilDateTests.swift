import CivilTime
import Foundation
import Testing

@Suite struct CivilDateTests {
  @Test func `every day of two centuries is Foundation's`() throws {
    var gregorian = Calendar(identifier: .iso8601)
    gregorian.timeZone = .gmt
    let first = try #require(CivilDate("1900-01-01"))
    let last = try #require(CivilDate("2100-12-31"))
    for number in first.dayNumber...last.dayNumber {
      let date = CivilDate(dayNumber: number)
      let parts = gregorian.dateComponents(
        [.year, .month, .day, .weekday, .weekOfYear, .yearForWeekOfYear],
        from: Date(timeIntervalSince1970: Double(number) * 86_400))
      let (year, month, day) = date.parts
      guard parts.year == year, parts.month == month, parts.day == day,
        parts.weekday == date.weekday.rawValue % 7 + 1, parts.weekOfYear == date.week.number,
        parts.yearForWeekOfYear == date.week.year,
        CivilDate(year: year, month: month, day: day) == date
      else {
        Issue.record("\(date) differs from \(parts)")
        return
      }
    }
  }

  @Test(arguments: ["0001-01-01", "1970-01-01", "2000-02-29", "2021-03-09", "9999-12-31"])
  func `a date is read as it is written`(text: String) {
    #expect(CivilDate(text)?.description == text)
  }

  @Test(
    arguments: [
      "", "2021-02-29", "2100-02-29", "2021-13-01", "2021-00-10", "2021-04-31", "2021-1-01",
      "21-01-01", "2021-01-01 ", "+021-01-01", "2021/01/01", "0000-01-01", "2021-01-٠١",
    ])
  func `what is no date is not read`(text: String) { #expect(CivilDate(text) == nil) }

  @Test(
    arguments: [
      ("2020-12-31", "2020-W53"), ("2021-01-03", "2020-W53"), ("2021-01-04", "2021-W01"),
      ("2018-12-31", "2019-W01"), ("2024-12-30", "2025-W01"),
    ])
  func `a day belongs to the ISO week of its Thursday`(date: String, week: String) {
    #expect(CivilDate(date)?.week.description == week)
  }

  @Test func `Days count from 1970 in both directions`() {
    for number in stride(from: -800_000, through: 800_000, by: 997) {
      let day = CivilDate(dayNumber: number)
      let (year, month, dayOfMonth) = day.parts
      #expect(CivilDate.first(ofMonth: month, inYear: year).adding(days: dayOfMonth - 1) == day)
    }
    #expect(CivilDate.daysInYear(1900) == 365)
    #expect(CivilDate.daysInYear(2000) == 366)
  }

  @Test func `a week that a year does not have has no days`() {
    #expect(ISOWeek(year: 2021, number: 53).days == nil)
    #expect(ISOWeek(year: 2021, number: 0).days == nil)
    #expect(ISOWeek(year: 2020, number: 53).days?.upperBound.description == "2021-01-03")
    #expect(ISOWeek(year: 2021, number: 1).days?.lowerBound.description == "2021-01-04")
  }
}
