import ProgrammeModel
import TestSupport
import Testing

@testable import Verification

struct HolidayTests {
  @Test(arguments: ["2021-04-04", "2024-03-31", "2027-03-28", "2030-04-21", "1818-03-22"])
  func `Easter falls on the days of the page`(date: String) {
    #expect(easter(day(date).year) == day(date))
  }

  @Test(arguments: [
    "2021-05-13", "2022-05-26", "2023-05-18", "2024-05-09", "2025-05-29", "2026-05-14",
    "2027-05-06", "2028-05-25",
  ])
  func `Ascension Day and the Friday after it are holidays`(date: String) {
    #expect(isPublicHoliday(day(date)))
    #expect(isPublicHoliday(day(date).adding(days: 1)))
    #expect(!isPublicHoliday(day(date).adding(days: 2)))
  }

  @Test(arguments: [2025, 2031, 2036])
  func `Koningsdag moves to Saturday when the 27th is a Sunday`(year: Int) {
    #expect(isPublicHoliday(day("\(year)-04-26")))
    #expect(!isPublicHoliday(day("\(year)-04-27")))
  }

  @Test func `Both readings of the page agree for six hundred years`() {
    for number in day("1900-01-01").dayNumber...day("2500-12-31").dayNumber {
      let date = CivilDate(dayNumber: number)
      guard PublicHolidays.contains(date) != isPublicHoliday(date) else { continue }
      Issue.record("\(date)")
    }
  }
}
