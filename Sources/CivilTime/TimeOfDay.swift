/// A time of day in whole minutes since midnight, 0 to 1439.
public struct TimeOfDay: Hashable, Comparable, Sendable {
  /// Minutes since midnight.
  public let minutes: Int

  /// Creates a time from minutes since midnight, or `nil` outside one day.
  public init?(minutes: Int) {
    guard (0..<1440).contains(minutes) else { return nil }
    self.minutes = minutes
  }

  /// Creates the time of a second of the day, 0 to 86399, without its seconds.
  init(wholeMinutesOf second: Int) { minutes = second / 60 }

  /// The begin of a day.
  public static let midnight = TimeOfDay(wholeMinutesOf: 0)

  /// The hour, 0 to 23.
  public var hour: Int { minutes / 60 }

  /// The minute of the hour, 0 to 59.
  public var minute: Int { minutes % 60 }

  /// Orders by time.
  public static func < (left: TimeOfDay, right: TimeOfDay) -> Bool { left.minutes < right.minutes }
}

extension TimeOfDay: LosslessStringConvertible {
  /// Reads `09:30`; `nil` for any other form.
  public init?(_ text: String) {
    let fields = text.split(separator: ":", omittingEmptySubsequences: false)
    guard fields.count == 2, fields.allSatisfy({ $0.utf8.count == 2 }),
      fields.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      let hour = Int(fields[0]), let minute = Int(fields[1]), hour < 24, minute < 60
    else { return nil }
    self.init(minutes: hour * 60 + minute)
  }

  /// The time as `09:30`.
  public var description: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
}
