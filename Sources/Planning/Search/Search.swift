import ProgrammeModel
import Synchronization

/// A search with several annealers side by side, each with a random source of its own.
struct Search: Sendable {
  let problem: Problem
  let tables: Tables
  let effort: Planner.Effort
  /// Chains that run side by side.
  let annealers: Int
  /// The number of the first annealer; each number has a random source of its own.
  var first = 0
  /// How its chains begin and cool.
  var parameters = Parameters()
  /// Columns that sessions are drawn from where chains temper; without them sessions only move.
  var columns: SamplingTable?
  /// Whether the first valid plan of any annealer ends the search, however dear it is.
  var stopsAtFirst = false
  /// Points that no plan goes below, as far as is known; an annealer that gets there ends.
  var floor: @Sendable () -> Int = { 0 }
  /// Told of better plans now and then; the last may come with the result alone.
  var found: (@Sendable (Proof.Plan) -> Void)?

  /// How chains begin and cool; temperatures and weight in points.
  struct Parameters: Sendable {
    /// Where chains begin; `nil` for plans near the published one, or by chance.
    var origin: [Candidate]?
    /// Where chains begin to cool: most changes are accepted.
    var hot = Tuning.Search.hot
    /// Where chains end: hardly any worse plan is accepted.
    var cold = Tuning.Search.cold
    /// What a unit of a broken rule weighs at least.
    var weight = Tuning.Search.weight
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

  /// Moves of all annealers together.
  private var moves: Int { effort.moves ?? Search.moves(for: problem) }

  /// Moves that a programme of this size is worth.
  static func moves(for problem: Problem) -> Int {
    Tuning.Search.moves + Tuning.Search.movesPerSession * problem.sessions.count
  }

  /// Runs all annealers to their end.
  ///
  /// The result depends on moves and seed alone unless the clock stops an annealer: of equally
  /// cheap plans that of the first counts.
  func run(
    isCancelled: @Sendable () -> Bool, report: @Sendable (Planner.Progress) -> Void
  ) -> Result {
    let clock = Stopwatch()
    let neighbourhood = Neighbourhood(tables)
    let board = ProgressBoard()
    let results = Mutex<[Int: Result]>([:])
    var search = self
    if problem.baseline.published == nil, parameters.origin == nil {
      search.parameters.origin = ListSchedule.plan(of: problem)
    }
    concurrently(annealers, threads: effort.threads) { [search] number in
      // Those that wait for a thread leave each other their share of the seconds.
      let share = effort.threads < annealers ? Double(number + 1) / Double(annealers) : 1
      let budget = EffortBudget(
        moves: max(1, moves / annealers), seconds: share * effort.seconds, clock: clock)
      var annealer = Annealer(search, neighbourhood, number: first + number, budget: budget)
      let result = annealer.run { moves, points in
        if let progress = board.note(number, moves: moves, points: points, clock.seconds) {
          report(progress)
        }
        return isCancelled() || points.map { $0 <= floor() } ?? false
          || (stopsAtFirst && board.hasPlan)
      }
      results.withLock { $0[number] = result }
    }
    let all = results.withLock { results in (0..<annealers).compactMap { results[$0] } }
    return all.dropFirst().reduce(all[0]) { $0.merged(with: $1) }
  }

  /// Moves that one annealer can be expected to make.
  var movesPerAnnealer: Double {
    min(Double(moves) / Double(annealers), effort.seconds * Tuning.Search.movesPerSecond)
  }
}

extension Problem {
  /// Whether plans are so small that replicas at many temperatures pay.
  var isSmall: Bool { sessions.count <= Tuning.Search.smallPlan }
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

/// Where annealers write how far they are.
private final class ProgressBoard: Sendable {
  private let state = Mutex(
    (moves: [Int: Int](), points: Int?.none, lastReport: -Double.infinity))

  /// Whether an annealer has a valid plan.
  var hasPlan: Bool { state.withLock { $0.points != nil } }

  /// Notes the state of an annealer; five times a second there is something to report.
  func note(
    _ annealer: Int, moves: Int, points: Int?, _ seconds: Double
  ) -> Planner.Progress? {
    state.withLock { state in
      state.moves[annealer] = moves
      if let points { state.points = min(points, state.points ?? points) }
      guard seconds - state.lastReport > Tuning.Search.reportInterval else { return nil }
      state.lastReport = seconds
      return Planner.Progress(
        seconds: seconds, moves: state.moves.values.reduce(0, +), cost: state.points, bound: 0)
    }
  }
}
