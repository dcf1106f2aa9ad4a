import LinearProgramming
import Synchronization

/// What bounds have to reach for no plan to be cheaper than the best.
struct Cutoff: Sendable {
  /// Points of the best plan, or more than any can have.
  var points: Int
  /// What every plan costs.
  let constant: Int
  /// The parts of a point that bounds are counted in.
  let point: Int

  /// The points that a bound in parts proves: rounded up, with what every plan costs.
  func points(_ bound: Int) -> Int {
    let (whole, rest) = bound.quotientAndRemainder(dividingBy: point)
    return max(0, whole + (rest > 0 ? 1 : 0) + constant)
  }

  /// Whether no plan of a part with that bound is cheaper than the best.
  func isReached(_ bound: Int) -> Bool { bound == .max || points(bound) >= points }

  /// The most that reduced costs may add to a bound for a column to matter, in parts.
  func slack(_ bound: Int) -> Int { (points - 1 - constant) * point - bound }
}

/// Bounds parts of all plans, one at a time, by a linear program of its own, and divides them.
///
/// Every bound is computed in whole numbers from rounded duals, so that no floating point result is
/// believed.
final class NodeSolver: Sendable {
  /// What the duals of a solved relaxation prove.
  struct Bound: Sendable {
    /// The bound in parts of a point.
    var value: Int
    /// The least reduced cost of each group, by kind and group, the kind's dual left out.
    var groups: [[Int]] = []
    /// The least reduced cost of each kind.
    var kinds: [Int] = []
    /// The duals it rests on.
    let duals: [Int]
  }

  /// Where a solve can start.
  struct Start: Sendable {
    fileprivate let basis: Basis
    /// The solver with the program that the basis is of.
    fileprivate let solver: ObjectIdentifier

    /// Whether an solver can start there.
    func fits(_ other: NodeSolver) -> Bool { solver == ObjectIdentifier(other) }
  }

  /// What exploring a part came to.
  struct Outcome: Sendable {
    /// The part, with its bound and without groups that are priced out.
    var node: Tree.Node
    let bound: Bound
    /// The rows that the bound rests on, with their duals.
    let rowDuals: [(row: MasterRow, dual: Int)]
    /// The relaxation's solution, where that is a valid plan.
    var plan: Proof.Plan?
    /// What the part is divided into; `nil` where it is settled or nothing can be branched on.
    var parts: Branching.Parts?
  }

  private let tables: Tables
  private let criteria: [Criterion]
  private let pool: ColumnPool
  private let penalty: Int
  private let point: Int
  private let separation: Separation
  private let master: Mutex<Master>

  /// Prepares to explore; `penalty` is in points and more than any plan can gain by leaving out
  /// what it must have.
  init(
    _ tables: Tables, _ pool: ColumnPool, _ criteria: [Criterion], penalty: Int, point: Int
  ) {
    self.tables = tables
    self.criteria = criteria
    self.pool = pool
    self.penalty = penalty
    self.point = point
    separation = Separation(tables)
    master = Mutex(Master(pool, criteria, penalty: penalty, point: point))
  }

  /// Prepares to explore with the rows and columns that another has found.
  init(like other: NodeSolver) {
    (tables, criteria, pool) = (other.tables, other.criteria, other.pool)
    (penalty, point, separation) = (other.penalty, other.point, other.separation)
    var copy = Master(pool, criteria, penalty: penalty, point: point)
    let (rows, columns) = other.master.withLock { ($0.book.rows, $0.columns) }
    copy.add(Array(rows[copy.book.rows.count...]))
    copy.enter(columns)
    master = Mutex(copy)
  }

  /// The rows so far.
  var book: RowBook { master.withLock { $0.book } }

  /// Bounds a part, then closes or divides it.
  ///
  /// - Parameters:
  ///   - part: What to explore.
  ///   - cutoff: What closes it.
  ///   - isOver: Asked many times a second; true ends it.
  /// - Returns: What it came to; `nil` where it was ended.
  func explore(_ part: Tree.Node, _ cutoff: Cutoff, _ isOver: () -> Bool) -> Outcome? {
    master.withLock { explore(part, cutoff, &$0, isOver) }
  }

  private func explore(
    _ part: Tree.Node, _ cutoff: Cutoff, _ master: inout Master, _ isOver: () -> Bool
  ) -> Outcome? {
    var node = part
    master.open { [pool] column in
      let listed = pool.columns[column.number]
      return part.domains[column.kind][Int(listed.group)].allows(listed)
    }
    if let start = part.start, start.fits(self) { master.basis = start.basis }
    guard let bound = relax(&node, cutoff, &master, isOver) else { return nil }
    if !cutoff.isReached(node.bound) { shrink(&node, bound, cutoff) }
    var outcome = Outcome(
      node: node, bound: bound,
      rowDuals: zip(master.book.rows, bound.duals).filter { $0.1 != 0 }.map { ($0, $1) })
    guard !cutoff.isReached(node.bound) else { return outcome }
    outcome.node.start = Start(basis: master.basis, solver: ObjectIdentifier(self))
    let support = master.support
    if support.allSatisfy({ $0.value > 1 - Tuning.Proof.whole }) {
      outcome.plan = plan(support.map(\.column.number))
    }
    var cutoff = cutoff
    cutoff.points = min(cutoff.points, outcome.plan?.points ?? .max)
    guard !cutoff.isReached(node.bound) else { return outcome }
    outcome.parts = Branching(pool, outcome.node, support.map { ($0.column.number, $0.value) })
      .parts()
    return outcome
  }

