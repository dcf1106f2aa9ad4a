public import Foundation

/// What the tz database says of one zone: which instant its clocks mean.
public struct ZoneClock: Sendable {
  /// The IANA name, as it was given.
  public let name: String
  private let rules: TimeZone

  /// Looks up a zone by its IANA name, such as `Europe/Amsterdam`.
  ///
  /// - Throws: ``CalendarError/unknownZone(_:)``
  public init(_ name: String) throws(CalendarError) {
    guard let rules = TimeZone(identifier: name) else { throw .unknownZone(name) }
    self.name = name
    self.rules = rules
  }

  /// The instant at which the zone's clocks show a time.
  ///
  /// Where they show it twice, the first; where they skip it, as if they had not yet been put
  /// forward (RFC 5545, section 3.3.5).
  ///
  /// - Parameters:
  ///   - dayNumber: days since 1970-01-01
  ///   - minute: minutes since midnight on the clock, 0 to 1439
  /// - Returns: the instant, on a whole second
  public func instant(dayNumber: Int, minute: Int) -> Date {
    let shown = dayNumber * 86_400 + minute * 60
    let instant = firstInstant(showing: shown) { instant in
      offset(at: Date(timeIntervalSince1970: Double(instant)))
    }
    return Date(timeIntervalSince1970: Double(instant))
  }

  /// How many seconds the zone's clocks are ahead of UTC at an instant.
  public func offset(at instant: Date) -> Int { rules.secondsFromGMT(for: instant) }
}
