/// Proves how cheap a plan can be: bounds over columns, then branching on the groups of a theme.
///
/// Every bound is computed in whole numbers from rounded duals, so that no floating point result is
/// believed. A part of all plans is closed when its bound reaches the best plan, or when the
/// relaxation's solution is itself a plan that costs no more than its bound.
struct Proof: ~Copyable {
  /// What the proof tells and asks while it runs.
  struct Exchange {
    /// The points of the best plan so far.
    let incumbent: () -> Int?
    /// Told of a valid plan that costs less.
    let offer: (Int, [Candidate]) -> Void
    /// Told of a proven bound in points.
    let report: (Int) -> Void
    /// Whether to end.
    let isOver: () -> Bool
  }

  /// A part of all plans, by what it leaves open for every kind and group.
  struct Node {
    var choices: [[Choice]]
    var bound: Int
  }

  private let tables: Tables
  let pool: ColumnPool
  private let separation: Separation
  private let exchange: Exchange
  private(set) var master: Master
  private var nodes: [Node] = []
  /// The least bound of parts that no branching decides.
  private var undecided = Int.max

  /// Prepares a proof, or fails where the columns are too many to list.
  init?(_ tables: Tables, _ exchange: Exchange) {
    guard let pool = ColumnPool(tables) else { return nil }
    self.tables = tables
    self.pool = pool
    self.exchange = exchange
    separation = Separation(tables)
    master = Master(pool, criteria: RuleBook.criteria)
  }

  /// Runs until the best plan is proven, nothing more can be decided or the exchange ends it.
  mutating func run() {
    let slots = 0..<pool.problem.slots.count
    nodes = [
      Node(choices: pool.kinds.map { $0.groups.map { _ in Choice(slots: slots) } }, bound: 0)
    ]
    while let index = nodes.indices.min(by: { nodes[$0].bound < nodes[$1].bound }) {
      guard !isSettled(nodes[index].bound) else { break }
      let node = nodes.remove(at: index)
      guard explore(node) else { return }
      tell()
    }
    nodes = nodes.filter { !isSettled($0.bound) }
    tell()
  }

  /// Tells the bound over all parts that are open, or the incumbent where none is.
  private func tell() {
    let incumbent = exchange.incumbent() ?? .max
    let least = min(undecided, nodes.map(\.bound).min() ?? .max)
    let bound = least == .max ? incumbent : min(incumbent, points(least))
    if bound != .max { exchange.report(bound) }
  }

  /// The points that a bound proves: rounded up, with what every plan costs.
  private func points(_ bound: Int) -> Int {
    let (whole, rest) = bound.quotientAndRemainder(dividingBy: DualFields.point)
    return max(0, whole + (rest > 0 ? 1 : 0) + tables.constant.points)
  }

  /// Whether no plan of a part with that bound is cheaper than the incumbent.
  private func isSettled(_ bound: Int) -> Bool {
    guard let incumbent = exchange.incumbent() else { return bound == .max }
    return bound == .max || points(bound) >= incumbent
  }

  /// The most that reduced costs may add to a bound for a column to matter, in multiples of 2⁻²⁰.
  private func slack(_ bound: Int) -> Int {
    guard let incumbent = exchange.incumbent() else { return .max / 4 }
    return (incumbent - 1 - tables.constant.points) * DualFields.point - bound
  }

  /// Bounds a node and closes or splits it; false where the proof was ended.
  private mutating func explore(_ node: Node) -> Bool {
    var node = node
    master.allow(node.choices)
    guard let bound = relax(&node) else {
      nodes.append(node)
      return false
    }
    guard !isSettled(node.bound) else { return true }
    shrink(&node, bound)
    let support = master.support
    if support.allSatisfy({ $0.value > 1 - 1e-6 }), offer(support.map(\.column)),
      isSettled(node.bound)
    {
      return true
    }
    let parts = Branching(pool, node, support).parts()
    if parts.isEmpty {
      undecided = min(undecided, node.bound)
    } else {
      nodes += parts
    }
    return true
  }

  /// Solves the relaxation of a node with all rows it violates; `nil` where the proof was ended.
  private mutating func relax(_ node: inout Node) -> Master.Bound? {
    var best: Master.Bound?
    var afterRows = true
    while true {
      guard master.solve(afterRows: afterRows, isCancelled: exchange.isOver) else { return nil }
      let (bound, better) = master.price(node.choices)
      if bound.value > best?.value ?? .min { best = bound }
      node.bound = max(node.bound, bound.value)
      if isSettled(node.bound) { return best }
      if exchange.isOver() { return nil }
      if !better.isEmpty {
        master.enter(Array(better.prefix(400)))
        afterRows = false
        continue
      }
      if nodes.isEmpty { exchange.report(points(node.bound)) }
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

  /// Offers the plan of some columns; false where it is not valid.
  private func offer(_ columns: [Int]) -> Bool {
    var left = pool.kinds.map(\.sessions)
    var plan: [Candidate] = []
    for number in columns {
      let column = pool.columns[number]
      guard let session = left[Int(column.kind)].popLast() else { return false }
      plan.append(pool.candidate(column, session: session))
    }
    guard plan.count == pool.problem.sessions.count else { return false }
    plan.sort { $0.session < $1.session }
    let evaluation = Evaluation(plan, of: pool.problem)
    guard evaluation.broken == 0 else { return false }
    exchange.offer(evaluation.cost, plan)
    return true
  }
}
