import ProgrammeModel
import Testing

@Suite struct PublicHolidaysTests {
  @Test(arguments: ["2021-04-04", "2024-03-31", "2027-03-28", "2030-04-21"])
  func `Easter falls where the page says`(text: String) throws {
    let easter = try #require(CivilDate(text))
    #expect(PublicHolidays.easterSunday(ofYear: easter.year) == easter)
  }

  @Test(arguments: [2025, 2031, 2036])
  func `Koningsdag moves to Saturday 26 April`(year: Int) throws {
    let april = PublicHolidays.dates(inYear: year).filter { (24...28).contains($0.day) }
    #expect(april.filter { $0.month == 4 }.map(\.description) == ["\(year)-04-26"])
  }

  @Test(
    arguments: [
      "2021-05-13", "2022-05-26", "2023-05-18", "2024-05-09", "2025-05-29", "2026-05-14",
      "2027-05-06", "2028-05-25",
    ])
  func `Ascension Day and the Friday after it are holidays`(text: String) throws {
    let ascension = try #require(CivilDate(text))
    #expect(ascension == PublicHolidays.easterSunday(ofYear: ascension.year).adding(days: 39))
    #expect(PublicHolidays.contains(ascension))
    #expect(PublicHolidays.contains(ascension.adding(days: 1)))
    #expect(!PublicHolidays.contains(ascension.adding(days: 2)))
  }

  @Test func `a year has these holidays`() {
    #expect(
      PublicHolidays.dates(inYear: 2021).map(\.description) == [
        "2021-01-01", "2021-04-02", "2021-04-04", "2021-04-05", "2021-04-27", "2021-05-05",
        "2021-05-13", "2021-05-14", "2021-05-23", "2021-05-24", "2021-12-25", "2021-12-26",
      ])
  }

  /// In 2016 Ascension Day was 5 May.
  @Test func `holidays that meet are one`() {
    #expect(PublicHolidays.dates(inYear: 2016).count == 11)
  }

  @Test func `Easter is a Sunday between 22 March and 25 April`() {
    for year in 1900...2100 {
      let easter = PublicHolidays.easterSunday(ofYear: year)
      #expect(easter.weekday == .sunday)
      #expect("\(year)-03-22" <= easter.description && easter.description <= "\(year)-04-25")
    }
  }
}
