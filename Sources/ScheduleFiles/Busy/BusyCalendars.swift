internal import ICalendar
public import ProgrammeModel

/// When somebody is busy, by calendars of any program (docs/calendars.md, "Busy times").
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
  ///   - files: Where they come from.
  ///   - days: The days that count.
  ///   - timezone: The IANA name of the zone of times that name none, and of the output.
  ///   - owners: The addresses of whoever keeps the calendars; what they declined is free.
  ///   - isLenient: Whether events with faults are left out; otherwise nothing is read. A file that
  ///     is no whole calendar is refused either way.
  /// - Throws: ``ReadingFailure`` with everything that is wrong in all files.
  public init(
    reading paths: [String], from files: FileSource = .disk, days: ClosedRange<CivilDate>,
    timezone: String, owners: [String], isLenient: Bool
  ) throws(ReadingFailure) {
    guard let frame = CalendarFrame(days: days, timezone: timezone) else {
      preconditionFailure("no time zone \(timezone)")
    }
    let reading = Reading(from: files)
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

  private static func local(_ periods: [Range<Int>], _ zone: Zone) -> [[String]] {
    periods.map { period in
      [period.lowerBound, period.upperBound].map {
        Instant(secondsSince1970: $0).text(in: zone)
      }
    }
  }
}
