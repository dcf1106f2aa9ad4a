/// Bounds what a plan costs by columns that are found when they matter.
///
/// A linear program over the columns so far gives duals. Whatever the duals, the cheapest session
/// of every kind at their prices proves a bound, and sessions that are too cheap come in as columns.
/// Prices are asked between the duals of the best bound and those of the program, which alone would
/// swing wildly. Source: Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer
/// programming", 1997.
struct ColumnGeneration: ~Copyable {
  /// The cheapest valid plan and its points, given or found.
  private(set) var best: Proof.Plan?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether all is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false

  private let tables: Tables
  private let kinds: [SessionKind]
  private let pricing: Pricing
  private let separation: Separation
  private var master: Master
  /// The numbers of the sessions that are columns.
  private var numbers: [Candidate: Int] = [:]
  /// The duals of the best bound.
  private var center: [Double] = []
  /// Whether plans cannot cost more than a proof adds up.
  private let isProvable: Bool
  /// The best bound in parts of a point, without what every plan costs.
  private var value = Int.min
  /// The weight of the best bound's duals in those that prices are asked for.
  private var weight = Tuning.Proof.weight
  /// Points for an attendance that is missing or too much; doubled where it is too low.
  private var penalty = Tuning.Proof.missingAttendance

  /// Prepares a bound, with the best plan that is known.
  init(_ tables: Tables, best: Proof.Plan?) {
    self.tables = tables
    kinds = tables.problem.kinds(isStrict: false)
    let dearest = tables.dearestPlan
    isProvable = dearest < Magnitudes.mostProven
    pricing = Pricing(tables, kinds)
    separation = Separation(tables)
    master = Master(
      tables.problem, kinds, RuleBook.criteria, penalty: Int(Tuning.Proof.missingSession),
      point: Magnitudes.point(dearestPlan: dearest, dearestSession: tables.dearestSession),
      waits: { if case .deviation = $0.penalty { false } else { true } })
    master.price(missing: penalty)
    take(best)
  }

