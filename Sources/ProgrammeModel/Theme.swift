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

  /// Which experts each session has.
  public enum ExpertDemand: Hashable, Sendable, ExpressibleByIntegerLiteral {
    /// So many, whatever their roles.
    case any(Int)
    /// So many of each role, and no others.
    case byRole([RoleCount])

    /// So many, whatever their roles.
    public init(integerLiteral count: Int) { self = .any(count) }

    /// How many there are in all.
    public var count: Int {
      switch self {
      case .any(let count): count
      case .byRole(let roles): roles.reduce(0) { $0 + $1.count }
      }
    }

    /// How many there are of each role; empty where roles do not matter.
    public var roles: [RoleCount] {
      if case .byRole(let roles) = self { roles } else { [] }
    }
  }

  /// How many experts of a role each session has.
  public struct RoleCount: Hashable, Sendable {
    /// The role, as the schedule calls it.
    public var role: String
    /// How many, 1 or more.
    public var count: Int

    /// Creates a number of experts of a role.
    public init(role: String, count: Int) {
      self.role = role
      self.count = count
    }
  }

  /// The id.
  public var id: String
  /// The title, as people read it.
  public var title: String
  /// What it is about.
  public var description: String?
  /// What everyone brings.
  public var bring: String?
  /// How many sessions are held.
  public var sessions: Int
  /// How many pilots come to one session.
  public var pilots: GroupSize
  /// How many of the sessions each pilot attends, unless the pilot says otherwise.
  public var attend: Int
  /// Which experts each session has.
  public var expertDemand: ExpertDemand
  /// The least number of days between two of its sessions of one pilot, beside the programme's;
  /// `nil` where the theme asks none.
  public var gap: Int?
  /// Whether the programme team is there.
  public var hasTeam: Bool
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
    id: String, title: String, description: String? = nil, bring: String? = nil, sessions: Int,
    pilots: GroupSize, attend: Int? = nil, experts: ExpertDemand? = nil, gap: Int? = nil,
    hasTeam: Bool? = nil, mode: Mode? = nil, dayparts: [String]? = nil,
    period: ClosedRange<CivilDate>, after: [String] = []
  ) {
    self.id = id
    self.title = title
    self.description = description
    self.bring = bring
    self.sessions = sessions
    self.pilots = pilots
    self.attend = attend ?? ScheduleKeys.theme.attend.standard
    expertDemand = experts ?? ScheduleKeys.theme.experts.standard
    self.gap = gap
    self.hasTeam = hasTeam ?? ScheduleKeys.theme.team.standard
    self.mode = mode ?? ScheduleKeys.theme.mode.standard
    self.dayparts = dayparts
    self.period = period
    self.after = after
  }

  /// Whether every pilot that attends it comes to every session.
  public var isForAll: Bool { pilots == .all }

  /// How many experts each session has in all; setting it leaves roles aside.
  public var experts: Int {
    get { expertDemand.count }
    set { expertDemand = .any(newValue) }
  }

  /// How many of them there are of each role, in the order of the file; empty where roles do not
  /// matter.
  public var roles: [RoleCount] { expertDemand.roles }

  /// The ids of its sessions, `<theme>-1` to `<theme>-n`.
  public var sessionIDs: [String] { (0..<sessions).map { "\(id)-\($0 + 1)" } }
}
