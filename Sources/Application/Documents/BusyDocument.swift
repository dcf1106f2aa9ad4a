internal import ScheduleFiles

/// When somebody is busy.
public struct BusyDocument: ResultDocument, Hashable {
  /// The version of the form.
  public var version = 1
  /// Busy periods, first and end with their offset from UTC, joined and sorted.
  public let busy: [[String]]
  /// Periods that are kept for something that may not come.
  public let tentative: [[String]]
  /// The faults of what was left out.
  public let skipped: [FindingDocument]

  init(_ calendars: BusyCalendars) {
    busy = calendars.busy
    tentative = calendars.tentative
    skipped = calendars.skipped.map { FindingDocument($0, in: .nl) }
  }
}
