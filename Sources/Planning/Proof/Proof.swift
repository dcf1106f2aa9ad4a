import ProgrammeModel

/// Proves how cheap a plan can be: over all columns where they can be listed, else over columns that
/// are found when they matter.
struct Proof: ~Copyable {
  /// A valid plan and its points.
  typealias Plan = (points: Int, plan: [Candidate])

  /// What a proof ended with.
  struct Outcome: Sendable {
    let best: Plan?
    let bound: Int
    let isComplete: Bool
    /// What proves the bound without a solver; `nil` where none was asked for, or can be made.
    let certificate: Certificate?
  }

  /// What it has come to.
  var outcome: Outcome {
    Outcome(best: best, bound: bound, isComplete: isComplete, certificate: certificate)
  }

  /// The cheapest valid plan and its points, given or found.
  private(set) var best: Plan?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether all is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false
  /// What proves the bound without a solver; `nil` where none was asked for, or can be made.
  private(set) var certificate: Certificate?

  private let tables: Tables
  private var tree: Tree?
  private var hasFirstBound = false

  /// Prepares a proof.
  ///
  /// - Parameters:
  ///   - tables: The prices of the problem.
  ///   - pool: All columns; `nil` where they are too many to list.
  ///   - best: The best plan that is known.
  ///   - limit: With a limit the proof is about the plans that change so many calendar entries at
  ///     most, and `best` is one; without all columns the bound is that of all plans, which holds
  ///     for them too.
  ///   - certifies: Whether a certificate is made of it, which takes all columns.
  ///   - threads: Threads that it may use.
  init(
    _ tables: Tables, _ pool: ColumnPool?, best: Plan?, changesAtMost limit: Int? = nil,
    certifies: Bool = false, threads: Int = 2
  ) {
    let criteria = RuleBook.criteria + (limit.map { [.changes(atMost: $0)] } ?? [])
    self.tables = tables
    self.best = best
    tree = pool.map {
      Tree(tables, $0, criteria, best: best, certifies: certifies, threads: threads)
    }
  }

  /// Finds what plans cheaper than the best are made of.
  ///
  /// - Parameters:
  ///   - known: The best plan that is known elsewhere.
  ///   - isOver: Asked many times a second; true ends the proof.
  /// - Returns: The columns that such a plan can have, ascending; `nil` where they are too many to
  ///   list, or the proof was ended.
  mutating func openColumns(below known: Plan?, isOver: @Sendable () -> Bool) -> [Int]? {
    run(nodes: hasFirstBound ? 0 : 1, isOver: isOver, incumbent: { known }) { _, _ in }
    hasFirstBound = true
    return tree?.openColumns?.columns
  }

  /// Works until all is decided or nothing more can be done.
  ///
  /// - Parameters:
  ///   - limit: Parts of all plans that are explored at most, or rounds of new columns.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - secondsLeft: After how many seconds that will be so at the latest.
  ///   - incumbent: Asked now and then for the best plan that is known elsewhere.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    nodes limit: Int, isOver: @Sendable () -> Bool,
    secondsLeft: () -> Double = { .infinity }, incumbent: () -> Plan? = { nil },
    report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    if tree != nil {
      tree?.run(nodes: limit, isOver: isOver, incumbent: incumbent, report: report)
      if let found = tree?.best, found.points < best?.points ?? .max { best = found }
      bound = tree?.bound ?? 0
      isComplete = tree?.isComplete ?? false
      certificate = tree?.certificate
    } else {
      var generation = ColumnGeneration(tables, best: best)
      generation.run(
        rounds: limit, isOver: isOver, secondsLeft: secondsLeft, incumbent: incumbent,
        report: report)
      (best, bound, isComplete) = (generation.best, generation.bound, generation.isComplete)
    }
  }
}
