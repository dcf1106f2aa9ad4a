/// Bounds what a plan costs by columns that are found when they matter.
///
/// A linear program over the columns so far gives duals. Whatever the duals, the cheapest sessions
/// at their prices prove a bound (``Relaxation``), and sessions that are too cheap come in as columns.
/// The duals of a program with few columns swing wildly. They are kept in a box around those of the
/// best bound, and prices are asked between the two. Sources: du Merle and others, "Stabilized column
/// generation", 1999; Wentges, "Weighted Dantzig–Wolfe decomposition for linear mixed-integer
/// programming", 1997.
struct ColumnGeneration: ~Copyable {
  /// The cheapest valid plan and its points, given or found.
  private(set) var best: Proof.Plan?
  /// A proven lower bound on the points of every valid plan.
  private(set) var bound = 0
  /// Whether all is decided: the best plan is the cheapest, or there is none.
  private(set) var isComplete = false

  let tables: Tables
  private let kinds: [SessionKind]
  private let pricing: Pricing
  private(set) var master: Master
  private let separation: Separation
  /// The numbers of the sessions that are columns.
  private var numbers: [Candidate: Int] = [:]
  /// The duals of the best bound, and whether those of kinds and of the team's days are among them.
  private var center: [Double] = []
  private var hasCenterOfKinds = false
  /// Whether plans cannot cost more than a proof adds up.
  private let isProvable: Bool
  /// The best bound in parts of a point, without what every plan costs.
  private var value = Int.min
  /// The weight of the best bound's duals in those that prices are asked for.
  private var weight = Tuning.Proof.weight
  /// Points that the dual of an attendance may be from that of the best bound.
  private var box = Tuning.Proof.box

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
      waits: \.waitsBesideColumns)
    master.add(master.book.forcedRepeats)
    center = Array(repeating: 0, count: master.book.rows.count)
    take(best)
  }

  /// Raises the bound until no column and no row can raise it.
  ///
  /// - Parameters:
  ///   - limit: How often the program is solved at most.
  ///   - isOver: Asked many times a second; true ends the proof.
  ///   - secondsLeft: After how many seconds that will be so at the latest.
  ///   - incumbent: Asked in every round for the best plan that is known elsewhere.
  ///   - report: Told of every change: the bound, and the points of the best plan.
  mutating func run(
    rounds limit: Int, isOver: () -> Bool, secondsLeft: () -> Double = { .infinity },
    incumbent: () -> Proof.Plan?,
    report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    guard isProvable, limit > 0 else { return }
    begin(isOver, report)
    var afterRows = false
    var (round, lastRows) = (0, 0)
    while round < limit, !isComplete {
      round += 1
      if take(incumbent()), !hasCenterOfKinds { begin(isOver, report) }
      master.box(around: center, within: box)
      guard
        master.solve(afterRows: afterRows, seconds: secondsLeft(), isCancelled: isOver)
      else { return }
      let support = master.support
      offer(support)
      let rows = separation.rows(support.map { ($0.column.candidate, $0.value) }, master.book)
      afterRows =
        isNear && !rows.isEmpty && round - lastRows > Tuning.Proof.roundsBetweenRows
      if !afterRows {
        guard let columns = improve(isOver, report) else { return }
        master.enter(columns)
        if columns.isEmpty, box < Tuning.Proof.missingSession, master.isMissing {
          box *= 2
          continue
        }
        if columns.isEmpty, rows.isEmpty { return }
        afterRows = columns.isEmpty
      }
      if afterRows {
        master.add(rows)
        lastRows = round
      }
    }
  }

  /// Whether the bound is near what the program costs.
  private var isNear: Bool {
    value > .min
      && Double(value) > Tuning.Proof.nearness * master.objective * Double(master.book.point)
  }

  // MARK: Plans

  /// Keeps a plan where it is the cheapest so far, brings its columns in, and says whether it was.
  @discardableResult
  private mutating func take(_ plan: Proof.Plan?) -> Bool {
    guard let plan, plan.points < best?.points ?? .max else { return false }
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
    return true
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

  /// Proves a first bound by duals that a plan tells, some of them in part.
  private mutating func begin(
    _ isOver: () -> Bool, _ report: (_ bound: Int, _ points: Int?) -> Void
  ) {
    let (duals, attendances) = startingDuals
    for share in best == nil ? [1] : Tuning.Proof.firstShares {
      let before = bound
      var wanted = duals
      for row in attendances { wanted[row] *= share }
      guard relax(wanted, rounds: Tuning.Proof.firstRounds, isOver) != nil else { return }
      if bound > before { report(bound, best?.points) }
    }
  }

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
    center += Array(repeating: 0, count: duals.count - center.count)
    if !hasCenterOfKinds {
      for (number, row) in master.book.rows.enumerated() where master.book.isOfKindOrTeam(row) {
        center[number] = duals[number]
      }
    }
    let mixed = zip(center, duals).map { weight * $0 + (1 - weight) * $1 }
    let old = value
    guard let columns = price(mixed, program: duals, isOver) else { return nil }
    weight += value > old ? -Tuning.Proof.weightStep : Tuning.Proof.weightStep
    weight = min(max(weight, Tuning.Proof.weights.lowerBound), Tuning.Proof.weights.upperBound)
    if !columns.isEmpty || isComplete { return columns }
    return price(duals, program: duals, isOver)
  }

  /// Proves what some duals prove, and finds the sessions that better the program by its own.
  ///
  /// - Returns: The columns; `nil` where the proof was ended.
  private mutating func price(
    _ wanted: [Double], program: [Double], _ isOver: () -> Bool
  ) -> [Master.Column]? {
    guard
      let relaxation = relax(
        wanted, below: true, rounds: Tuning.Proof.mostRounds, isOver)
    else { return nil }
    guard !isComplete else { return [] }
    let own = master.rounded(program)
    let fields = DualFields(master.book, own)
    return better(relaxation, fields, own).map { column($0.candidate, kind: $0.kind) }
  }

  /// Keeps the bound that some duals prove.
  ///
  /// - Parameters:
  ///   - wanted: The duals.
  ///   - seeks: Whether sessions are sought that cost less than the duals of kinds and the team's days
  ///     say.
  ///   - rounds: How exact it is (``Relaxation``).
  ///   - isOver: Asked many times a second; true ends the proof.
  /// - Returns: What proves it; `nil` where the proof was ended.
  private mutating func relax(
    _ wanted: [Double], below seeks: Bool = false, rounds: Int, _ isOver: () -> Bool
  ) -> Relaxation? {
    var duals = master.rounded(wanted)
    let limits = seeks ? thresholds(duals) : nil
    for (number, row) in master.book.rows.enumerated() where master.book.isTeams(row) {
      duals[number] = 0
    }
    guard
      let relaxation = Relaxation(
        pricing, DualFields(master.book, duals), below: limits, rounds: rounds, isOver: isOver)
    else { return nil }
    guard let least = relaxation.least else {
      isComplete = best == nil
      return relaxation
    }
    let proven = master.constant(duals) + least
    if proven > value {
      (value, center, hasCenterOfKinds) = (proven, wanted, seeks)
      settle()
    }
    return relaxation
  }

  /// By kind and day: what its dual and those of the team's days come to.
  private func thresholds(_ duals: [Int]) -> [[Int]] {
    let (book, problem) = (master.book, tables.problem)
    let team = DualFields(
      book, zip(book.rows, duals).map { book.isTeams($0) ? $1 : 0 })
    return kinds.enumerated().map { number, kind in
      var limits = Array(repeating: duals[number], count: problem.days)
      for slot in problem.slots.indices {
        limits[problem.slots[slot].day] = duals[number] + team.slot(slot, of: kind.theme)
      }
      return limits
    }
  }

  /// The sessions that better the program most, each pilot in a few of a theme at most.
  private func better(
    _ relaxation: Relaxation, _ fields: DualFields, _ duals: [Int]
  ) -> [(kind: Int, candidate: Candidate)] {
    var good: [(kind: Int, candidate: Candidate, cost: Int)] = []
    for (kind, prices) in relaxation.kinds.enumerated() {
      for candidate in prices.found.values.map(\.candidate) where numbers[candidate] == nil {
        let price = tables.price(of: candidate).points * fields.point
        let cost = price - fields.earnings(of: candidate) - duals[kind]
        if cost < -Tuning.Proof.leastGain { good.append((kind, candidate, cost)) }
      }
    }
    good.sort { ($0.cost, $0.kind, $0.candidate.slot) < ($1.cost, $1.kind, $1.candidate.slot) }
    var uses = Array(repeating: 0, count: tables.themes * tables.pilots)
    var chosen: [(kind: Int, candidate: Candidate)] = []
    for (kind, candidate, _) in good {
      let members = candidate.pilots.indices.map { candidate.theme * tables.pilots + $0 }
      guard members.contains(where: { uses[$0] < Tuning.Proof.columnsPerPilot }) else { continue }
      for member in members { uses[member] += 1 }
      chosen.append((kind, candidate))
      if chosen.count >= Tuning.Proof.columnsPerPricing { break }
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
