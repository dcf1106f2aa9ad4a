import ProgrammeModel
import Synchronization

/// Proves how cheap a plan can be where all columns are listed: bounds over them, then branching on
/// the groups of a theme.
///
/// Parts with the least bounds come first, some at a time and side by side, and what they came to is
/// taken up in their order: so the tree does not depend on threads, nor on which is done first.
struct Tree: ~Copyable {
  /// A part of all plans, by the columns that they can have.
  struct Node: Sendable {
    var open: ColumnSet
    var bound: Int
    /// Its number in the log.
    var number = 0
    /// Where the relaxation of the part that it comes from ended; `nil` for all plans together.
    var start: Master.Start?
  }

  /// The cheapest valid plan and its points, given or found.
  private(set) var best: Proof.Plan?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether every part is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false
  /// What exploring all plans together came to; `nil` before, and where they are closed.
  private var root: NodeSolver.Outcome?

  private let threads: Int
  private let solver: NodeSolver
  private var nodes: [Node] = []
  private var explored = 0
  /// What a certificate is made of; `nil` where none is asked for.
  private var log: ProofLog?
  /// The least bound of parts that no branching decides.
  private var undecided = Int.max
  /// What every plan costs.
  private let constant: Int
  /// More points than any plan can have.
  private let ceiling: Int
  /// The parts of a point that bounds are counted in.
  private let point: Int

  /// Prepares a proof over all columns and all criteria, with the best plan that is known.
  ///
  /// `certifies` tells whether a certificate will be asked for; there is none where plans can cost
  /// so much that bounds are counted in larger parts than those of a certificate.
  init(
    _ tables: Tables, _ pool: ColumnPool, _ criteria: [Criterion], best: Proof.Plan?,
    certifies: Bool = false, threads: Int = 2
  ) {
    self.threads = threads
    let point = Magnitudes.point(
      dearestPlan: Double(pool.ceiling),
      dearestSession: Tuning.Proof.dualsTimesPlan * Double(pool.ceiling))
    log = certifies && point == Magnitudes.finestPoint ? ProofLog() : nil
    self.best = best
    constant = tables.constant.points
    ceiling = pool.ceiling + constant
    self.point = point
    solver = NodeSolver(
      tables, pool, criteria, penalty: pool.ceiling * 2 + Tuning.Proof.missing, point: point,
      pricesGroups: log != nil)
    nodes = [Node(open: ColumnSet(all: pool.columns.count), bound: 0)]
  }

  /// Explores parts, the least bound first, until all is decided.
  ///
  /// - Parameters:
  ///   - limit: Parts that are explored at most.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - incumbent: Asked now and then for the best plan that is known elsewhere.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    nodes limit: Int, isOver: @Sendable () -> Bool, incumbent: () -> Proof.Plan?,
    report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    let last = limit > Int.max - explored ? Int.max : explored + limit
    var wasStopped = false
    while !wasStopped {
      keep(incumbent())
      let parts = takeParts(atMost: last - explored)
      guard !parts.isEmpty else { break }
      for (part, outcome) in zip(parts, explore(parts, isOver)) {
        if let outcome {
          note(outcome)
        } else {
          nodes.append(part)
          wasStopped = true
        }
      }
      settle()
      report(bound, best?.points)
    }
    isComplete = nodes.allSatisfy { cutoff.isReached($0.bound) } && cutoff.isReached(undecided)
    settle()
  }

  /// What proves the bound without a solver; `nil` where that was not prepared for.
  var certificate: Certificate? {
    log?.certificate(of: bound, in: solver.book, constant: constant)
  }

  /// The columns that a plan cheaper than the best can have, by what was proved before any
  /// branching; `nil` before that, or where there is no such plan.
  var openColumns: ColumnSet? { root.map { solver.columns(within: $0, cutoff) } }

  /// What bounds have to reach.
  private var cutoff: Cutoff {
    Cutoff(points: best?.points ?? ceiling, constant: constant, point: point)
  }

  // MARK: Parts

  /// Takes the parts that are explored next, side by side: those with the least bounds; none where all
  /// are settled.
  private mutating func takeParts(atMost limit: Int) -> [Node] {
    nodes.removeAll { [cutoff] in cutoff.isReached($0.bound) }
    let order = nodes.indices.sorted { (nodes[$0].bound, $0) < (nodes[$1].bound, $1) }
    let taken = order.prefix(min(limit, Tuning.Proof.partsAtOnce))
    let parts = taken.map { nodes[$0] }
    for index in taken.sorted(by: >) { nodes.remove(at: index) }
    return parts
  }

  /// What exploring each part came to; `nil` where the proof was ended.
  private func explore(
    _ parts: [Node], _ isOver: @Sendable () -> Bool
  ) -> [NodeSolver.Outcome?] {
    let (cutoff, solver) = (cutoff, solver)
    let outcomes = Mutex(Array(repeating: NodeSolver.Outcome?.none, count: parts.count))
    concurrently(parts.count, threads: threads) { number in
      let outcome = solver.explore(parts[number], cutoff, isOver)
      outcomes.withLock { $0[number] = outcome }
    }
    return outcomes.withLock(\.self)
  }

  /// Closes a part that was explored, or takes up its parts.
  private mutating func note(_ outcome: NodeSolver.Outcome) {
    explored += 1
    let (node, number) = (outcome.node, outcome.node.number)
    log?.record(outcome.rowDuals, bound: outcome.bound.value, of: number)
    guard !cutoff.isReached(node.bound) else { return }
    if explored == 1 { root = outcome }
    let start = solver.learn(outcome)
    keep(outcome.plan)
    guard !cutoff.isReached(node.bound) else { return }
    if let parts = outcome.parts {
      for var part in log?.divide(number, parts) ?? parts.nodes {
        part.start = start
        nodes.append(part)
      }
    } else {
      undecided = min(undecided, node.bound)
    }
  }

  /// Keeps a plan where it is the cheapest so far.
  private mutating func keep(_ plan: Proof.Plan?) {
    if let plan, plan.points < best?.points ?? .max { best = plan }
  }

  /// Raises the bound to that of the least part that is open, or to the best plan where none is.
  private mutating func settle() {
    let least = min(undecided, nodes.map(\.bound).min() ?? .max)
    let most = best?.points ?? 0
    bound = max(bound, least == .max ? most : min(best?.points ?? .max, cutoff.points(least)))
  }
}