  /// Raises the bound until no column and no row can raise it.
  ///
  /// - Parameters:
  ///   - limit: How often the program is solved at most.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - incumbent: Asked in every round for the best plan that is known elsewhere.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    rounds limit: Int, isOver: () -> Bool, incumbent: () -> Proof.Plan?,
    report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    var afterRows = false
    var round = 0
    while isProvable, round < limit, !isComplete {
      round += 1
      take(incumbent())
      guard master.solve(afterRows: afterRows, isCancelled: isOver) else { return }
      let support = master.support
      offer(support)
      let rows = separation.rows(support.map { ($0.column.candidate, $0.value) }, master.book)
      afterRows = isNear && !rows.isEmpty
      if !afterRows {
        guard let columns = improve(isOver, report) else { return }
        master.enter(columns)
        if columns.isEmpty, penalty < Tuning.Proof.missingSession, master.isMissing {
          penalty *= 2
          master.price(missing: penalty)
          continue
        }
        if columns.isEmpty, rows.isEmpty { return }
        afterRows = columns.isEmpty
      }
      if afterRows { master.add(Array(rows.prefix(Tuning.Proof.mostRows))) }
    }
  }

  /// Whether the bound is near what the program costs.
  private var isNear: Bool {
    value > .min
      && Double(value) > Tuning.Proof.nearness * master.objective * Double(master.book.point)
  }

  // MARK: Plans

  /// Keeps a plan where it is the cheapest so far, and brings its columns in.
  private mutating func take(_ plan: Proof.Plan?) {
    guard let plan, plan.points < best?.points ?? .max else { return }
    if best == nil {
      let attendances = plan.plan.reduce(0) { $0 + $1.pilots.count }
      penalty = max(penalty, 2 * Double(plan.points) / Double(max(1, attendances)))
      master.price(missing: penalty)
    }
    best = plan
    var columns: [Master.Column] = []
    for (number, kind) in kinds.enumerated() {
      for var candidate in plan.plan where kind.sessions.contains(candidate.session) {
        candidate.session = kind.sessions[0]
        columns.append(column(candidate, kind: number))
      }
    }
    master.enter(columns)
    settle()
  }

  /// Takes the plan of a solution that is whole and valid.
  private mutating func offer(_ support: [(column: Master.Column, value: Double)]) {
    guard support.allSatisfy({ $0.value > 1 - Tuning.Proof.whole }) else { return }
    var left = kinds.map(\.sessions)
    var plan: [Candidate] = []
    for (column, _) in support {
      guard let session = left[column.kind].popLast() else { return }
      var candidate = column.candidate
      candidate.session = session
      plan.append(candidate)
    }
    guard plan.count == tables.problem.sessions.count else { return }
    plan.sort { $0.session < $1.session }
    let evaluation = Evaluation(plan, of: tables.problem)
    if evaluation.broken == 0 { take((evaluation.cost, plan)) }
  }

  private mutating func column(_ candidate: Candidate, kind: Int) -> Master.Column {
    let number = numbers[candidate] ?? numbers.count
    numbers[candidate] = number
    return Master.Column(
      kind: kind, candidate: candidate, cost: tables.price(of: candidate).points, number: number)
  }

  // MARK: Bounds

  /// Prices between the best bound's duals and the program's, and at the program's own where that
  /// finds nothing that betters the program.
  ///
  /// - Returns: Columns that better the program; `nil` where the proof was ended.
  private mutating func improve(
    _ isOver: () -> Bool, _ report: (_ bound: Int, _ points: Int?) -> Void
  ) -> [Master.Column]? {
    let duals = master.duals
    let before = bound
    defer { if bound > before { report(bound, best?.points) } }
    guard value > .min else {
      return price(Array(repeating: 0, count: duals.count), program: duals, isOver)
    }
    let mixed = duals.indices.map {
      weight * ($0 < center.count ? center[$0] : 0) + (1 - weight) * duals[$0]
    }
    let old = value
    guard let columns = price(mixed, program: duals, isOver) else { return nil }
    weight += value > old ? -Tuning.Proof.weightStep : Tuning.Proof.weightStep
    weight = min(max(weight, Tuning.Proof.weights.lowerBound), Tuning.Proof.weights.upperBound)
    if !columns.isEmpty || isComplete { return columns }
    return price(duals, program: duals, isOver)
  }

  /// Prices all kinds at some duals and keeps the bound that they prove.
  ///
  /// - Returns: Columns that better the program by its own duals; `nil` where the proof was ended.
  private mutating func price(
    _ wanted: [Double], program: [Double], _ isOver: () -> Bool
  ) -> [Master.Column]? {
    let duals = master.rounded(wanted)
    let fields = DualFields(master.book, duals)
    let own = master.rounded(program)
    let ownFields = DualFields(master.book, own)
    var proven = master.constant(duals)
    var columns: [Master.Column] = []
    for (kind, threshold) in thresholds(fields, duals).enumerated() {
      guard let result = pricing.price(kind: kind, fields, below: threshold, isOver: isOver) else {
        return nil
      }
      guard result.least < Pricing.most else {
        isComplete = best == nil
        return []
      }
      proven += result.least * kinds[kind].sessions.count
      columns += better(result.found.map(\.candidate), ownFields, dual: own[kind])
        .map { column($0, kind: kind) }
    }
    if proven > value {
      (value, center) = (proven, wanted)
      settle()
    }
    return columns
  }

  /// A reduced cost of each kind, the kind's dual left out, that no search need go beyond: the
  /// kind's dual or the cheapest column's, whichever is more.
  private func thresholds(_ fields: DualFields, _ duals: [Int]) -> [Int] {
    var least = Array(repeating: Pricing.most, count: kinds.count)
    for column in master.columns {
      let cost = column.cost * fields.point - fields.earnings(of: column.candidate)
      least[column.kind] = min(least[column.kind], cost)
    }
    return least.indices.map { max(least[$0], duals[$0]) }
  }

  /// The sessions that better the program most, each pilot in a few at most.
  private func better(
    _ found: [Candidate], _ fields: DualFields, dual: Int
  ) -> [Candidate] {
    var good: [(candidate: Candidate, cost: Int)] = []
    for candidate in found where numbers[candidate] == nil {
      let price = tables.price(of: candidate).points * fields.point
      let cost = price - fields.earnings(of: candidate) - dual
      if cost < -Tuning.Proof.leastGain { good.append((candidate, cost)) }
    }
    var uses = Array(repeating: 0, count: tables.pilots)
    var chosen: [Candidate] = []
    for (candidate, _) in good.sorted(by: { $0.cost < $1.cost }) {
      let members = candidate.pilots.indices
      guard members.contains(where: { uses[$0] < Tuning.Proof.columnsPerPilot }) else { continue }
      for member in members { uses[member] += 1 }
      chosen.append(candidate)
      if chosen.count >= Tuning.Proof.columnsPerKind + tables.pilots / 2 { break }
    }
    return chosen
  }

  /// Raises the bound to what is proven, and no further than the best plan.
  private mutating func settle() {
    if value > .min {
      let (whole, rest) = value.quotientAndRemainder(dividingBy: master.book.point)
      bound = max(bound, whole + (rest > 0 ? 1 : 0) + tables.constant.points)
    }
    guard let best, bound >= best.points else { return }
    bound = best.points
    isComplete = true
  }
}
