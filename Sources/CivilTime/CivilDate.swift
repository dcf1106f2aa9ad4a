/// A day in the proleptic Gregorian calendar, without time or zone.
///
/// Stored as the number of days since 1970-01-01, so that differences and comparisons are exact
/// and cheap. Source of the conversions: Howard Hinnant, "chrono-Compatible Low-Level Date
/// Algorithms".
public struct CivilDate: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let dayNumber: Int

  /// Creates the date that lies `dayNumber` days after 1970-01-01.
  public init(dayNumber: Int) { self.dayNumber = dayNumber }

  /// Creates a date from its parts, or `nil` where no such day exists.
  ///
  /// Years 1 to 9999 are accepted.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= CivilDate.daysInMonth(month, ofYear: year)
    else { return nil }
    self = CivilDate.first(ofMonth: month, inYear: year).adding(days: day - 1)
  }

  /// The first day of a month, 1 to 12, of any year.
  public static func first(ofMonth month: Int = 1, inYear year: Int) -> CivilDate {
    let y = month <= 2 ? year - 1 : year
    let era = floorDivision(y, 400)
    let yearOfEra = y - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return CivilDate(dayNumber: era * 146_097 + dayOfEra - 719_468)
  }

  /// The year, month (1 to 12) and day of the month (1 to 31).
  public var parts: (year: Int, month: Int, day: Int) {
    let z = dayNumber + 719_468
    let era = floorDivision(z, 146_097)
    let dayOfEra = z - era * 146_097
    let yearOfEra =
      (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }

  /// The year.
  public var year: Int { parts.year }

  /// The month, 1 to 12.
  public var month: Int { parts.month }

  /// The day of the month, 1 to 31.
  public var day: Int { parts.day }

  /// The day of the week.
  public var weekday: Weekday {
    Weekday.allCases[dayNumber + 3 - 7 * floorDivision(dayNumber + 3, 7)]
  }

  /// The week by ISO 8601 to which the day belongs.
  public var week: ISOWeek {
    let thursday = CivilDate(dayNumber: dayNumber + 4 - weekday.rawValue)
    let year = thursday.year
    let newYear = CivilDate.first(inYear: year)
    return ISOWeek(year: year, number: (thursday.dayNumber - newYear.dayNumber) / 7 + 1)
  }

  /// The years for which dates are planned and written.
  ///
  /// Outside them zones have no rules that calendars agree on.
  public static let plannableYears = 1900...2100

  /// Whether the day lies in one of ``plannableYears``.
  public var isPlannable: Bool { CivilDate.plannableYears.contains(year) }

  /// The day that lies `days` later, or earlier where negative.
  public func adding(days: Int) -> CivilDate { CivilDate(dayNumber: dayNumber + days) }

  /// How many days a month has, leap years included.
  public static func daysInMonth(_ month: Int, ofYear year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// How many days a year has.
  public static func daysInYear(_ year: Int) -> Int { 337 + daysInMonth(2, ofYear: year) }

  /// Orders by time.
  public static func < (left: CivilDate, right: CivilDate) -> Bool {
    left.dayNumber < right.dayNumber
  }
}

extension CivilDate: LosslessStringConvertible {
  /// Reads `2021-03-09`; `nil` for any other form and for days that do not exist.
  public init?(_ text: String) {
    let fields = text.split(separator: "-", omittingEmptySubsequences: false)
    guard fields.count == 3, fields[0].utf8.count == 4, fields[1].utf8.count == 2,
      fields[2].utf8.count == 2,
      fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let year = Int(fields[0]), let month = Int(fields[1]), let day = Int(fields[2])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The date as `2021-03-09`.
  public var description: String {
    let (year, month, day) = parts
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}

extension CivilDate: Codable {
  /// Reads the text `2021-03-09`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let date = try CivilDate(container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such day")
    }
    self = date
  }

  /// Writes the date as ``description`` has it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// Writes a number with leading zeros.
package func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
}

/// The quotient rounded down, also of negative numbers.
package func floorDivision(_ number: Int, _ divisor: Int) -> Int {
  let quotient = number / divisor
  return number % divisor < 0 ? quotient - 1 : quotient
}
