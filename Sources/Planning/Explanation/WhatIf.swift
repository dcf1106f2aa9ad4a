public import ProgrammeModel

extension Planner {
  /// What one change of a programme does to a plan.
  public struct WhatIf: Sendable {
    /// A plan under the change.
    public struct Variant: Sendable {
      /// Points.
      public let cost: Int
      /// A proven lower bound on the points of every valid plan; 0 when none is known.
      public let bound: Int
      /// Calendar entries that differ from the plan that there is.
      public let changes: Int
      /// Points of each wish less those in the plan that there is, by id; without those of 0 points.
      public let differences: [String: Int]
      /// The sessions.
      public let sessions: [PlannedSession]
    }

    /// Points of the plan that there is.
    public let cost: Int
    /// Whether the plan with nothing but the change is valid.
    public let isValid: Bool
    /// The plan with nothing but the change; `nil` where it is not valid.
    public let alone: Variant?
    /// The plan that changes the fewest entries, as far as one was found.
    public let nearest: Variant?
    /// The cheapest plan that was found.
    public let best: Variant?
    /// Whether it is proven that there is no plan under the change.
    public let isImpossible: Bool
  }

  /// Tells what a change does, where this planner is that of the programme with the change.
  ///
  /// - Parameters:
  ///   - plan: The plan that there is, valid without the change.
  ///   - changed: The plan with nothing but the change.
  ///   - isValid: Whether that is valid under the change.
  ///   - effort: What each of two plannings may spend: for the fewest changes, and for the cheapest.
  ///   - isCancelled: Asked many times a second; once true, planning ends with its best so far.
  /// - Returns: The plan with the change alone, the nearest plan and the best.
  public func whatIf(
    from plan: PlanDocument, changed: PlanDocument, isValid: Bool, _ effort: Effort,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> WhatIf {
    let problem = problem
    let alone =
      isValid ? problem.candidates(of: changed).map { PlanDocument($0, of: problem) } : nil
    var nearby = baseline
    nearby.published = plan
    let nearest: Outcome = Planner(programme, after: nearby).leastChange(
      effort, isCancelled: isCancelled)
    var isImpossible = false
    var best: PlanDocument?
    switch self.plan(effort, isCancelled: isCancelled) {
    case .plan(let found): best = found.document
    case .none(let missing): isImpossible = missing.isProven
    }
    // What changes fewer entries and costs no more is better.
    let atHand = [alone, nearest.repriced(in: problem)].compactMap(\.self)
      .min { $0.cost < $1.cost }
    if var atHand, atHand.cost <= best?.cost ?? .max {
      atHand.bound = best?.bound ?? 0
      best = atHand
    }
    let variant = { (document: PlanDocument) in WhatIf.Variant(document, after: plan) }
    return WhatIf(
      cost: plan.cost, isValid: isValid, alone: alone.map(variant),
      nearest: nearest.repriced(in: problem).map(variant), best: best.map(variant),
      isImpossible: isImpossible)
  }
}

extension Planner.Outcome {
  /// The plan with the prices of another problem of the same sessions; `nil` without a plan.
  fileprivate func repriced(in problem: Problem) -> PlanDocument? {
    guard case .plan(let found) = self else { return nil }
    return problem.candidates(of: found.document).map { PlanDocument($0, of: problem) }
  }
}

extension Planner.WhatIf.Variant {
  fileprivate init(_ document: PlanDocument, after plan: PlanDocument) {
    let before = Dictionary(
      plan.wishes.map { ($0.id, $0.points) }, uniquingKeysWith: { first, _ in first })
    let differences = document.wishes.map { ($0.id, $0.points - (before[$0.id] ?? 0)) }
    self.init(
      cost: document.cost, bound: document.bound, changes: document.changes(after: plan).count,
      differences: Dictionary(
        differences.filter { $0.1 != 0 }, uniquingKeysWith: { first, _ in first }),
      sessions: document.sessions)
  }
}
