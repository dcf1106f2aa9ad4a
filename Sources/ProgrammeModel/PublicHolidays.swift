/// The public holidays of the Netherlands (docs/dutch-calendar.md).
public enum PublicHolidays {
  /// The holidays of a year, sorted by date.
  public static func dates(inYear year: Int) -> [CivilDate] {
    let easter = easterSunday(ofYear: year)
    let movable = [-2, 0, 1, 39, 40, 49, 50].map(easter.adding(days:))
    let fixed = [(1, 1), (5, 5), (12, 25), (12, 26)].map {
      CivilDate.first(ofMonth: $0.0, inYear: year).adding(days: $0.1 - 1)
    }
    return Set(movable + fixed + [kingsDay(ofYear: year)]).sorted()
  }

  /// Whether the date is a public holiday.
  public static func contains(_ date: CivilDate) -> Bool {
    dates(inYear: date.year).contains(date)
  }

  /// Easter Sunday of a year in the Gregorian calendar.
  ///
  /// Source: the anonymous algorithm in Meeus, "Astronomical Algorithms", chapter 8.
  public static func easterSunday(ofYear year: Int) -> CivilDate {
    let a = year % 19
    let (b, c) = (year / 100, year % 100)
    let g = (8 * b + 13) / 25
    let h = (19 * a + b - b / 4 - g + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 19 * l) / 433
    let n = (h + l - 7 * m + 90) / 25
    let day = (h + l - 7 * m + 33 * n + 19) % 32
    return CivilDate.first(ofMonth: n, inYear: year).adding(days: day - 1)
  }

  /// Koningsdag: 27 April, or the 26th when that is a Sunday.
  private static func kingsDay(ofYear year: Int) -> CivilDate {
    let day = CivilDate.first(ofMonth: 4, inYear: year).adding(days: 26)
    return day.weekday == .sunday ? day.adding(days: -1) : day
  }
}
