/// On which days and dayparts sessions can be held at all (docs/model.md, "The schedule file" and
/// "Slots").
public struct MeetingCalendar: Sendable {
  /// What public holidays do.
  public enum PublicHolidayRule: String, CaseIterable, Sendable {
    /// No session is held.
    case closed
    /// A day like any other.
    case open
  }

  /// What the school holidays of a pilot's region do.
  public enum SchoolHolidayRule: String, CaseIterable, Sendable {
    /// The pilot is away.
    case closed
    /// The pilot would rather not.
    case avoid
    /// Days like any other.
    case open
  }

  /// The weekdays on which sessions are held.
  public var weekdays: Set<Weekday>
  /// The dayparts, in the order of the file; they may overlap.
  public var dayparts: [Daypart]
  /// What public holidays do.
  public var publicHolidays: PublicHolidayRule
  /// What school holidays do.
  public var schoolHolidays: SchoolHolidayRule
  /// The school holidays; empty without a holiday file.
  public var holidays: [SchoolHoliday]
  /// When no session is held.
  public var closed: [When]

  /// Creates a calendar; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    weekdays: Set<Weekday>, dayparts: [Daypart], publicHolidays: PublicHolidayRule? = nil,
    schoolHolidays: SchoolHolidayRule? = nil, holidays: [SchoolHoliday] = [],
    closed: [When] = []
  ) {
    self.weekdays = weekdays
    self.dayparts = dayparts
    self.publicHolidays = publicHolidays ?? ScheduleKeys.calendar.publicHolidays.standard
    self.schoolHolidays = schoolHolidays ?? ScheduleKeys.calendar.schoolHolidays.standard
    self.holidays = holidays
    self.closed = closed
  }
}

/// A region of the Dutch school holidays.
public enum Region: String, CaseIterable, Sendable {
  /// The north.
  case noord
  /// The middle.
  case midden
  /// The south.
  case zuid
}

/// One school holiday with its days in every region.
public struct SchoolHoliday: Hashable, Sendable {
  /// The name, such as `zomer 2021`.
  public var name: String
  /// First and last day per region, both included.
  public var days: [Region: ClosedRange<CivilDate>]

  /// Creates a holiday.
  public init(name: String, days: [Region: ClosedRange<CivilDate>]) {
    self.name = name
    self.days = days
  }
}
