import Dispatch
import Synchronization

/// A search with several chains of annealing side by side, each with its own chance.
struct Search: Sendable {
  let problem: Problem
  let tables: Tables
  let effort: Planner.Effort
  /// Chains that run side by side.
  let chains: Int
  /// The number of the first chain; each number has a chance of its own.
  var first = 0
  /// How its walks begin and cool.
  var approach = Approach()
  /// Columns that sessions are drawn from where walks temper; without them sessions only move.
  var draws: DrawTable?
  /// Whether the first valid plan of any chain ends the search, however dear it is.
  var stopsAtFirst = false
  /// Points that no plan goes below, as far as is known; a chain that gets there ends.
  var floor: @Sendable () -> Int = { 0 }

  /// How walks begin and cool; temperatures and weight in points.
  struct Approach: Sendable {
    /// Where walks begin; `nil` for plans near the published one, or by chance.
    var origin: [Candidate]?
    /// Where walks begin to cool: most changes are accepted.
    var hot = 100.0
    /// Where walks end: hardly any worse plan is accepted.
    var cold = 4.0
    /// What a unit of a broken rule weighs at least.
    var weight = 500.0
  }

  /// What a search found.
  struct Result: Sendable {
    /// The cheapest valid plan and its points.
    var best: (points: Int, plan: [Candidate])?
    /// Where no plan is valid: the one that breaks least, and how much.
    var nearest: (broken: Int, plan: [Candidate])?
    /// Units of rules that were broken when an anneal ended, by rule.
    var obstacles: [String: Int] = [:]
    /// Moves evaluated.
    var moves = 0
    /// Whether the clock cut the search short.
    var stoppedByClock = false
  }

  /// Moves of all chains together.
  private var moves: Int { effort.moves ?? Search.moves(for: problem) }

  /// Moves that a programme of this size is worth.
  static func moves(for problem: Problem) -> Int { 4_000_000 + 400_000 * problem.sessions.count }

  /// Runs all chains to their end.
  ///
  /// The result depends on moves and seed alone unless the clock stops a chain: of equally cheap
  /// plans that of the first chain counts.
  func run(
    isCancelled: @Sendable () -> Bool, report: @Sendable (Planner.Progress) -> Void
  ) -> Result {
    let begin = ContinuousClock.now
    let neighbourhood = Neighbourhood(problem)
    let board = Board()
    let results = Mutex<[Int: Result]>([:])
    DispatchQueue.concurrentPerform(iterations: chains) { number in
      let pace = Pace(
        moves: max(1, moves / chains), seconds: effort.seconds, begin: begin)
      var chain = Chain(self, neighbourhood, number: first + number, pace: pace)
      let result = chain.run { moves, points in
        if let progress = board.note(number, moves: moves, points: points, pace.elapsed) {
          report(progress)
        }
        return isCancelled() || points.map { $0 <= floor() } ?? false
          || (stopsAtFirst && board.hasPlan)
      }
      results.withLock { $0[number] = result }
    }
    let all = results.withLock { results in (0..<chains).compactMap { results[$0] } }
    return all.dropFirst().reduce(all[0]) { $0.merged(with: $1) }
  }

  /// Moves that one chain can be expected to make, at a million a second.
  var movesPerChain: Double {
    min(Double(moves) / Double(chains), effort.seconds * 1_000_000)
  }
}

extension Problem {
  /// Whether plans are so small that replicas at many temperatures pay.
  var isSmall: Bool { sessions.count <= 24 }
}

extension Search.Result {
  /// The better of two results, with the effort of both.
  func merged(with other: Search.Result) -> Search.Result {
    var merged = self
    if let theirs = other.best, theirs.points < best?.points ?? .max { merged.best = theirs }
    if let theirs = other.nearest, theirs.broken < nearest?.broken ?? .max {
      merged.nearest = theirs
    }
    merged.obstacles.merge(other.obstacles, uniquingKeysWith: +)
    merged.moves += other.moves
    merged.stoppedByClock = stoppedByClock || other.stoppedByClock
    return merged
  }
}

/// Where chains write how far they are.
private final class Board: Sendable {
  private let state = Mutex(
    (moves: [Int: Int](), points: Int?.none, lastReport: -Double.infinity))

  /// Whether a chain has a valid plan.
  var hasPlan: Bool { state.withLock { $0.points != nil } }

  /// Notes the state of a chain; five times a second there is something to report.
  func note(
    _ chain: Int, moves: Int, points: Int?, _ seconds: Double
  ) -> Planner.Progress? {
    state.withLock { state in
      state.moves[chain] = moves
      if let points { state.points = min(points, state.points ?? points) }
      guard seconds - state.lastReport > 0.2 else { return nil }
      state.lastReport = seconds
      return Planner.Progress(
        seconds: seconds, moves: state.moves.values.reduce(0, +), cost: state.points, bound: 0)
    }
  }
}
