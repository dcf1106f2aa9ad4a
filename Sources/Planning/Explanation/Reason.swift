public import ProgrammeModel

extension Planner {
  /// Facts that together admit no plan.
  public struct Reason: Sendable {
    /// How they collide, as a whole sentence.
    public let sentence: Words
    /// The facts, in the order of the schedule; empty where the themes and their sessions alone admit
    /// no plan.
    public let facts: [Fact]
    /// Whether it is proven that without any one of them the others admit a plan.
    public let isMinimal: Bool
    /// The smallest changes that were tried and that make a plan possible, up to three.
    public var repairs: [Repair] = []
  }

  /// A change of the schedule after which there is a plan.
  public struct Repair: Sendable {
    /// What to change: more than one edit where there are other reasons.
    public let edits: [Edit]
    /// How many people the changes concern.
    public let people: Int
    /// Points of the plan that was found with the changes.
    public let cost: Int
  }

  /// Whether a programme has a plan, and if not, why.
  public enum Diagnosis: Sendable {
    /// There is a plan: this one, which need not be cheap.
    case possible(PlanDocument?)
    /// It is proven that there is none, for these reasons, up to three.
    case impossible([Reason])
    /// Neither a plan nor a proof was found in the time given; with what could not be placed.
    case unknown(Missing)
  }

  /// Finds out whether there is a plan at all, and if not, why and what would help.
  ///
  /// - Parameters:
  ///   - seconds: Seconds of wall clock that it takes at most.
  ///   - threads: Threads that it may use, 1 or more.
  ///   - isCancelled: Asked many times a second; once true, what is known is the answer.
  /// - Returns: The diagnosis. Every reason is proven; repairs were planned with.
  public func diagnosis(
    seconds: Double, threads: Int = 2,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> Diagnosis {
    let begin = ContinuousClock.now
    let isOver: @Sendable (Double) -> Bool = { share in
      isCancelled() || ContinuousClock.now - begin > .seconds(seconds * share)
    }
    let facts = facts
    var oracle = FeasibilityOracle(planner: self, isOver: { isOver(0.7) })
    oracle.threads = threads
    oracle.patience = max(1, seconds / Planner.patientSeconds.eachSet)
    var tree = HittingSetTree(finder: QuickXplain(facts: facts, oracle: oracle))
    switch tree.begin(patience: seconds / Planner.patientSeconds.whole) {
    case .possible: return .possible(oracle.plan(of: self).flatMap(priced))
    case .unknown: return lastAttempt(seconds: 0.3 * seconds, threads, isCancelled)
    case .impossible: break
    }
    tree.grow { isOver(0.7) }
    var repairs = Repairs(self, tree, oracle) { isOver(1) }
    return .impossible(
      tree.conflicts(atMost: 3).map { conflict in
        Reason(
          sentence: sentence(of: conflict.facts, among: facts), facts: conflict.facts,
          isMinimal: conflict.isMinimal, repairs: repairs.repairs(of: conflict.facts))
      })
  }

  /// With how many seconds a diagnosis works longer than usual on what is hard: the schedule as it
  /// is, and each set of facts.
  private static let patientSeconds = (whole: 15.0, eachSet: 120.0)

  /// A plan after all, or what a search could not place.
  private func lastAttempt(
    seconds: Double, _ threads: Int, _ isCancelled: @escaping @Sendable () -> Bool
  ) -> Diagnosis {
    let effort = Effort(moves: 500_000, seconds: seconds, threads: threads, proves: false)
    return switch plan(effort, isCancelled: isCancelled) {
    case .plan(let found): .possible(found.document)
    case .none(let missing): .unknown(missing)
    }
  }

  /// A plan that was found without wishes, with what it costs.
  private func priced(_ plan: PlanDocument) -> PlanDocument? {
    let problem = problem
    return problem.candidates(of: plan).map { PlanDocument($0, of: problem, bound: 0) }
  }
}
