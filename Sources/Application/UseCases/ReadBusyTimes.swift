public import ProgrammeModel
internal import ScheduleFiles

/// Reads when somebody is busy, by calendars of any program.
public struct ReadBusyTimes: Sendable {
  /// The calendars; messages repeat the paths as they are.
  public var files: [String]
  /// The first day; `nil` for today in the zone.
  public var from: CivilDate?
  /// The last day; `nil` for a year after the first.
  public var until: CivilDate?
  /// The IANA name of the zone of times that name none, and of the result.
  public var timezone: String
  /// The addresses of whoever keeps the calendars; what they declined is free.
  public var owners: [String]
  /// Whether events with faults are left out; otherwise they make the reading fail.
  public var isLenient: Bool

  /// Creates a request.
  public init(
    _ files: [String], from: CivilDate? = nil, until: CivilDate? = nil,
    timezone: String = "Europe/Amsterdam", owners: [String] = [], isLenient: Bool = false
  ) {
    self.files = files
    self.from = from
    self.until = until
    self.timezone = timezone
    self.owners = owners
    self.isLenient = isLenient
  }

  /// What was read.
  public struct Result: Sendable {
    let calendars: BusyCalendars

    /// The times as JSON (docs/calendars.md), with one newline at the end.
    public var text: String { calendars.text }
    /// The faults of what was left out.
    public var skipped: [Finding] { calendars.skipped }
    /// The same for programs, with the faults.
    public var document: BusyDocument { BusyDocument(calendars) }
  }

  /// Reads the calendars.
  ///
  /// - Throws: ``Failure`` in Dutch, as calendars name no language.
  public func run() throws(Failure) -> Result {
    let (days, timezone) = (try days(), timezone)
    let calendars = try naming({ Failure($0) }) { () throws(ReadingFailure) in
      try BusyCalendars(
        reading: files, days: days, timezone: timezone, owners: owners, isLenient: isLenient)
    }
    return Result(calendars: calendars)
  }

  private func days() throws(Failure) -> ClosedRange<CivilDate> {
    guard let zone = Zone(timezone), Zone.exists(timezone) else {
      throw unfit(
        Words(
          nl: "“\(timezone)” is geen tijdzone. Geef er een, zoals Europe/Amsterdam.",
          en: "“\(timezone)” is no time zone. Give one, such as Europe/Amsterdam."))
    }
    let first = from ?? CivilDate(.now, in: zone)
    let last = until ?? first.adding(days: 365)
    guard first <= last else {
      throw unfit(
        Words(
          nl: "De periode is leeg: \(last) ligt voor \(first).",
          en: "The period is empty: \(last) is before \(first)."))
    }
    let count = last.dayNumber - first.dayNumber + 1
    guard count <= 3660 else {
      throw unfit(
        Words(
          nl: "De periode telt \(count) dagen. Tien jaar is het meeste.",
          en: "The period has \(count) days. Ten years is the most."))
    }
    return first...last
  }

  private func unfit(_ words: Words) -> Failure { Failure(.unfit(words), in: .nl) }
}
