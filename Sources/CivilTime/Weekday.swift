/// A day of the week, numbered by ISO 8601: Monday is 1, Sunday 7.
public enum Weekday: Int, CaseIterable, Comparable, Sendable {
  case monday = 1, tuesday, wednesday, thursday, friday, saturday, sunday

  /// Reads the name used in schedule files: `mon` to `sun`.
  public init?(name: String) {
    guard let index = Weekday.names.firstIndex(of: name) else { return nil }
    self = Weekday.allCases[index]
  }

  /// The name used in schedule files.
  public var name: String { Weekday.names[rawValue - 1] }

  /// The names of schedule files, Monday first.
  public static let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]

  /// Orders Monday first.
  public static func < (left: Weekday, right: Weekday) -> Bool { left.rawValue < right.rawValue }
}

/// A week by ISO 8601, which begins on a Monday.
public struct ISOWeek: Hashable, Comparable, Sendable {
  /// The year that the week's Thursday lies in.
  public let year: Int
  /// The number of the week, 1 to 53.
  public let number: Int

  /// Creates a week; whether the year has it is not checked.
  public init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// Monday to Sunday, or `nil` where the year has no such week.
  public var days: ClosedRange<CivilDate>? {
    guard number >= 1, let fourth = CivilDate(year: year, month: 1, day: 4) else { return nil }
    let monday = fourth.adding(days: 1 - fourth.weekday.rawValue + (number - 1) * 7)
    guard monday.week == self else { return nil }
    return monday...monday.adding(days: 6)
  }

  /// Orders by time.
  public static func < (left: ISOWeek, right: ISOWeek) -> Bool {
    (left.year, left.number) < (right.year, right.number)
  }
}

extension ISOWeek: CustomStringConvertible {
  /// The week as `2021-W14`.
  public var description: String { "\(padded(year, 4))-W\(padded(number, 2))" }
}
