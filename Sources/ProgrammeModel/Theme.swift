/// A theme and the sessions that are held on it.
public struct Theme: Sendable {
  /// How many pilots come to a session.
  public enum GroupSize: Hashable, Sendable {
    /// Every pilot whose attendance of the theme is not 0.
    case all
    /// From the least to the most.
    case between(ClosedRange<Int>)
  }

  /// Where sessions are held.
  public enum Mode: String, CaseIterable, Sendable {
    /// Anywhere.
    case any
    /// Not online.
    case onsite
    /// Online only.
    case online
  }

  /// The id.
  public var id: String
  /// The title, as people read it.
  public var title: String
  /// What it is about.
  public var description: String?
  /// How many sessions are held.
  public var sessions: Int
  /// How many pilots come to one session.
  public var pilots: GroupSize
  /// How many of the sessions each pilot attends, unless the pilot says otherwise.
  public var attend: Int
  /// How many experts each session has.
  public var experts: Int
  /// Where sessions are held.
  public var mode: Mode
  /// The names of the dayparts in which sessions are held; `nil` for all.
  public var dayparts: [String]?
  /// The first and last day of its sessions; the programme's where the file says nothing.
  public var period: ClosedRange<CivilDate>
  /// The ids of themes that a pilot has had before it comes here.
  public var after: [String]

  /// Creates a theme; what is `nil` is as ``ScheduleKeys`` has it where the key is absent.
  public init(
    id: String, title: String, description: String? = nil, sessions: Int, pilots: GroupSize,
    attend: Int? = nil, experts: Int? = nil, mode: Mode? = nil, dayparts: [String]? = nil,
    period: ClosedRange<CivilDate>, after: [String] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.sessions = sessions
    self.pilots = pilots
    self.attend = attend ?? ScheduleKeys.theme.attend.standard
    self.experts = experts ?? ScheduleKeys.theme.experts.standard
    self.mode = mode ?? ScheduleKeys.theme.mode.standard
    self.dayparts = dayparts
    self.period = period
    self.after = after
  }

  /// The ids of its sessions, `<theme>-1` to `<theme>-n`.
  public var sessionIDs: [String] { (0..<sessions).map { "\(id)-\($0 + 1)" } }
}
