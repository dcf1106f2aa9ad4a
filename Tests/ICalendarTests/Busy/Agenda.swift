import CivilTime
import Foundation
import ICalendar
import Testing

/// What is read of a small calendar, as texts that a test can compare.
struct Agenda {
  /// Such as `03-15 10:00/11:30`, or `03-15 10:00/03-16 09:00` over midnight.
  let busy: [String]
  let tentative: [String]
  /// Such as `7 a: endBeforeStart`, with line and UID.
  let faults: [String]

  /// Reads a calendar around some components, for the days of 2021 in a zone.
  init(
    _ components: String, zone: String = "Europe/Amsterdam", owners: [String] = []
  ) throws {
    try self.init(
      file: "BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:x\n\(components)\nEND:VCALENDAR\n", zone: zone,
      owners: owners)
  }

  /// Reads a whole file.
  init(file: String, zone: String = "Europe/Amsterdam", owners: [String] = []) throws {
    try self.init(octets: Array(file.utf8), zone: zone, owners: owners)
  }

  init(octets: [UInt8], zone: String = "Europe/Amsterdam", owners: [String] = []) throws {
    let clock = try #require(Zone(zone))
    let limits = [18_628, 18_993].map { day in
      clock.instant(of: CivilDate(dayNumber: day)).secondsSince1970
    }
    let reader = BusyReader(zone: clock, limits: limits[0]..<limits[1], owners: owners)
    let (periods, faults) = reader.read(octets)
    busy = periods.busy.map { Self.text($0, clock) }
    tentative = periods.tentative.map { Self.text($0, clock) }
    self.faults = faults.map { fault in
      "\(fault.line) \(fault.uid ?? "–"): "
        + fault.problems.map { "\($0)" }.joined(separator: "; ")
    }
  }

  /// Reads one VEVENT of UID `a` with these properties, and maybe others after it.
  static func event(_ properties: String, and others: String = "") throws -> Agenda {
    try Agenda("BEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\n\(others)")
  }

  /// Another VEVENT of UID `a`.
  static func change(_ properties: String) -> String {
    "BEGIN:VEVENT\nUID:a\n\(properties)\nEND:VEVENT\n"
  }

  private static func text(_ period: Range<Int>, _ clock: Zone) -> String {
    let ends = [period.lowerBound, period.upperBound].map { instant in
      let date = Date(timeIntervalSince1970: Double(instant))
      let shown = date + Double(clock.offset(at: Instant(secondsSince1970: instant)))
      return String(
        shown.formatted(.iso8601.year().month().day().time(includingFractionalSeconds: false))
          .dropFirst(5).prefix(instant % 60 == 0 ? 11 : 14)
      ).replacing("T", with: " ")
    }
    let sameDay = ends[0].prefix(5) == ends[1].prefix(5) && period.count < 90_000
    return ends[0] + "/" + (sameDay ? String(ends[1].dropFirst(6)) : ends[1])
  }
}
