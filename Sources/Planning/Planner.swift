public import ProgrammeModel

/// The door of planning: from a programme to a plan.
public struct Planner: Sendable {
  /// What a search and a proof may spend.
  public struct Effort: Sendable {
    /// Moves to evaluate; `nil` leaves it to the size of the programme.
    public var moves: Int?
    /// Parts of all plans that a proof explores at most.
    public var nodes: Int
    /// Seconds of wall clock after which planning stops whatever it has done.
    public var seconds: Double
    /// The seed of all chance.
    public var seed: UInt64
    /// Threads that planning may use, 1 or more; it has work for two.
    ///
    /// The plan does not depend on them unless the clock stops something.
    public var threads: Int
    /// Whether it is proven how good the plan is.
    public var proves: Bool
    /// Whether what is proven is certified as well, for somebody without a solver.
    public var certifies: Bool

    /// Creates an effort.
    public init(
      moves: Int? = nil, nodes: Int = 5000, seconds: Double = 60, seed: UInt64 = 1,
      threads: Int = 2, proves: Bool = true, certifies: Bool = false
    ) {
      self.moves = moves
      self.nodes = nodes
      self.seconds = seconds
      self.seed = seed
      self.threads = threads
      self.proves = proves
      self.certifies = certifies
    }
  }

  /// How far a search is.
  public struct Progress: Sendable {
    /// What cost and bound are about.
    public enum Subject: Hashable, Sendable {
      /// The cost of a plan.
      case cost
      /// The changed calendar entries of a plan, whatever it costs.
      case changes
      /// The cost of a plan with so many changed calendar entries at most.
      case curve(changes: Int)
    }

    /// What cost and bound are about.
    public var subject = Subject.cost
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
    /// Whether the clock stopped planning before its effort was spent.
    public let stoppedByClock: Bool
    /// What is known of its changes, where few were asked; `nil` elsewhere.
    public var change: LeastChange?
    /// What proves its bound without a solver; `nil` where that was not asked, where the proof did
    /// not begin in time, and where sessions can be held in too many ways to list.
    public var certificate: Certificate?
  }

  /// What is known of the changes of a plan that should have the fewest, or so many at most.
  public struct LeastChange: Hashable, Sendable {
    /// Calendar entries that differ from the published plan.
    public let entries: Int
    /// A proven lower bound on the changed entries of every valid plan; 0 when none is known.
    public let bound: Int
    /// Whether it is proven that no plan with so few changed entries costs less; where a number of
    /// them was allowed, that no plan within it costs less without the price of the changes.
    public let isCheapest: Bool
  }

  /// What stood in the way of a valid plan.
  public struct Missing: Error, Sendable {
    /// The sessions that break a rule in the best attempt, with the rules' ids.
    public let sessions: [(id: String, rules: [String])]
    /// The rules by how often they stood in the way during the search, most often first.
    public let rules: [(id: String, times: Int)]
    /// Moves evaluated.
    public let moves: Int
    /// Whether the clock stopped planning before its effort was spent.
    public let stoppedByClock: Bool
    /// Whether it is proven that there is no valid plan.
    public let isProven: Bool
  }

  /// Prepares to plan a programme.
  ///
  /// - Parameters:
  ///   - programme: What is asked.
  ///   - baseline: What was published of it.
  public init(_ programme: Programme, after baseline: Baseline = Baseline()) {
    self.programme = programme
    self.baseline = baseline
  }

  var programme: Programme
  var baseline: Baseline

  /// What is asked, in dense form.
  var problem: Problem { Problem(programme, after: baseline) }

