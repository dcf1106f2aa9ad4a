import Dispatch
import Synchronization

/// One run of search and proof on a problem, each helping the other.
///
/// Where all columns are listed, both take turns on all cores: a short search gives the first proof
/// what prices columns out, the columns that are left give the search what to draw from, and its
/// plan gives the proof what to beat. Elsewhere they run side by side. Either way the result depends
/// on seed, moves and nodes alone unless the clock stops something.
struct Work: Sendable {
  private let problem: Problem
  private let tables: Tables
  private let effort: Planner.Effort
  private let isCancelled: @Sendable () -> Bool
  private let report: @Sendable (Planner.Progress) -> Void
  private let pace: Pace

  /// What a proof ended with.
  struct Proven: Sendable {
    let best: Proof.Plan?
    let bound: Int
    let isComplete: Bool
  }

  /// The share of moves and seconds that the first search may take.
  private static let firstShare = 0.125
  /// The share of the seconds that searches may take where a proof follows.
  private static let searchShare = 0.9

  init(
    _ problem: Problem, _ effort: Planner.Effort, isCancelled: @escaping @Sendable () -> Bool,
    report: @escaping @Sendable (Planner.Progress) -> Void
  ) {
    self.problem = problem
    self.effort = effort
    self.isCancelled = isCancelled
    self.report = report
    tables = Tables(problem)
    pace = Pace(moves: 1, seconds: effort.seconds, begin: .now)
  }

  /// Whether the clock has run out.
  var isLate: Bool { pace.elapsed > effort.seconds }

  /// Does all of it; no proof where none is asked for.
  func run() -> (result: Search.Result, proof: Proven?) {
    if let pool = ColumnPool(tables) { return takeTurns(pool) }
    guard effort.proves else { return (search(chains: 2, known: nil), nil) }
    return runSideBySide()
  }

  private var moves: Int { effort.moves ?? Search.moves(for: problem) }

  // MARK: In turns

  private func takeTurns(_ pool: ColumnPool) -> (Search.Result, Proven?) {
    let end = effort.seconds * (effort.proves ? Work.searchShare : 1)
    let first = max(1, Int(Double(moves) * Work.firstShare))
    var result = search(
      chains: 2, moves: first, until: end * Work.firstShare, known: nil
    ).orStanding(of: problem)
    var proof = Proof(tables, pool, best: result.best)
    let open = proof.openColumns { isCancelled() || pace.elapsed > end }
    result = result.merged(with: Search.Result(best: proof.best))
    if moves > first, !proof.isComplete {
      result = result.merged(
        with: search(
          chains: 2, moves: moves - first, until: end, draws: open.map { DrawTable(pool, $0) },
          known: result))
    }
    guard effort.proves else { return (result, nil) }
    proof.run(
      nodes: effort.nodes, isOver: { isCancelled() || isLate }, incumbent: { result.best }
    ) {
      report(
        Planner.Progress(seconds: pace.elapsed, moves: result.moves, cost: $1, bound: $0))
    }
    return (
      result, Proven(best: proof.best, bound: proof.bound, isComplete: proof.isComplete)
    )
  }

  // MARK: Side by side

  /// One chain of search beside the proof.
  private func runSideBySide() -> (Search.Result, Proven?) {
    let result = Mutex<Search.Result?>(nil)
    let proven = Mutex<Proven?>(nil)
    let bound = Atomic(0)
    let points = Atomic(Int.max)
    DispatchQueue.concurrentPerform(iterations: 2) { side in
      if side == 0 {
        let found = search(chains: 1, moves: max(1, moves / 2), known: nil) { progress in
          points.store(progress.cost ?? .max, ordering: .relaxed)
          report(
            Planner.Progress(
              seconds: progress.seconds, moves: progress.moves, cost: progress.cost,
              bound: bound.load(ordering: .relaxed)))
        }.orStanding(of: problem)
        points.store(found.best?.points ?? .max, ordering: .relaxed)
        result.withLock { $0 = found }
      } else {
        var proof = Proof(tables, nil, best: nil)
        proof.run(nodes: effort.nodes, isOver: { isCancelled() || isLate }) { least, _ in
          bound.store(least, ordering: .relaxed)
          let found = points.load(ordering: .relaxed)
          guard result.withLock({ $0 != nil }) else { return }
          report(
            Planner.Progress(
              seconds: pace.elapsed, moves: moves / 2, cost: found == .max ? nil : found,
              bound: least))
        }
        let end = Proven(best: proof.best, bound: proof.bound, isComplete: proof.isComplete)
        proven.withLock { $0 = end }
      }
    }
    return (result.withLock { $0 } ?? Search.Result(), proven.withLock { $0 })
  }

  // MARK: Searching

  /// Searches; what earlier searches found is told of with it.
  private func search(
    chains: Int, moves: Int? = nil, until end: Double? = nil, draws: DrawTable? = nil,
    known: Search.Result?, report told: (@Sendable (Planner.Progress) -> Void)? = nil
  ) -> Search.Result {
    var effort = effort
    effort.moves = moves ?? self.moves
    effort.seconds = max(0.001, (end ?? effort.seconds) - pace.elapsed)
    let (earlier, best) = (known?.moves ?? 0, known?.best?.points)
    let report = told ?? self.report
    let search = Search(
      problem: problem, tables: tables, effort: effort, chains: chains,
      approach: .first(of: problem), draws: draws)
    return search.run(isCancelled: isCancelled) { [pace] in
      report(
        Planner.Progress(
          seconds: pace.elapsed, moves: earlier + $0.moves,
          cost: [best, $0.cost].compactMap(\.self).min(), bound: 0))
    }
  }
}
