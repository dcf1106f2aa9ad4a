public import ProgrammeModel

/// What a plan costs and whom: every point of every wish, by session and by participant.
///
/// The points of the wishes, those of the sessions with ``ofNoSession``, and those of the
/// participants with ``ofNobody`` add up to the cost of the plan each.
public struct CostBreakdown: Sendable {
  /// What one wish costs.
  public struct Wish: Sendable {
    /// The id of the wish.
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
  public struct Share: Sendable {
    /// The id of the session or the participant; empty for what belongs to none.
    public let id: String
    /// Points of all wishes.
    public let points: Int
    /// Points by the id of the wish, without those of 0 points.
    public let wishes: [String: Int]
  }

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
  public let pilots: [PilotFigures]

  /// Accounts for a plan; `nil` where it is no plan of this programme.
  public init?(
    _ plan: PlanDocument, of programme: Programme, after baseline: Baseline = Baseline()
  ) {
    let problem = Problem(programme, after: baseline)
    guard let candidates = problem.candidates(of: plan) else { return nil }
    let participants = problem.participants
    let none = participants.count
    var bySession = Tally(plan.sessions.count + 1)
    var byParticipant = Tally(none + 1)
    let rows = Dictionary(
      plan.sessions.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let rowOf = candidates.map {
      rows[problem.sessions[$0.session].id] ?? plan.sessions.count
    }
    let columnOf = Dictionary(
      participants.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })

    let least = Planner(programme, after: baseline).leastPoints(of: plan)
    let wishes = RuleBook.wishes.map { criterion in
      let allocations = criterion.allocations(of: candidates, in: problem)
      let price = criterion.price(in: programme)
      let units = allocations.reduce(0) { $0 + $1.halves } / 2
      for allocation in allocations {
        bySession.add(
          allocation.halves, to: allocation.session.map { rowOf[$0] } ?? plan.sessions.count)
        byParticipant.add(
          allocation.halves, to: allocation.participant.flatMap { columnOf[$0] } ?? none)
      }
      bySession.close(criterion.id, price: price)
      byParticipant.close(criterion.id, price: price)
      return Wish(
        id: criterion.id, units: units, price: price, points: price * units,
        least: least[criterion.id] ?? 0)
    }
    self.wishes = wishes
    cost = wishes.reduce(0) { $0 + $1.points }
    sessions = plan.sessions.enumerated().map { bySession.share($1.id, $0) }
    ofNoSession = bySession.share("", plan.sessions.count)
    let ids = programme.pilots.map(\.id) + programme.experts.map(\.id)
    self.participants = ids.enumerated().map { byParticipant.share($1, $0) }
    ofNobody = byParticipant.share("", none)
    pilots = problem.pilotFigures(of: plan)
  }
}

/// Points by row and wish, gathered from halves of units.
private struct Tally {
  private var halves: [Int]
  private var points: [[String: Int]]

  init(_ rows: Int) {
    halves = Array(repeating: 0, count: rows)
    points = Array(repeating: [:], count: rows)
  }

  mutating func add(_ amount: Int, to row: Int) { halves[row] += amount }

  /// Turns the halves of a wish into points; half a point goes to the next row, so that the sum is
  /// exact.
  mutating func close(_ wish: String, price: Int) {
    var (sum, given) = (0, 0)
    for row in halves.indices {
      sum += price * halves[row]
      let due = sum / 2 - given
      given += due
      if due != 0 { points[row][wish] = due }
      halves[row] = 0
    }
  }

  func share(_ id: String, _ row: Int) -> CostBreakdown.Share {
    CostBreakdown.Share(
      id: id, points: points[row].values.reduce(0, +), wishes: points[row])
  }
}
