/// A plan as it stands in `plan.json` (docs/model.md, "The plan file").
public struct PlanDocument: Hashable, Sendable {
  /// How good the plan is known to be.
  public enum Status: String, CaseIterable, Sendable {
    /// No valid plan costs less.
    case optimal
    /// Valid; a cheaper one may exist.
    case feasible
  }

  /// What one wish costs in the plan.
  public struct WishCost: Hashable, Sendable {
    /// The id of the wish.
    public var id: String
    /// Points per unit.
    public var price: Int
    /// How many units.
    public var units: Int
    /// Price times units.
    public var points: Int

    /// Creates a cost.
    public init(id: String, price: Int, units: Int, points: Int) {
      self.id = id
      self.price = price
      self.units = units
      self.points = points
    }
  }

  /// The id of the programme.
  public var programme: String
  /// The digest of the schedule that was planned, lower-case hex.
  public var schedule: String
  /// How good the plan is known to be.
  public var status: Status
  /// Points in all.
  public var cost: Int
  /// A proven lower bound on the cost of every valid plan; 0 when none is known.
  public var bound: Int
  /// All wishes, in the order of the rule book.
  public var wishes: [WishCost]
  /// The sessions, by date, start and id.
  public var sessions: [PlannedSession]

  /// Creates a plan document.
  public init(
    programme: String, schedule: String, status: Status, cost: Int, bound: Int,
    wishes: [WishCost], sessions: [PlannedSession]
  ) {
    self.programme = programme
    self.schedule = schedule
    self.status = status
    self.cost = cost
    self.bound = bound
    self.wishes = wishes
    self.sessions = sessions
  }
}

/// One session, fully decided.
public struct PlannedSession: Hashable, Codable, Sendable {
  /// The keys of a session in plan.json.
  package enum CodingKeys: String, CodingKey, CaseIterable {
    case id, theme, date, daypart, venue, pilots, experts
  }

  /// The id, such as `werving-1`.
  public var id: String
  /// The id of the theme.
  public var theme: String
  /// The day.
  public var date: CivilDate
  /// The name of the daypart.
  public var daypart: String
  /// The id of the venue.
  public var venue: String
  /// The ids of the pilots, in the order of the schedule file.
  public var pilots: [String]
  /// The ids of the experts, in the order of the schedule file.
  public var experts: [String]

  /// Creates a session.
  public init(
    id: String, theme: String, date: CivilDate, daypart: String, venue: String,
    pilots: [String], experts: [String]
  ) {
    self.id = id
    self.theme = theme
    self.date = date
    self.daypart = daypart
    self.venue = venue
    self.pilots = pilots
    self.experts = experts
  }
}

/// What a session must keep to; an absent field is free.
public struct Pin: Hashable, Sendable {
  /// The id of the session.
  public var session: String
  /// Its day.
  public var date: CivilDate?
  /// The name of its daypart.
  public var daypart: String?
  /// The id of its venue.
  public var venue: String?
  /// The ids of pilots that must be there, among others.
  public var pilots: [String]
  /// The ids of experts that must be there, among others.
  public var experts: [String]
  /// Where it stands; `nil` where it was not read from a file.
  public var place: SourcePlace?

  /// Creates a pin.
  public init(
    session: String, date: CivilDate? = nil, daypart: String? = nil, venue: String? = nil,
    pilots: [String] = [], experts: [String] = [], place: SourcePlace? = nil
  ) {
    self.session = session
    self.date = date
    self.daypart = daypart
    self.venue = venue
    self.pilots = pilots
    self.experts = experts
    self.place = place
  }
}