  /// Solves the relaxation of a node with all rows it violates; `nil` where that was ended.
  private func relax(
    _ node: inout Tree.Node, _ cutoff: Cutoff, _ master: inout Master, _ isOver: () -> Bool
  ) -> Bound? {
    var best: Bound?
    var afterRows = true
    while true {
      guard master.solve(afterRows: afterRows, isCancelled: isOver) else { return nil }
      let (bound, better) = price(node.domains, master)
      if bound.value > best?.value ?? .min { best = bound }
      node.bound = max(node.bound, bound.value)
      if cutoff.isReached(node.bound) { return best }
      if isOver() { return nil }
      if !better.isEmpty {
        master.enter(better.prefix(Tuning.Proof.columnsPerRound).map { pool.entry($0) })
        afterRows = false
        continue
      }
      let rows = separation.rows(
        master.support.map { ($0.column.candidate, $0.value) }, master.book)
      if rows.isEmpty { return best }
      master.add(rows)
      afterRows = true
    }
  }

  /// The bound that the duals prove for what domains leave, and columns that would better the
  /// program.
  private func price(
    _ domains: [[GroupDomain]], _ master: borrowing Master
  ) -> (bound: Bound, better: [Int]) {
    let duals = master.rounded(master.duals)
    let fields = DualFields(master.book, duals)
    var bound = Bound(value: master.constant(duals), duals: duals)
    var better: [(column: Int, cost: Int)] = []
    for (number, kind) in pool.kinds.enumerated() {
      var groups = Array(repeating: Int.max, count: kind.groups.count)
      for group in kind.groups.indices where domains[number][group].isOpen {
        var best: (column: Int, cost: Int)?
        let domain = domains[number][group]
        fields.forEachReducedCost(in: pool, kind: number, group: group) { column, cost in
          guard domain.allows(pool.columns[column]) else { return }
          groups[group] = min(groups[group], cost)
          if cost < best?.cost ?? .max, !master.has(column) { best = (column, cost) }
        }
        if let best, best.cost - duals[number] < -Tuning.Proof.leastGain {
          better.append((best.column, best.cost - duals[number]))
        }
      }
      let least = groups.min() ?? .max
      bound.kinds.append(least)
      bound.groups.append(groups)
      if least == .max {
        bound.value = .max
      } else if bound.value != .max {
        bound.value += least * kind.sessions.count
      }
    }
    return (bound, better.sorted { ($0.cost, $0.column) < ($1.cost, $1.column) }.map(\.column))
  }

  // MARK: Reduced costs

  /// Takes out the groups that reduced costs price out.
  private func shrink(_ node: inout Tree.Node, _ bound: Bound, _ cutoff: Cutoff) {
    let slack = cutoff.slack(bound.value)
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where node.domains[kind][group].isOpen {
        if extra(bound, kind, group) > slack { node.domains[kind][group].isOpen = false }
      }
    }
  }

  /// The columns of a part that a plan below the cutoff can have, ascending.
  func columns(within outcome: Outcome, _ cutoff: Cutoff) -> [Int] {
    let bound = outcome.bound
    let slack = cutoff.slack(bound.value)
    let fields = DualFields(book, bound.duals)
    var columns: [Int] = []
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where outcome.node.domains[kind][group].isOpen {
        let others = extra(bound, kind, group) - bound.groups[kind][group]
        fields.forEachReducedCost(in: pool, kind: kind, group: group) { column, cost in
          if cost + others <= slack { columns.append(column) }
        }
      }
    }
    return columns
  }

  /// What a group adds at least to a bound: its own least reduced cost above the kind's, and its
  /// complement's where a theme splits in two.
  private func extra(_ bound: Bound, _ kind: Int, _ group: Int) -> Int {
    let own = bound.groups[kind][group]
    guard own != .max else { return .max }
    let extra = own - bound.kinds[kind]
    guard let other = pool.complement(kind, group) else { return extra }
    let theirs = bound.groups[kind][other]
    return theirs == .max ? .max : extra + theirs - bound.kinds[kind]
  }

  // MARK: Plans

  /// The plan of some columns with its points; `nil` where it is not a whole and valid one.
  private func plan(_ columns: [Int]) -> Proof.Plan? {
    var left = pool.kinds.map(\.sessions)
    var plan: [Candidate] = []
    for number in columns {
      let column = pool.columns[number]
      guard let session = left[Int(column.kind)].popLast() else { return nil }
      plan.append(pool.candidate(column, session: session))
    }
    guard plan.count == pool.problem.sessions.count else { return nil }
    plan.sort { $0.session < $1.session }
    let evaluation = Evaluation(plan, of: pool.problem, criteria: criteria)
    return evaluation.broken == 0 ? (evaluation.cost, plan) : nil
  }
}

extension Master {
  /// A program without columns over all kinds of a pool.
  fileprivate init(_ pool: ColumnPool, _ criteria: [Criterion], penalty: Int, point: Int) {
    self.init(
      pool.problem, pool.kinds.map { SessionKind(theme: $0.theme, sessions: $0.sessions) },
      criteria, penalty: penalty, point: point, waits: \.isMostlySlack)
  }
}
