/// A point in time, in whole seconds.
public struct Instant: Hashable, Comparable, Sendable {
  /// Seconds since 1970-01-01 00:00 UTC, leap seconds not counted; negative before it.
  public let secondsSince1970: Int

  /// Creates the instant that lies so many seconds after 1970-01-01 00:00 UTC.
  public init(secondsSince1970: Int) { self.secondsSince1970 = secondsSince1970 }

  /// Orders by time.
  public static func < (left: Instant, right: Instant) -> Bool {
    left.secondsSince1970 < right.secondsSince1970
  }

  /// The instant so many seconds later, or earlier where negative.
  public static func + (instant: Instant, seconds: Int) -> Instant {
    Instant(secondsSince1970: instant.secondsSince1970 + seconds)
  }

  /// Moves an instant by so many seconds.
  public static func += (instant: inout Instant, seconds: Int) { instant = instant + seconds }

  /// The instant so many seconds earlier, or later where negative.
  public static func - (instant: Instant, seconds: Int) -> Instant { instant + -seconds }
}

extension Instant: LosslessStringConvertible {
  /// Reads `2021-01-15T09:00:00Z` or `2021-01-15T10:00+01:00` (ISO 8601); `nil` for any other form
  /// and for times that do not exist.
  public init?(_ text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CivilDate(String(halves[0])),
      let sign = halves[1].firstIndex(where: { "Z+-".contains($0) }),
      let offset = Instant.offset(halves[1][sign...]),
      let seconds = Instant.seconds(halves[1][..<sign])
    else { return nil }
    self.init(secondsSince1970: day.dayNumber * 86_400 + seconds - offset)
  }

  /// The instant in UTC, as `2021-01-15T09:00:00Z`.
  public var description: String {
    let (date, second) = dateAndSecond(ofLocal: secondsSince1970)
    let time = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(date)T\(time.joined(separator: ":"))Z"
  }

  /// Seconds since midnight of `09:00` or `09:00:30`.
  private static func seconds(_ text: Substring) -> Int? {
    guard let time = TimeOfDay(String(text.prefix(5))) else { return nil }
    let rest = text.dropFirst(5)
    if rest.isEmpty { return time.minutes * 60 }
    guard rest.count == 3, rest.first == ":", let second = TimeOfDay("00" + rest) else {
      return nil
    }
    return time.minutes * 60 + second.minutes
  }

  /// Seconds east of Greenwich of `Z` or `+01:00`.
  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let time = TimeOfDay(String(text.dropFirst())) else { return nil }
    return (text.first == "-" ? -60 : 60) * time.minutes
  }
}

extension Instant: Codable {
  /// Reads a text such as `2021-01-15T09:00:00Z`.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let instant = try Instant(container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "no such instant")
    }
    self = instant
  }

  /// Writes the instant as ``description`` has it.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

/// The day and the second since its midnight that a clock shows, from its seconds since 1970-01-01
/// 00:00.
package func dateAndSecond(ofLocal seconds: Int) -> (date: CivilDate, second: Int) {
  let date = CivilDate(dayNumber: floorDivision(seconds, 86_400))
  return (date, seconds - date.dayNumber * 86_400)
}
