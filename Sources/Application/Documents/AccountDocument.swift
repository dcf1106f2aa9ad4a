internal import Planning

/// What a plan costs and whom.
///
/// The points of the wishes, those of the sessions with `ofNoSession`, and those of the participants
/// with `ofNobody` add up to the cost each.
public struct AccountDocument: ResultDocument, Hashable {
  /// What one wish costs.
  public struct Wish: Codable, Hashable, Sendable {
    /// The id.
    public let id: String
    /// How many units.
    public let units: Int
    /// Points per unit.
    public let price: Int
    /// Price times units.
    public let points: Int
    /// Points that every valid plan pays for it, as far as is proven.
    public let least: Int
  }

  /// What one session or one participant costs.
  public struct Share: Codable, Hashable, Sendable {
    /// The id; empty for what belongs to none.
    public let id: String
    /// Points of all wishes.
    public let points: Int
    /// Points by the id of the wish, without those of 0 points.
    public let wishes: [String: Int]

    init(_ share: CostBreakdown.Share) {
      (id, points, wishes) = (share.id, share.points, share.wishes)
    }
  }

  /// What one pilot gets from the plan and gives to it.
  public struct Pilot: Codable, Hashable, Sendable {
    /// The id.
    public let id: String
    /// Sessions that it attends.
    public let sessions: Int
    /// Minutes of all its journeys, one way.
    public let minutes: Int
    /// Sessions that it hosts.
    public let hosted: Int
    /// Weeks from the first day to the sessions on what it needs, each as often as the need.
    public let weeksWaited: Int
    /// The need of those sessions together.
    public let need: Int
    /// Other pilots that it meets at least once.
    public let met: Int
    /// Sessions on what it needs to which another pilot brings a good practice.
    public let practicesMet: Int
    /// Sessions on what it needs.
    public let needed: Int
    /// Sessions in slots in which it would rather not come.
    public let ratherNot: Int
    /// The points that it bears.
    public let points: Int
  }

  /// The version of the form.
  public var version = 1
  /// Points of the plan.
  public let cost: Int
  /// All wishes, in the order of the rule book.
  public let wishes: [Wish]
  /// All sessions, in the order of the plan.
  public let sessions: [Share]
  /// What no session brings.
  public let ofNoSession: Share
  /// All pilots, then all experts, in the order of the schedule.
  public let participants: [Share]
  /// What no participant in particular bears.
  public let ofNobody: Share
  /// What each pilot gets and gives, in the order of the schedule.
  public let pilots: [Pilot]

  init(_ account: CostBreakdown) {
    cost = account.cost
    wishes = account.wishes.map {
      Wish(id: $0.id, units: $0.units, price: $0.price, points: $0.points, least: $0.least)
    }
    sessions = account.sessions.map(Share.init)
    ofNoSession = Share(account.ofNoSession)
    participants = account.participants.map(Share.init)
    ofNobody = Share(account.ofNobody)
    pilots = zip(account.pilots, account.participants).map { pilot, share in
      Pilot(
        id: pilot.id, sessions: pilot.sessions, minutes: pilot.minutes, hosted: pilot.hosted,
        weeksWaited: pilot.weeksWaited, need: pilot.need, met: pilot.met,
        practicesMet: pilot.practicesMet, needed: pilot.needed, ratherNot: pilot.ratherNot,
        points: share.points)
    }
  }
}
