import Synchronization

/// One run of search and proof on a problem, each helping the other.
///
/// Where all columns are listed, both take turns on all cores: a short search gives the first proof
/// what prices columns out, the columns that are left give the search what to draw from, and its
/// plan gives the proof what to beat. Elsewhere they run side by side. Either way the result depends
/// on seed, moves and nodes alone unless the clock stops something.
struct Solver: Sendable {
  private let problem: Problem
  private let tables: Tables
  private let effort: Planner.Effort
  private let isCancelled: @Sendable () -> Bool
  private let report: @Sendable (Planner.Progress) -> Void
  private let clock = Stopwatch()

  init(
    _ problem: Problem, _ effort: Planner.Effort, isCancelled: @escaping @Sendable () -> Bool,
    report: @escaping @Sendable (Planner.Progress) -> Void
  ) {
    self.problem = problem
    self.effort = effort
    self.isCancelled = isCancelled
    self.report = report
    tables = Tables(problem)
  }

  /// Whether the clock has run out.
  var isLate: Bool { clock.seconds > effort.seconds }

  /// Does all of it; the result has the best plan of both.
  ///
  /// There is no proof where none is asked for.
  func solve() -> (result: Search.Result, proof: Proof.Outcome?) {
    let end = effort.seconds * (effort.proves ? Tuning.Search.shareBeforeProof : 1)
    let first = max(1, Int(Double(moves) * firstShare.moves))
    var result = search(
      annealers: 2, moves: first, until: min(end * firstShare.seconds, firstShare.most)
    )
    .orPublishedPlan(of: problem)
    let rest = max(1, moves - first)
    let half = effort.seconds * Tuning.Search.listingShare
    if let pool = ColumnPool(tables, isOver: { isCancelled() || clock.seconds > half }) {
      return takeTurns(pool, result, moves: rest, until: end)
    }
    if clock.seconds > half { result.stoppedByClock = true }
    guard effort.proves else {
      return (
        result.merged(
          with: search(annealers: 2, moves: rest, until: effort.seconds, known: result)), nil
      )
    }
    return runSideBySide(result, moves: rest * (effort.moves == nil ? Tuning.Search.patience : 1))
  }

  private var moves: Int { effort.moves ?? Search.moves(for: problem) }

  /// The share of the moves that the first search makes, and of the seconds that it may take, and the
  /// most seconds.
  private var firstShare: (moves: Double, seconds: Double, most: Double) {
    problem.isSmall ? Tuning.Search.firstShareSmall : Tuning.Search.firstShareLarge
  }

  // MARK: In turns

  /// A short search, then the proof; where that does not end in its first turn, a longer search that
  /// draws from what it left, and the rest of the proof.
  private func takeTurns(
    _ pool: ColumnPool, _ first: Search.Result, moves: Int, until end: Double
  ) -> (Search.Result, Proof.Outcome?) {
    var proof = Proof(
      tables, pool, best: first.best, certifies: effort.certifies, threads: effort.threads)
    var (result, parts) = (first, effort.nodes)
    func left() -> Double { end - clock.seconds }
    for (turn, share) in Tuning.Search.samplingShares.enumerated() {
      let open = proof.openColumns(below: result.best) { isCancelled() || clock.seconds > end }
      result = result.merged(with: Search.Result(best: proof.best))
      if clock.seconds > end { result.stoppedByClock = true }
      guard !proof.isComplete else { break }
      result = result.merged(
        with: search(
          annealers: 2, from: 2 * (turn + 1), moves: max(1, Int(Double(moves) * share)),
          until: clock.seconds + left() * Tuning.Search.samplingSeconds[turn],
          columns: open.map { SamplingTable(pool, $0) }, known: result,
          floor: { [bound = proof.bound] in bound }))
      guard effort.proves else { continue }
      let isLast = turn == Tuning.Search.samplingShares.count - 1
      let (most, firstTurn) = (parts, Tuning.Search.firstTurn)
      parts -= isLast ? most : min(most, firstTurn.parts)
      let pause = isLast ? .infinity : clock.seconds + left() * firstTurn.seconds
      proof.run(
        nodes: most - parts, isOver: { isCancelled() || isLate || clock.seconds > pause },
        incumbent: { result.best }
      ) {
        report(
          Planner.Progress(seconds: clock.seconds, moves: result.moves, cost: $1, bound: $0))
      }
      result = result.merged(with: Search.Result(best: proof.best))
    }
    return (result, effort.proves ? proof.outcome : nil)
  }

