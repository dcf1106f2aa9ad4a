/// What shows that no plan costs less than a bound, to somebody without a solver.
///
/// It charges a price for what rows count, and divides all plans into parts where one list of
/// prices does not suffice; docs/certificate.md tells why that proves a bound. Nothing in it has to
/// be believed: `Verifier` derives every number from the schedule.
public struct Certificate: Hashable, Sendable {
  /// Prices are whole numbers of this part of a point.
  public static let unitsPerPoint = 1 << 20

  /// The id of the programme.
  public var programme: String
  /// The digest of the schedule that was planned, lower-case hex.
  public var schedule: String
  /// What no valid plan costs less than, in points.
  public var bound: Int
  /// What prices are charged for.
  public var rows: [Row]
  /// All plans, and the parts into which they are divided; a part comes before its own parts.
  public var parts: [Part]

  /// Creates a certificate.
  public init(programme: String, schedule: String, bound: Int, rows: [Row], parts: [Part]) {
    self.programme = programme
    self.schedule = schedule
    self.bound = bound
    self.rows = rows
    self.parts = parts
  }
}

extension Certificate {
  /// Something that can be counted in a plan, and of which valid plans have only certain counts, or
  /// pay for what they have.
  public enum Row: Hashable, Codable, Sendable {
    /// How often a pilot attends a theme.
    case attendance(pilot: String, theme: String)
    /// How often two pilots meet.
    case mix(pilot: String, other: String)
    /// How often a pilot hosts.
    case hosting(pilot: String)
    /// The sessions of an expert, for their price.
    case load(expert: String)
    /// The sessions of an expert, for their limit.
    case expertMax(expert: String)
    /// The sessions of a pilot in a part of the year, counted from 0.
    case spread(pilot: String, part: Int)
    /// A pilot's minutes of travel, one way.
    case fairTravel(pilot: String)
    /// The sessions of an expert on a date.
    case expertDay(expert: String, date: CivilDate)
    /// The sessions of an expert that are under way when a daypart begins.
    case expertMoment(expert: String, date: CivilDate, daypart: String)
    /// The sessions with the team on a date.
    case teamDay(date: CivilDate)
    /// The sessions with the team in the ISO week that a date lies in.
    case teamWeek(date: CivilDate)
    /// The sessions at a venue that are under way when a daypart begins.
    case roomClash(venue: String, date: CivilDate, daypart: String)
    /// Whole euros that the programme spends.
    case budget
    /// Whole euros that a pilot contributes.
    case share(pilot: String)
    /// The sessions of a pilot within stretches of days that exclude each other: one at most.
    case pilotClique(pilot: String, stretches: [Stretch])
    /// The sessions of an expert within days that exclude each other: one at most.
    case expertClique(expert: String, from: CivilDate, until: CivilDate)
  }

  /// Days of one theme, first and last included.
  public struct Stretch: Hashable, Codable, Sendable {
    /// The id of the theme.
    public var theme: String
    /// The first day.
    public var from: CivilDate
    /// The last day.
    public var until: CivilDate

    /// Creates a stretch.
    public init(theme: String, from: CivilDate, until: CivilDate) {
      self.theme = theme
      self.from = from
      self.until = until
    }
  }

  /// What one of a row is charged.
  public struct Price: Hashable, Sendable {
    /// The number of the row, from 0.
    public var row: Int
    /// What is added to the cost of a session for every one that it brings, in
    /// ``Certificate/unitsPerPoint``; negative where it is rewarded.
    public var amount: Int

    /// Creates a price.
    public init(row: Int, amount: Int) {
      self.row = row
      self.amount = amount
    }
  }

  /// Some of all plans.
  public struct Part: Hashable, Codable, Sendable {
    /// What rows are charged in it.
    public var prices: [Price]
    /// How it is divided; `nil` where its prices prove the bound.
    public var division: Division?
    /// The numbers of the parts into which it is divided, each above its own.
    public var parts: [Int]

    /// Creates a part.
    public init(prices: [Price], division: Division? = nil, parts: [Int] = []) {
      self.prices = prices
      self.division = division
      self.parts = parts
    }
  }

  /// A question to which every plan of a part has one of the answers, each a part.
  public enum Division: Hashable, Codable, Sendable {
    /// Which group comes to the sessions, or to either of the two into which a theme splits: one
    /// part for every group, and one for all others.
    case groups(sessions: [String], groups: [[String]])
    /// Whether two pilots attend a theme together; then whether they do not.
    case couple(theme: String, pilot: String, other: String)
    /// Whether the group has a slot before this one; then this one or a later.
    case slot(sessions: [String], group: [String], date: CivilDate, daypart: String)
    /// Whether the group meets at the venue; then elsewhere.
    case venue(sessions: [String], group: [String], venue: String)
    /// Whether the group has these experts; then others.
    case experts(sessions: [String], group: [String], experts: [String])
  }
}

extension Certificate.Price: Codable {
  /// Reads `[row, amount]`.
  public init(from decoder: any Decoder) throws {
    var list = try decoder.unkeyedContainer()
    row = try list.decode(Int.self)
    amount = try list.decode(Int.self)
  }

  /// Writes `[row, amount]`.
  public func encode(to encoder: any Encoder) throws {
    var list = encoder.unkeyedContainer()
    try list.encode(row)
    try list.encode(amount)
  }
}
