internal import Foundation
internal import ICalendar
public import ProgrammeModel

/// When somebody is busy, by calendars of any program (icalendar.md, section 6).
public struct BusyCalendars: Sendable {
  /// Busy periods, joined, sorted and cut off at the first and the last midnight: each its start and
  /// its end, with their offsets, as `2021-03-02T09:00+01:00`.
  public let busy: [[String]]
  /// The same for what may not come.
  public let tentative: [[String]]
  /// The faults of what was left out; none unless the reading was lenient.
  public let skipped: [Finding]

  /// Reads calendars.
  ///
  /// - Parameters:
  ///   - paths: The files; messages repeat them as they are.
  ///   - days: The days that count.
  ///   - timezone: The IANA name of the zone of times that name none, and of the output.
  ///   - owners: The addresses of whoever keeps the calendars; what they declined is free.
  ///   - isLenient: Whether events with faults are left out; otherwise nothing is read. A file that
  ///     is no whole calendar is refused either way.
  /// - Throws: ``ReadingFailure`` with everything that is wrong in all files.
  public init(
    reading paths: [String], days: ClosedRange<CivilDate>, timezone: String, owners: [String],
    isLenient: Bool
  ) throws(ReadingFailure) {
    guard let frame = CalendarFrame(days: days, timezone: timezone) else {
      preconditionFailure("no time zone \(timezone)")
    }
    let reading = Reading()
    var all = BusyPeriods()
    var skipped: [Finding] = []
    for path in paths {
      do throws(Unreadable) {
        let file = try CalendarFile(path: path, reading: reading)
        let (periods, findings, isPassable) = file.read(in: frame, owners: owners)
        if isLenient && isPassable {
          skipped += findings
        } else {
          findings.forEach(reading.report)
        }
        all = all + periods
      } catch {
        throw error.failure(in: .nl)
      }
    }
    let periods = try reading.finish(all.joined(in: frame.limits), in: .nl)
    busy = Self.local(periods.busy, frame.zone)
    tentative = Self.local(periods.tentative, frame.zone)
    self.skipped = skipped
  }

  /// The times as JSON, with one newline at the end.
  public var text: String {
    """
    {
      "busy": [\(Self.lines(busy))],
      "tentative": [\(Self.lines(tentative))]
    }

    """
  }

  private static func lines(_ periods: [[String]]) -> String {
    guard !periods.isEmpty else { return "" }
    let lines = periods.map { "    [\"\($0.joined(separator: "\", \""))\"]" }
    return "\n" + lines.joined(separator: ",\n") + "\n  "
  }

  private static func local(_ periods: [Range<Int>], _ zone: ZoneClock) -> [[String]] {
    periods.map { [local($0.lowerBound, zone), local($0.upperBound, zone)] }
  }

  /// An instant as `2021-03-02T09:00+01:00` (ISO 8601), with seconds only where there are any.
  private static func local(_ instant: Int, _ zone: ZoneClock) -> String {
    let offset = zone.offset(at: Date(timeIntervalSince1970: Double(instant)))
    let (days, rest) = (instant + offset).quotientAndRemainder(dividingBy: 86_400)
    let (day, second) = rest < 0 ? (days - 1, rest + 86_400) : (days, rest)
    let time = "\(clock(second / 60))" + (second % 60 == 0 ? "" : ":\(padded(second % 60, 2))")
    let sign = offset < 0 ? "-" : "+"
    return "\(CivilDate(dayNumber: day))T\(time)\(sign)\(clock(abs(offset) / 60))"
  }

  private static func clock(_ minutes: Int) -> String {
    "\(padded(minutes / 60, 2)):\(padded(minutes % 60, 2))"
  }
}
