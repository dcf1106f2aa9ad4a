public import ProgrammeModel

/// The door of planning: from a programme to a plan.
public struct Planner: Sendable {
  /// What a search may spend.
  public struct Effort: Sendable {
    /// Moves to evaluate; `nil` leaves it to the size of the programme.
    public var moves: Int?
    /// Seconds of wall clock after which the search stops whatever it has done.
    public var seconds: Double
    /// The seed of all chance.
    public var seed: UInt64

    /// Creates an effort.
    public init(moves: Int? = nil, seconds: Double = 60, seed: UInt64 = 1) {
      self.moves = moves
      self.seconds = seconds
      self.seed = seed
    }
  }

  /// How far a search is.
  public struct Progress: Sendable {
    /// Seconds since it began.
    public let seconds: Double
    /// Moves evaluated so far.
    public let moves: Int
    /// The cost of the best valid plan so far; `nil` before the first.
    public let cost: Int?
    /// The proven lower bound on the cost of every valid plan; 0 when none is known.
    public let bound: Int
  }

  /// How a search ended.
  public enum Outcome: Sendable {
    /// A valid plan.
    case plan(Found)
    /// None was found.
    case none(Missing)
  }

  /// A valid plan and how it was found.
  public struct Found: Sendable {
    /// The plan.
    public let document: PlanDocument
    /// Moves evaluated.
    public let moves: Int
    /// Whether the clock stopped the search before its moves were spent.
    public let stoppedByClock: Bool
  }

  /// What stood in the way of a valid plan.
  public struct Missing: Sendable {
    /// The sessions that break a rule in the best attempt, with the rules' ids.
    public let sessions: [(id: String, rules: [String])]
    /// The rules by how often they stood in the way during the search, most often first.
    public let rules: [(id: String, times: Int)]
    /// Moves evaluated.
    public let moves: Int
    /// Whether the clock stopped the search before its moves were spent.
    public let stoppedByClock: Bool
  }

  /// Prepares to plan a programme.
  public init(_ programme: Programme) { self.programme = programme }

  private let programme: Programme

  /// Searches for the cheapest valid plan.
  ///
  /// - Parameters:
  ///   - effort: What the search may spend. The same programme, seed and moves give the same plan
  ///     unless the clock stops the search.
  ///   - isCancelled: Asked many times a second; once true, the search ends with its best so far.
  ///   - report: Told how far the search is, a few times a second.
  /// - Returns: The plan, or what stood in its way.
  public func plan(
    _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Outcome {
    let problem = Problem(programme)
    let obstacles = Construction(problem: problem).obstacles()
    guard obstacles.isEmpty else { return .none(Missing(obstacles)) }
    let tables = Tables(problem)
    let search = Search(problem: problem, tables: tables, effort: effort, chains: 2)
    let result = search.run(isCancelled: isCancelled, report: report)
    guard var best = result.best else { return .none(Missing(result, problem)) }
    var bound = 0
    let begin = ContinuousClock.now
    let exchange = Proof.Exchange(
      incumbent: { best.points },
      offer: { points, plan in if points < best.points { best = (points, plan); print("OFFER", points) } },
      report: { bound = max(bound, $0); print("bound", $0, ContinuousClock.now - begin) }, isOver: { isCancelled() || ContinuousClock.now - begin > .seconds(120) })
    if var proof = Proof(tables, exchange) { proof.run() }
    return .plan(
      Found(
        document: PlanDocument(best.plan, of: problem, bound: bound), moves: result.moves,
        stoppedByClock: result.stoppedByClock))
  }
}

extension Planner.Missing {
  /// What stands in the way before any search.
  fileprivate init(_ obstacles: [(session: String, rule: String)]) {
    self.init(
      sessions: obstacles.map { ($0.session, [$0.rule]) },
      rules: Planner.Missing.ranked(
        Dictionary(obstacles.map { ($0.rule, 1) }, uniquingKeysWith: +)),
      moves: 0, stoppedByClock: false)
  }

  /// What stands in the way of the nearest plan that a search found.
  fileprivate init(_ result: Search.Result, _ problem: Problem) {
    let plan = result.nearest?.plan ?? []
    let sessions = plan.indices.compactMap { index -> (id: String, rules: [String])? in
      let rules = RuleBook.rules.filter { $0.strikes(index, of: plan, in: problem) }.map(\.id)
      return rules.isEmpty ? nil : (problem.sessions[index].id, rules)
    }
    self.init(
      sessions: sessions, rules: Planner.Missing.ranked(result.obstacles), moves: result.moves,
      stoppedByClock: result.stoppedByClock)
  }

  private static func ranked(_ times: [String: Int]) -> [(id: String, times: Int)] {
    times.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
