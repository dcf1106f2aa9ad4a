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
    _ effort: Effort, isCancelled: @Sendable () -> Bool = { false },
    report: (Progress) -> Void = { _ in }
  ) -> Outcome {
    .none(Missing(sessions: [], rules: [], moves: 0, stoppedByClock: false))
  }
}