  // MARK: Side by side

  /// One annealer of search beside the proof; both end when the bound reaches the best plan.
  ///
  /// Where no number of moves was asked, further anneals follow until the seconds are spent.
  private func runSideBySide(
    _ first: Search.Result, moves: Int
  ) -> (Search.Result, Proof.Outcome?) {
    let searched = Mutex<Search.Result>(first)
    let isSearching = Atomic(true)
    let proven = Mutex<Proof.Outcome?>(nil)
    let bound = Atomic(0)
    let end = effort.threads > 1 ? effort.seconds : (clock.seconds + effort.seconds) / 2
    let isReached: @Sendable () -> Bool = {
      let best = searched.withLock { $0.best?.points } ?? .max
      return best <= bound.load(ordering: .relaxed)
    }
    concurrently(2, threads: effort.threads) { side in
      if side == 0 {
        var number = 0
        repeat {
          let known = searched.withLock { $0 }
          let found = search(
            annealers: 1, from: number, moves: moves, until: end, known: known,
            floor: { bound.load(ordering: .relaxed) },
            found: { plan in
              searched.withLock { $0 = $0.merged(with: Search.Result(best: plan)) }
            })
          searched.withLock { $0 = $0.merged(with: found) }
          number += number == 0 ? 2 : 1
        } while effort.moves == nil && clock.seconds < end && !isCancelled() && !isReached()
        isSearching.store(false, ordering: .relaxed)
      } else {
        var proof = Proof(tables, nil, best: first.best, threads: effort.threads)
        proof.run(
          nodes: effort.nodes, isOver: { isCancelled() || isLate || isReached() },
          secondsLeft: { effort.seconds - clock.seconds },
          incumbent: { effort.moves == nil ? searched.withLock { $0.best } : nil }
        ) { least, _ in
          bound.store(least, ordering: .relaxed)
          guard !isSearching.load(ordering: .relaxed) else { return }
          let found = searched.withLock { $0 }
          report(
            Planner.Progress(
              seconds: clock.seconds, moves: found.moves, cost: found.best?.points, bound: least))
        }
        let outcome = proof.outcome
        proven.withLock { $0 = outcome }
      }
    }
    let result = searched.withLock { $0 }
    let proof = proven.withLock { $0 }
    return (result.merged(with: Search.Result(best: proof?.best)), proof)
  }

  // MARK: Searching

  /// Searches until a plan is known that reaches the floor; what earlier searches found is told of
  /// with it.
  private func search(
    annealers: Int, from first: Int = 0, moves: Int, until end: Double,
    columns: SamplingTable? = nil,
    known: Search.Result? = nil, floor: @escaping @Sendable () -> Int = { 0 },
    found: (@Sendable (Proof.Plan) -> Void)? = nil
  ) -> Search.Result {
    var effort = effort
    effort.moves = moves
    effort.seconds = max(0.001, end - clock.seconds)
    let (earlier, best) = (known?.moves ?? 0, known?.best?.points)
    let search = Search(
      problem: problem, tables: tables, effort: effort, annealers: annealers, first: first,
      parameters: .first(of: problem), columns: columns, floor: floor, found: found)
    let isOver: @Sendable () -> Bool = { [isCancelled] in
      isCancelled() || best.map { $0 <= floor() } ?? false
    }
    return search.run(isCancelled: isOver) { [clock, report] in
      report(
        Planner.Progress(
          seconds: clock.seconds, moves: earlier + $0.moves,
          cost: [best, $0.cost].compactMap(\.self).min(), bound: floor()))
    }
  }
}
