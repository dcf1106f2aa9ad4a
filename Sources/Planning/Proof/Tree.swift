import ProgrammeModel

/// Proves how cheap a plan can be where all columns are listed: bounds over them, then branching on
/// the groups of a theme.
///
/// Every bound is computed in whole numbers from rounded duals, so that no floating point result is
/// believed. A part of all plans is closed when its bound reaches the best plan, or when the
/// relaxation's solution is itself a plan that costs no more than its bound.
struct Tree: ~Copyable {
  /// A part of all plans, by what it leaves open for every kind and group.
  struct Node {
    var choices: [[Choice]]
    var bound: Int
    /// Its number in the trail.
    var number = 0
  }

  /// What the duals of a solved relaxation prove.
  private struct Bound {
    /// The bound in multiples of 2⁻²⁰ points.
    var value: Int
    /// The least reduced cost of each group, by kind and group, the kind's dual left out.
    var groups: [[Int]] = []
    /// The least reduced cost of each kind.
    var kinds: [Int] = []
    /// The duals it rests on.
    let duals: [Int]
  }

  /// The cheapest valid plan and its points, given or found.
  private(set) var best: (points: Int, plan: [Candidate])?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether every part is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false
  /// All plans, and what was proved of them before any branching; `nil` before.
  private var root: (node: Node, bound: Bound)?

  private let tables: Tables
  private let criteria: [Criterion]
  private let pool: ColumnPool
  private let separation: Separation
  private var master: Master
  private var nodes: [Node] = []
  /// What a certificate is made of; `nil` where none is asked for.
  private var trail: Trail?
  /// The least bound of parts that no branching decides.
  private var undecided = Int.max
  /// More points than any plan can have.
  private let ceiling: Int

  /// Prepares a proof over all columns and all criteria, with the best plan that is known.
  ///
  /// `certifies` tells whether a certificate will be asked for.
  init(
    _ tables: Tables, _ pool: ColumnPool, _ criteria: [Criterion],
    best: (points: Int, plan: [Candidate])?, certifies: Bool = false
  ) {
    trail = certifies ? Trail() : nil
    self.tables = tables
    self.criteria = criteria
    self.pool = pool
    self.best = best
    separation = Separation(tables)
    let ceiling = pool.ceiling(criteria)
    master = Master(
      pool.problem, pool.kinds.map { SessionKind(theme: $0.theme, sessions: $0.sessions) },
      criteria, penalty: ceiling * 2 + 1_000_000, waits: \.isMostlySlack)
    self.ceiling = ceiling + tables.constant.points
    let slots = 0..<pool.problem.slots.count
    nodes = [
      Node(choices: pool.kinds.map { $0.groups.map { _ in Choice(slots: slots) } }, bound: 0)
    ]
  }