  /// Searches for the cheapest valid plan, and proves how good it is.
  ///
  /// Where the published plan is valid and no plan costs less, nothing changes.
  ///
  /// - Parameters:
  ///   - effort: What may be spent. The same programme, seed, moves and nodes give the same plan
  ///     unless the clock stops the search or the proof.
  ///   - isCancelled: Asked many times a second; once true, planning ends with its best so far.
  ///   - report: Told how far planning is, a few times a second.
  /// - Returns: The plan, or what stood in its way.
  public func plan(
    _ effort: Effort, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Progress) -> Void = { _ in }
  ) -> Outcome {
    let problem = problem
    let obstacles = Construction(problem: problem).obstacles()
    guard obstacles.isEmpty else { return .none(Missing(obstacles)) }
    let solver = Solver(problem, effort, isCancelled: isCancelled, report: report)
    let (result, proof) = solver.solve()
    return outcome(
      result, problem, bound: proof?.bound ?? 0, isComplete: proof?.isComplete ?? false,
      stoppedByClock: solver.isLate, certificate: proof?.certificate)
  }

  /// Searches on from a plan that a diagnosis met where planning had found none.
  ///
  /// - Parameters:
  ///   - known: A valid plan.
  ///   - missing: What planning had come to.
  ///   - effort: What may be spent.
  ///   - isCancelled: Asked many times a second; once true, the search ends with its best so far.
  /// - Returns: The cheapest plan on the way from it, whose bound is not known.
  public func plan(
    from known: PlanDocument, after missing: Missing, _ effort: Effort,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Found {
    let problem = problem
    guard let origin = problem.candidates(of: known) else {
      return Found(document: known, moves: missing.moves, stoppedByClock: missing.stoppedByClock)
    }
    let search = Search(
      problem: problem, tables: Tables(problem), effort: effort, annealers: 2,
      parameters: Search.Parameters(origin: origin))
    let result = search.run(isCancelled: isCancelled, report: { _ in })
    let points = Evaluation(origin, of: problem).cost
    let best = result.best.flatMap { $0.points < points ? $0.plan : nil } ?? origin
    return Found(
      document: PlanDocument(best, of: problem, bound: 0), moves: missing.moves + result.moves,
      stoppedByClock: missing.stoppedByClock || result.stoppedByClock)
  }

  private func outcome(
    _ result: Search.Result, _ problem: Problem, bound: Int, isComplete: Bool,
    stoppedByClock: Bool, certificate: Certificate?
  ) -> Outcome {
    let isDecided = isComplete || result.best.map { $0.points <= bound } ?? false
    let stopped = !isDecided && (result.stoppedByClock || stoppedByClock)
    guard let best = result.best else {
      return .none(Missing(result, problem, isProven: isComplete, stoppedByClock: stopped))
    }
    return .plan(
      Found(
        document: PlanDocument(best.plan, of: problem, bound: bound), moves: result.moves,
        stoppedByClock: stopped, certificate: certificate))
  }
}

extension Planner.Missing {
  /// What stands in the way before any search.
  init(_ obstacles: [(session: String, rule: String)]) {
    self.init(
      sessions: obstacles.map { ($0.session, [$0.rule]) },
      rules: Planner.Missing.ranked(
        Dictionary(obstacles.map { ($0.rule, 1) }, uniquingKeysWith: +)),
      moves: 0, stoppedByClock: false, isProven: true)
  }

  /// What stands in the way of the nearest plan that a search found.
  init(
    _ result: Search.Result, _ problem: Problem, isProven: Bool, stoppedByClock: Bool
  ) {
    let plan = result.nearest?.plan ?? []
    let sessions = plan.indices.compactMap { index -> (id: String, rules: [String])? in
      let rules = RuleBook.rules.filter { $0.strikes(index, of: plan, in: problem) }.map(\.id)
      return rules.isEmpty ? nil : (problem.sessions[index].id, rules)
    }
    self.init(
      sessions: sessions, rules: Planner.Missing.ranked(result.obstacles), moves: result.moves,
      stoppedByClock: stoppedByClock, isProven: isProven)
  }

  private static func ranked(_ times: [String: Int]) -> [(id: String, times: Int)] {
    times.map { ($0.key, $0.value) }.sorted { ($1.1, $0.0) < ($0.1, $1.0) }
  }
}
