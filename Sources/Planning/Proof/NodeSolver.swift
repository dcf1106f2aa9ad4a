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

  /// The points of a relaxation that reach it, but for what every plan costs.
  var ceiling: Double { Double(points - 1 - constant) + Tuning.Proof.beyondCutoff }

  /// The most that reduced costs may add to a bound for a column to matter, in parts.
  func slack(_ bound: Int) -> Int { (points - 1 - constant) * point - bound }
}

/// Bounds parts of all plans, each in a linear program of its own, and divides them.
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

  /// What exploring a part came to.
  struct Outcome: Sendable {
    /// The part, with its bound and without columns that are priced out.
    var node: Tree.Node
    let bound: Bound
    /// The rows that the bound rests on, with their duals.
    let rowDuals: [(row: MasterRow, dual: Int)]
    /// What the program of the part found; `nil` where the part is settled.
    var found: Master.Found?
    /// The relaxation's solution, where that is a valid plan.
    var plan: Proof.Plan?
    /// What the part is divided into; `nil` where it is settled or nothing can be branched on.
    var parts: Branching.Parts?
  }

  private let tables: Tables
  private let criteria: [Criterion]
  private let pool: ColumnPool
  private let point: Int
  private let pricesGroups: Bool
  private let separation: Separation
  /// The program of all plans, which learns from those of parts.
  private let master: Mutex<Master>

  /// Prepares to explore.
  ///
  /// - Parameters:
  ///   - tables: The prices of the problem.
  ///   - pool: All columns.
  ///   - criteria: Rules and wishes.
  ///   - penalty: Points, more than any plan can gain by leaving out what it must have.
  ///   - point: The parts of a point that bounds are counted in.
  ///   - pricesGroups: Whether only whole groups are priced out, as a certificate's checker does, and
  ///     not single columns.
  init(
    _ tables: Tables, _ pool: ColumnPool, _ criteria: [Criterion], penalty: Int, point: Int,
    pricesGroups: Bool
  ) {
    self.tables = tables
    self.criteria = criteria
    self.pool = pool
    self.point = point
    self.pricesGroups = pricesGroups
    separation = Separation(tables)
    master = Mutex(
      Master(
        pool.problem, pool.kinds.map { SessionKind(theme: $0.theme, sessions: $0.sessions) },
        criteria, penalty: penalty, point: point, waits: \.isMostlySlack))
  }

  /// The rows so far.
  var book: RowBook { master.withLock { $0.book } }

  /// Bounds a part, then closes or divides it.
  ///
  /// What it comes to depends on the part and on what was learned before, not on what is explored at
  /// the same time.
  ///
  /// - Parameters:
  ///   - part: What to explore.
  ///   - cutoff: What closes it.
  ///   - isOver: Asked many times a second; true ends it.
  /// - Returns: What it came to; `nil` where it was ended.
  func explore(_ part: Tree.Node, _ cutoff: Cutoff, _ isOver: () -> Bool) -> Outcome? {
    var node = part
    var program = master.withLock { $0.part(part.open, from: part.start) }
    let known = (rows: program.book.rows.count, columns: program.columns.count)
    guard let bound = relax(&node, cutoff, &program, isOver) else { return nil }
    if !cutoff.isReached(node.bound) { shrink(&node, bound, cutoff, program.book) }
    var outcome = Outcome(
      node: node, bound: bound,
      rowDuals: zip(program.book.rows, bound.duals).filter { $0.1 != 0 }.map { ($0, $1) })
    guard !cutoff.isReached(node.bound) else { return outcome }
    let support = program.support
    outcome.found = program.found(knownRows: known.rows, knownColumns: known.columns)
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

  /// Takes up what the program of a part found, and says where programs of its own parts can start;
  /// `nil` where it found nothing.
  func learn(_ outcome: Outcome) -> Master.Start? {
    outcome.found.map { found in master.withLock { $0.learn(found) } }
  }

  /// Solves the relaxation of a node with all rows it violates; `nil` where that was ended.
  private func relax(
    _ node: inout Tree.Node, _ cutoff: Cutoff, _ master: inout Master, _ isOver: () -> Bool
  ) -> Bound? {
    var best: Bound?
    var (afterRows, ceiling) = (true, cutoff.ceiling)
    while true {
      guard master.solve(afterRows: afterRows, ceiling: ceiling, isCancelled: isOver) else {
        return nil
      }
      let (bound, better) = price(node.open, master)
      if bound.value > best?.value ?? .min { best = bound }
      node.bound = max(node.bound, bound.value)
      if cutoff.isReached(node.bound) { return best }
      if isOver() { return nil }
      guard master.isSolved else {
        // Duals that showed it and are not believed whole: there is no solution to go on with.
        (afterRows, ceiling) = (true, .infinity)
        continue
      }
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

  /// The bound that the duals prove for open columns, and those that would better the program.
  private func price(
    _ open: ColumnSet, _ master: borrowing Master
  ) -> (bound: Bound, better: [Int]) {
    let duals = master.rounded(master.duals)
    let fields = DualFields(master.book, duals)
    var bound = Bound(value: master.constant(duals), duals: duals)
    var better: [(column: Int, cost: Int)] = []
    for (number, kind) in pool.kinds.enumerated() {
      var groups = Array(repeating: Int.max, count: kind.groups.count)
      for group in kind.groups.indices where open.hasAny(of: kind.columns[group]) {
        var best: (column: Int, cost: Int)?
        fields.forEachReducedCost(in: pool, open, kind: number, group: group) { column, cost in
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

  /// Takes out what reduced costs price out.
  private func shrink(
    _ node: inout Tree.Node, _ bound: Bound, _ cutoff: Cutoff, _ book: RowBook
  ) {
    guard pricesGroups else {
      node.open = columns(of: node, bound, within: cutoff, book)
      return
    }
    let slack = cutoff.slack(bound.value)
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where extra(bound, kind, group) > slack {
        node.open.remove(these.columns[group])
      }
    }
  }

  /// The columns of a part that a plan below the cutoff can have.
  func columns(within outcome: Outcome, _ cutoff: Cutoff) -> ColumnSet {
    columns(of: outcome.node, outcome.bound, within: cutoff, book)
  }

  private func columns(
    of node: Tree.Node, _ bound: Bound, within cutoff: Cutoff, _ book: RowBook
  ) -> ColumnSet {
    let slack = cutoff.slack(bound.value)
    let fields = DualFields(book, bound.duals)
    var open = node.open
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where node.open.hasAny(of: these.columns[group]) {
        let extra = extra(bound, kind, group)
        guard extra <= slack else {
          open.remove(these.columns[group])
          continue
        }
        let others = extra - bound.groups[kind][group]
        fields.forEachReducedCost(in: pool, node.open, kind: kind, group: group) { column, cost in
          if cost + others > slack { open.remove(column) }
        }
      }
    }
    return open
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
