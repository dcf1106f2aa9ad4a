public import CivilTime
internal import Synchronization

/// A zone with the VTIMEZONE that describes it in a calendar (RFC 5545, section 3.6.5).
///
/// It is no authority on the zone's history: it describes a span of years, by one rule for standard
/// time and at most one for summer time, because some clients understand no more.
public struct CalendarZone: Hashable, Sendable {
  /// The IANA name, which events refer to as TZID.
  public let name: String
  /// The VTIMEZONE as text.
  let component: String

  /// The zone for a calendar that has nothing else in it: UTC, described.
  ///
  /// - Throws: ``CalendarError/unknownZone(_:)`` where the tz database is not installed.
  public static func utc() throws(CalendarError) -> CalendarZone {
    let name = "Etc/UTC"
    guard let zone = try CalendarZone(name, years: 1970...1970, instants: []) else {
      throw .unknownZone(name)
    }
    return zone
  }

  /// Describes a zone for some years, or is `nil` where no such description is true.
  ///
  /// True is a description by one STANDARD and at most one DAYLIGHT, from which every instant reads
  /// back as it was. Events of other zones are written in UTC.
  ///
  /// - Parameters:
  ///   - name: the IANA name of the zone
  ///   - years: the years that are to be described, with a year around them
  ///   - instants: the starts and ends of all events
  /// - Throws: ``CalendarError/unknownZone(_:)`` where this machine lacks the rules of the zone.
  public init?(
    _ name: String, years: ClosedRange<Int>, instants: [Instant]
  ) throws(CalendarError) {
    guard let clocks = Zone(name), ZoneDatabase.current.holds(name) else {
      throw .unknownZone(name)
    }
    let component = try Library.gate.withLock { _ throws(CalendarError) -> String? in
      guard let zone = try ZoneDescription(of: name, years: years) else { return nil }
      let isTrue = instants.allSatisfy { instant in
        let offset = clocks.offset(at: instant)
        return zone.offset(atUTC: instant) == offset
          && zone.offset(atLocal: instant + offset) == offset
      }
      return isTrue ? zone.text : nil
    }
    guard let component else { return nil }
    self.name = name
    self.component = component
  }

  init(name: String, component: String) {
    self.name = name
    self.component = component
  }
}