  /// Explores parts, the least bound first, until all is decided.
  ///
  /// - Parameters:
  ///   - limit: Parts that are explored at most.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - incumbent: Asked now and then for the best plan that is known elsewhere.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    nodes limit: Int, isOver: () -> Bool, incumbent: () -> Proof.Plan?,
    report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    var explored = 0
    while let index = leastNode() {
      if let known = incumbent(), known.points < best?.points ?? .max { best = known }
      guard !isSettled(nodes[index].bound) else { break }
      let node = nodes.remove(at: index)
      guard explored < limit, explore(node, isOver) else {
        nodes.append(node)
        break
      }
      explored += 1
      settle()
      report(bound, best?.points)
    }
    nodes = nodes.filter { !isSettled($0.bound) }
    isComplete = nodes.isEmpty && isSettled(undecided)
    settle()
  }

  /// What proves the bound without a solver; `nil` where that was not prepared for.
  var certificate: Certificate? {
    trail?.certificate(of: bound, in: master.book, constant: tables.constant.points)
  }

  private func leastNode() -> Int? {
    nodes.indices.min { nodes[$0].bound < nodes[$1].bound }
  }

  /// Raises the bound to that of the least part that is open, or to the best plan where none is.
  private mutating func settle() {
    let least = min(undecided, nodes.map(\.bound).min() ?? .max)
    let most = best?.points ?? 0
    bound = max(bound, least == .max ? most : min(best?.points ?? .max, points(least)))
  }

  /// The points that a bound proves: rounded up, with what every plan costs.
  private func points(_ bound: Int) -> Int {
    let (whole, rest) = bound.quotientAndRemainder(dividingBy: DualFields.point)
    return max(0, whole + (rest > 0 ? 1 : 0) + tables.constant.points)
  }

  /// Whether no plan of a part with that bound is cheaper than the best.
  private func isSettled(_ bound: Int) -> Bool {
    bound == .max || points(bound) >= best?.points ?? ceiling
  }

  /// The most that reduced costs may add to a bound for a column to matter, in multiples of 2⁻²⁰.
  private func slack(_ bound: Int) -> Int {
    ((best?.points ?? ceiling) - 1 - tables.constant.points) * DualFields.point - bound
  }

  /// Bounds a part and closes or splits it; false where the proof was ended.
  private mutating func explore(_ part: Node, _ isOver: () -> Bool) -> Bool {
    var node = part
    master.open { [pool, choices = node.choices] column in
      let listed = pool.columns[column.number]
      return choices[column.kind][Int(listed.group)].allows(listed)
    }
    guard let relaxed = relax(&node, isOver) else { return false }
    trail?.record(relaxed.duals, bound: relaxed.value, of: node.number)
    guard !isSettled(node.bound) else { return true }
    shrink(&node, relaxed)
    if root == nil { root = (node, relaxed) }
    let support = master.support
    if support.allSatisfy({ $0.value > 1 - 1e-6 }) { offer(support.map(\.column.number)) }
    guard !isSettled(node.bound) else { return true }
    guard
      let parts = Branching(pool, node, support.map { ($0.column.number, $0.value) }).parts()
    else {
      undecided = min(undecided, node.bound)
      return true
    }
    nodes += trail?.divide(node.number, parts) ?? parts.nodes
    return true
  }

  /// Solves the relaxation of a node with all rows it violates; `nil` where the proof was ended.
  private mutating func relax(_ node: inout Node, _ isOver: () -> Bool) -> Bound? {
    var best: Bound?
    var afterRows = true
    while true {
      guard master.solve(afterRows: afterRows, isCancelled: isOver) else { return nil }
      let (bound, better) = price(node.choices)
      if bound.value > best?.value ?? .min { best = bound }
      node.bound = max(node.bound, bound.value)
      if isSettled(node.bound) { return best }
      if isOver() { return nil }
      if !better.isEmpty {
        master.enter(better.prefix(400).map { pool.entry($0) })
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

  /// The bound that the duals prove for what choices leave, and columns that would better the
  /// program.
  private mutating func price(_ choices: [[Choice]]) -> (bound: Bound, better: [Int]) {
    let duals = master.rounded(master.duals)
    let fields = DualFields(master.book, duals)
    var bound = Bound(value: master.constant(duals), duals: duals)
    var better: [(column: Int, cost: Int)] = []
    for (number, kind) in pool.kinds.enumerated() {
      var groups = Array(repeating: Int.max, count: kind.groups.count)
      for group in kind.groups.indices where choices[number][group].isOpen {
        var best: (column: Int, cost: Int)?
        let choice = choices[number][group]
        fields.forEachReducedCost(in: pool, kind: number, group: group) { column, cost in
          guard choice.allows(pool.columns[column]) else { return }
          groups[group] = min(groups[group], cost)
          if cost < best?.cost ?? .max, !master.has(column) { best = (column, cost) }
        }
        if let best, best.cost - duals[number] < -64 {
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

  /// Takes out the groups that reduced costs price out.
  private func shrink(_ node: inout Node, _ bound: Bound) {
    let slack = slack(bound.value)
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where node.choices[kind][group].isOpen {
        let extra = extra(bound, kind, group)
        if extra > slack { node.choices[kind][group].isOpen = false }
      }
    }
  }

  /// The columns that a plan cheaper than the best can have, ascending, by what was proved before
  /// any branching; `nil` before that, or where there is no such plan.
  var openColumns: [Int]? {
    guard let (node, bound) = root else { return nil }
    let slack = slack(bound.value)
    let fields = DualFields(master.book, bound.duals)
    var columns: [Int] = []
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where node.choices[kind][group].isOpen {
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

  /// Keeps the plan of some columns where it is valid and cheaper than the best.
  private mutating func offer(_ columns: [Int]) {
    var left = pool.kinds.map(\.sessions)
    var plan: [Candidate] = []
    for number in columns {
      let column = pool.columns[number]
      guard let session = left[Int(column.kind)].popLast() else { return }
      plan.append(pool.candidate(column, session: session))
    }
    guard plan.count == pool.problem.sessions.count else { return }
    plan.sort { $0.session < $1.session }
    let evaluation = Evaluation(plan, of: pool.problem, criteria: criteria)
    if evaluation.broken == 0, evaluation.cost < best?.points ?? .max {
      best = (evaluation.cost, plan)
    }
  }
}
