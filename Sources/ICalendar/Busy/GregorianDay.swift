/// A day in the proleptic Gregorian calendar, as its number since 1970-01-01.
///
/// Source of the conversions: Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
struct GregorianDay: Hashable {
  let number: Int

  init(number: Int) { self.number = number }

  /// Creates a day from its parts; those of a later month or year are counted on.
  init(year: Int, month: Int, day: Int) {
    let months = year * 12 + month - 1
    let shifted = months - 2
    let y = floorDivision(shifted, 12)
    let era = floorDivision(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (shifted - y * 12) + 2) / 5 + day - 1
    number = era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The year, the month (1 to 12) and the day of the month (1 to 31).
  var parts: (year: Int, month: Int, day: Int) {
    let z = number + 719_468
    let era = floorDivision(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The day of the week, 0 for Monday to 6 for Sunday.
  var weekday: Int { number + 3 - 7 * floorDivision(number + 3, 7) }

  /// How many days a month has.
  static func count(inMonth month: Int, of year: Int) -> Int {
    GregorianDay(year: year, month: month + 1, day: 1).number
      - GregorianDay(year: year, month: month, day: 1).number
  }

  /// How many days a year has.
  static func count(in year: Int) -> Int { 337 + count(inMonth: 2, of: year) }
}

/// The quotient rounded down, also of negative numbers.
func floorDivision(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
