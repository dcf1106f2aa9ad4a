public import ProgrammeModel

/// Tells what a plan that somebody has in mind costs, be it valid or not, and what each of its
/// sessions would cost elsewhere.
///
/// Plans are sessions with ids; every session of the programme is there once, at an open slot. What
/// else may be wrong with them counts in points and names rules, and is no error.
public struct Appraiser: Sendable {
  package let problem: Problem
  let tables: Tables

  /// Prepares to appraise plans of a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked.
  ///   - baseline: What was published of it.
  public init(_ programme: Programme, after baseline: Baseline = Baseline()) {
    problem = Problem(programme, after: baseline)
    // Somebody may ask for what the search never does, but for other attendances.
    tables = Tables(problem, keeping: [Criterion.attendance.id])
  }

  /// The days and dayparts on which sessions can be held, by date and start.
  public var slots: [(date: CivilDate, daypart: String)] {
    problem.slots.map { ($0.date, problem.programme.calendar.dayparts[$0.daypart].name) }
  }

  /// Whether nothing of a session may change, because it is past or too near.
  public func isFrozen(_ session: String) -> Bool {
    problem.sessions.contains { $0.id == session && $0.isFrozen }
  }

  /// Points of a plan; `nil` where it lacks a session or names what the programme does not have.
  public func cost(of sessions: [PlannedSession]) -> Int? {
    candidates(of: sessions).map { Evaluation($0, of: problem).cost }
  }

  /// Points and broken rules of a plan, without who and when; `nil` where it lacks a session or names
  /// what the programme does not have.
  public func estimate(of sessions: [PlannedSession]) -> Estimate? {
    guard let plan = candidates(of: sessions) else { return nil }
    let evaluation = Evaluation(plan, of: problem)
    let units = zip(evaluation.criteria, evaluation.units).filter { $0.0.isRule && $0.1 > 0 }
    return Estimate(
      cost: evaluation.cost,
      broken: Dictionary(units.map { ($0.0.id, $0.1) }, uniquingKeysWith: +))
  }

  /// What a plan costs and breaks.
  public struct Estimate: Hashable, Sendable {
    /// Points.
    public let cost: Int
    /// Units of the rules that are broken, by id.
    public let broken: [String: Int]

    /// Creates an estimate.
    public init(cost: Int, broken: [String: Int]) {
      self.cost = cost
      self.broken = broken
    }
  }

  /// A plan as a plan file has it, with the ids and the order of docs/model.md, "Sessions".
  ///
  /// - Parameters:
  ///   - sessions: The sessions, with ids that tell which is which.
  ///   - bound: A proven lower bound on the cost of every valid plan, 0 for none.
  /// - Returns: The plan; `nil` where it lacks a session or names what the programme does not have.
  public func plan(of sessions: [PlannedSession], bound: Int) -> PlanDocument? {
    candidates(of: sessions).map { PlanDocument($0, of: problem, bound: bound) }
  }

  func candidates(of sessions: [PlannedSession]) -> [Candidate]? {
    let programme = problem.programme
    return problem.candidates(
      of: PlanDocument(
        programme: programme.id, schedule: programme.digest, status: .feasible, cost: 0, bound: 0,
        wishes: [], sessions: sessions))
  }
}
