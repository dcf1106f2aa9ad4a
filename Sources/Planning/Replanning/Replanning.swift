import ProgrammeModel

/// The questions of replanning: how few calendar entries can change, and what a number of changes
/// buys.
///
/// A programme in which every other wish is free answers the first. The second is a limit on
/// changes: a row over the columns of a proof, a high price in a search.
struct Replanning {
  /// The programme with the prices of its file.
  let problem: Problem
  /// Moves evaluated so far.
  private(set) var moves = 0
  private let planner: Planner
  private let effort: Planner.Effort
  private let isCancelled: @Sendable () -> Bool
  private let report: @Sendable (Planner.Progress) -> Void
  private let clock = Stopwatch()

  /// A plan and what it costs in the programme that was asked about.
  typealias Priced = (points: Int, plan: [Candidate])

  /// A plan with what is proven of it.
  struct BoundedPlan {
    var points: Int
    var plan: [Candidate]
    /// A proven lower bound on the points; 0 when none is known.
    var bound: Int
    var isProven: Bool { bound >= points }
  }

  init(
    _ planner: Planner, _ effort: Planner.Effort, isCancelled: @escaping @Sendable () -> Bool,
    report: @escaping @Sendable (Planner.Progress) -> Void
  ) {
    self.planner = planner
    self.effort = effort
    self.isCancelled = isCancelled
    self.report = report
    problem = planner.problem
  }

  /// Whether the clock has stopped planning.
  var isLate: Bool { clock.seconds > effort.seconds }

  /// The programme with another price for a changed entry; all else is free where that stands
  /// alone.
  func repriced(stability price: Int, alone: Bool = false) -> Problem {
    var planner = planner
    for wish in RuleBook.declarations {
      var new = planner.programme.wishes[wish.id] ?? wish.standard
      if alone { new.price = 0 }
      if wish.id == Criterion.stability.id { new.price = price }
      planner.programme.wishes[wish.id] = new
    }
    return planner.problem
  }

  /// Searches with a share of the moves, until a share of the seconds is spent.
  ///
  /// What is known of the best plan is told meanwhile; `nil` tells what the search itself knows.
  mutating func search(
    _ problem: Problem, _ parameters: Search.Parameters, moves share: Double, until end: Double,
    for subject: Planner.Progress.Subject, known points: Int? = nil
  ) -> Search.Result {
    var effort = effort
    effort.moves = max(1, Int(share * Double(effort.moves ?? Search.moves(for: problem))))
    effort.seconds = max(0.001, end * effort.seconds - clock.seconds)
    let search = Search(
      problem: problem, tables: Tables(problem), effort: effort, annealers: 2,
      parameters: parameters)
    let result = search.run(isCancelled: isCancelled) { [clock, moves, report] in
      report(
        Planner.Progress(
          subject: subject, seconds: clock.seconds, moves: moves + $0.moves,
          cost: points ?? $0.cost, bound: 0))
    }
    moves += result.moves
    return result
  }

  /// Proves how good a plan is, or finds a better one, until a share of the seconds is spent; `nil`
  /// where that was not to be.
  ///
  /// With a limit it is about the plans that change so many entries at most, and needs all their
  /// columns. `nodes` limit a proof that has all columns.
  func prove(
    _ problem: Problem, _ best: Priced?, columns: Int? = nil, changesAtMost limit: Int? = nil,
    nodes: Int? = nil, until end: Double, for subject: Planner.Progress.Subject
  ) -> Proof.Outcome? {
    let tables = Tables(problem)
    let last = end * effort.seconds
    guard effort.proves, !isCancelled(), clock.seconds < last else { return nil }
    let pool = ColumnPool(tables, changesAtMost: columns ?? limit)
    if pool == nil, limit != nil { return nil }
    let most = pool == nil ? effort.nodes : nodes ?? effort.nodes
    var proof = Proof(
      tables, pool, best: best, changesAtMost: limit, threads: effort.threads)
    proof.run(nodes: most, isOver: { isCancelled() || clock.seconds > last }) {
      report(
        Planner.Progress(
          subject: subject, seconds: clock.seconds, moves: moves, cost: $1, bound: $0))
    }
    return proof.outcome
  }
}

extension Planner {
  /// The ids of published sessions that may no longer change, in the order of the schedule.
  public var frozen: [String] { problem.sessions.filter(\.isFrozen).map(\.id) }
}
