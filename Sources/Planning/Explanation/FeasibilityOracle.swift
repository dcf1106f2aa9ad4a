import ProgrammeModel
import Synchronization

/// Tells whether a programme has a plan, whatever it costs.
struct FeasibilityOracle {
  /// What is known.
  enum Feasibility {
    case possible, impossible, unknown
  }

  let planner: Planner
  /// When the time is up, and whether someone stopped it.
  private(set) var isOver: @Sendable () -> Bool
  /// Whether it looks at necessary conditions alone, and then never says that there is a plan.
  var checksConditionsOnly = false
  /// How many times longer it works on what is hard.
  var patience = 1.0
  /// Threads that it may use.
  var threads = 2
  private let witnesses = Witnesses()

  init(planner: Planner, isOver: @escaping @Sendable () -> Bool) {
    self.planner = planner
    self.isOver = isOver
  }

  /// The oracle, knowing what it knows, with another end.
  func until(_ isOver: @escaping @Sendable () -> Bool) -> FeasibilityOracle {
    var oracle = self
    oracle.isOver = isOver
    return oracle
  }

  /// A valid plan of what resembles the planner's programme, sought for a moment only.
  func plan(of planner: Planner) -> PlanDocument? {
    let problem = planner.problemWithoutWishes
    guard NecessaryConditions(problem).violation() == nil else { return nil }
    return witnesses.plan(of: problem)
      ?? ListSchedule.plan(of: problem).map { note($0, problem) }
      ?? search(problem, Tables(problem), moves: FeasibilityOracle.moment, seconds: 3)
  }

  /// Moves that find most plans that are not hard to find.
  private static let moment = 100_000

  /// The answer for what is asked without some facts.
  func feasibility(without facts: Set<Fact>) -> Feasibility {
    let problem = planner.without(facts).problemWithoutWishes
    if NecessaryConditions(problem).violation() != nil { return .impossible }
    if checksConditionsOnly { return .unknown }
    if witnesses.plan(of: problem) != nil { return .possible }
    guard !isOver() else { return .unknown }
    if let plan = ListSchedule.plan(of: problem) {
      note(plan, problem)
      return .possible
    }
    let tables = Tables(problem)
    if search(problem, tables, moves: FeasibilityOracle.moment, seconds: 10) != nil {
      return .possible
    }
    guard !isOver() else { return .unknown }
    return workSideBySide(problem, tables)
  }

  /// Searches longer beside a proof: who knows the answer ends the other.
  private func workSideBySide(_ problem: Problem, _ tables: Tables) -> Feasibility {
    let isKnown = Atomic(false)
    let isOver: @Sendable () -> Bool = { [isOver] in
      isOver() || isKnown.load(ordering: .relaxed)
    }
    let (patience, threads) = (patience, threads)
    let plan = Mutex<[Candidate]?>(nil)
    let isImpossible = Atomic(false)
    concurrently(2, threads: threads) { side in
      if side == 0 {
        let found = FeasibilityOracle.search(
          problem, tables, annealers: 1, moves: Int(4_000_000 * patience), seconds: 10 * patience,
          threads: 1, isOver)
        guard let found else { return }
        plan.withLock { $0 = found }
      } else {
        var proof = Proof(tables, ColumnPool(tables, isOver: isOver), best: nil, threads: threads)
        let end = ContinuousClock.now + .seconds(8 * patience)
        proof.run(
          nodes: Int(200 * patience), isOver: { isOver() || ContinuousClock.now > end },
          report: { _, _ in })
        guard proof.best != nil || proof.isComplete else { return }
        if let best = proof.best { plan.withLock { $0 = best.plan } }
        isImpossible.store(proof.best == nil, ordering: .relaxed)
      }
      isKnown.store(true, ordering: .relaxed)
    }
    if let plan = plan.withLock({ $0 }) {
      note(plan, problem)
      return .possible
    }
    return isImpossible.load(ordering: .relaxed) ? .impossible : .unknown
  }

  private func search(
    _ problem: Problem, _ tables: Tables, moves: Int, seconds: Double
  ) -> PlanDocument? {
    FeasibilityOracle.search(
      problem, tables, annealers: 2, moves: moves, seconds: seconds, threads: threads, isOver
    )
    .map { note($0, problem) }
  }

  /// Any valid plan, sought without asking what is known.
  private static func search(
    _ problem: Problem, _ tables: Tables, annealers: Int, moves: Int, seconds: Double,
    threads: Int, _ isOver: @Sendable () -> Bool
  ) -> [Candidate]? {
    let search = Search(
      problem: problem, tables: tables,
      effort: Planner.Effort(moves: moves, seconds: seconds, threads: threads),
      annealers: annealers,
      stopsAtFirst: true)
    return search.run(isCancelled: isOver, report: { _ in }).best?.plan
  }

  /// Keeps a plan as a witness.
  @discardableResult
  private func note(_ plan: [Candidate], _ problem: Problem) -> PlanDocument {
    let document = PlanDocument(plan, of: problem)
    witnesses.add(document)
    return document
  }
}

extension Planner {
  /// What is asked without wishes: any plan of it will do.
  fileprivate var problemWithoutWishes: Problem { withoutWishes().problem }

  /// What is asked without wishes, but for one of them.
  func withoutWishes(but id: String? = nil) -> Planner {
    var planner = self
    for wish in RuleBook.declarations where wish.id != id {
      planner.programme.wishes[wish.id] = WishPrice(price: 0)
    }
    return planner
  }
}

/// Plans that were found: what one programme admits, one that resembles it often admits too.
private final class Witnesses {
  private var plans: [PlanDocument] = []

  /// The last plan that breaks no rule of a problem.
  func plan(of problem: Problem) -> PlanDocument? {
    plans.last { document in
      problem.candidates(of: document).map {
        Evaluation($0, of: problem, criteria: RuleBook.rules).broken == 0
      } ?? false
    }
  }

  func add(_ plan: PlanDocument) { plans.append(plan) }
}
