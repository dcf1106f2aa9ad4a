/// Proves how cheap a plan can be: bounds over columns, then branching on the groups of a theme.
///
/// Every bound is computed in whole numbers from rounded duals, so that no floating point result is
/// believed. A part of all plans is closed when its bound reaches the best plan, or when the
/// relaxation's solution is itself a plan that costs no more than its bound.
struct Proof: ~Copyable {
  /// A part of all plans, by what it leaves open for every kind and group.
  struct Node {
    var choices: [[Choice]]
    var bound: Int
  }

  /// The cheapest valid plan and its points, given or found.
  private(set) var best: (points: Int, plan: [Candidate])?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether every part is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false

  private let tables: Tables
  private let criteria: [Criterion]
  private let pool: ColumnPool
  private let separation: Separation
  private var master: Master
  private var nodes: [Node] = []
  /// The least bound of parts that no branching decides.
  private var undecided = Int.max
  /// More points than any plan can have.
  private let ceiling: Int

  /// Prepares a proof over all columns, with the best plan that is known.
  ///
  /// With a limit it is about the plans that change so many calendar entries at most; `best` is one.
  init(
    _ tables: Tables, _ pool: ColumnPool, best: (points: Int, plan: [Candidate])?,
    changesAtMost limit: Int? = nil
  ) {
    criteria = RuleBook.criteria + (limit.map { [.changes(atMost: $0)] } ?? [])
    self.tables = tables
    self.pool = pool
    self.best = best
    separation = Separation(tables)
    master = Master(pool, criteria: criteria)
    ceiling = master.ceiling + tables.constant.points
  }

  /// Explores parts, the least bound first, until all is decided.
  ///
  /// - Parameters:
  ///   - limit: Parts that are explored at most.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    nodes limit: Int, isOver: () -> Bool, report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    let slots = 0..<pool.problem.slots.count
    nodes = [
      Node(choices: pool.kinds.map { $0.groups.map { _ in Choice(slots: slots) } }, bound: 0)
    ]
    var explored = 0
    while let index = leastNode(), !isSettled(nodes[index].bound) {
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
    master.allow(node.choices)
    guard let relaxed = relax(&node, isOver) else { return false }
    guard !isSettled(node.bound) else { return true }
    shrink(&node, relaxed)
    let support = master.support
    if support.allSatisfy({ $0.value > 1 - 1e-6 }) { offer(support.map(\.column)) }
    guard !isSettled(node.bound) else { return true }
    let parts = Branching(pool, node, support).parts()
    nodes += parts
    if parts.isEmpty { undecided = min(undecided, node.bound) }
    return true
  }

  /// Solves the relaxation of a node with all rows it violates; `nil` where the proof was ended.
  private mutating func relax(_ node: inout Node, _ isOver: () -> Bool) -> Master.Bound? {
    var best: Master.Bound?
    var afterRows = true
    while true {
      guard master.solve(afterRows: afterRows, isCancelled: isOver) else { return nil }
      let (bound, better) = master.price(node.choices)
      if bound.value > best?.value ?? .min { best = bound }
      node.bound = max(node.bound, bound.value)
      if isSettled(node.bound) { return best }
      if isOver() { return nil }
      if !better.isEmpty {
        master.enter(Array(better.prefix(400)))
        afterRows = false
        continue
      }
      let rows = separation.rows(
        master.support.map { (pool.candidate(pool.columns[$0.column]), $0.value) }, master.book)
      if rows.isEmpty { return best }
      master.add(rows)
      afterRows = true
    }
  }

  /// Takes out the groups that reduced costs price out.
  private func shrink(_ node: inout Node, _ bound: Master.Bound) {
    let slack = slack(bound.value)
    for (kind, these) in pool.kinds.enumerated() {
      for group in these.groups.indices where node.choices[kind][group].isOpen {
        let extra = extra(bound, kind, group)
        if extra > slack { node.choices[kind][group].isOpen = false }
      }
    }
  }

  /// What a group adds at least to a bound: its own least reduced cost above the kind's, and its
  /// complement's where a theme splits in two.
  private func extra(_ bound: Master.Bound, _ kind: Int, _ group: Int) -> Int {
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
