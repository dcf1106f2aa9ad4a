public import Planning
internal import ProgrammeModel

/// Makes a plan with its draft calendars; nothing is written until the draft is.
public struct MakePlan: Sendable {
  /// What the plan should be best at.
  public enum Aim: Hashable, Sendable {
    /// Costing as little as can be.
    case cheapest
    /// Changing as few published calendar entries as can be, whatever it costs.
    case leastChange
    /// Changing so many published entries at most, 0 or more, and costing as little as can be with
    /// that.
    case changesAtMost(Int)
  }

  /// What the plan should be best at.
  public var aim: Aim
  /// What may be spent; where that certifies, the draft has a certificate.
  public var effort: Planner.Effort
  /// Which published sessions stay as they are.
  public var freeze: Freeze
  /// The time that the calendars carry, in whole seconds.
  public var now: Instant
  /// What the plan keeps beside what the schedule pins.
  public var keeping: [Pin]

  /// Creates a request.
  public init(
    _ aim: Aim = .cheapest, effort: Planner.Effort = Planner.Effort(), freeze: Freeze = Freeze(),
    now: Instant, keeping: [Pin] = []
  ) {
    self.aim = aim
    self.effort = effort
    self.freeze = freeze
    self.now = now
    self.keeping = keeping
  }

  /// How planning ended.
  public enum Result: Sendable {
    /// With a valid plan.
    case draft(PlanDraft)
    /// Without one.
    case nothing(MissingPlan)
    /// With a plan that changes more entries than was allowed.
    case tooManyChanges(TooManyChanges)
  }

  /// Plans the schedule of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked many times a second; once true, the best so far is the result.
  ///   - report: Told how far planning is, a few times a second, from any thread.
  /// - Returns: The draft, or what is known without one.
  /// - Throws: ``Failure``
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Planner.Progress) -> Void = { _ in }
  ) async throws(Failure) -> Result {
    let situation = try workspace.situation(freeze, at: now)
    if aim != .cheapest { try situation.requirePublication(in: workspace.folder) }
    try situation.requireSoundPast()
    var kept = workspace.programme
    kept.pins += keeping
    let planner = situation.supposing(kept).planner
    let outcome = await inBackground(isCancelled) { isCancelled in
      plan(with: planner, isCancelled, report)
    }
    switch outcome {
    case .none(let missing):
      let diagnosis = await inBackground(isCancelled) { isCancelled in
        isCancelled()
          ? nil
          : planner.diagnosis(
            seconds: effort.seconds, threads: effort.threads, isCancelled: isCancelled)
      }
      if aim == .cheapest, case .possible(let known?) = diagnosis {
        let found = await inBackground(isCancelled) { isCancelled in
          planner.plan(from: known, after: missing, effort, isCancelled: isCancelled)
        }
        return try draft(found, situation, workspace)
      }
      return .nothing(
        MissingPlan(programme: situation.programme, missing: missing, diagnosis: diagnosis))
    case .plan(let found):
      if case .changesAtMost(let limit) = aim, let change = found.change, change.entries > limit {
        return .tooManyChanges(
          TooManyChanges(limit: limit, change: change, language: workspace.language))
      }
      return try draft(found, situation, workspace)
    }
  }

  private func draft(
    _ found: Planner.Found, _ situation: Situation, _ workspace: Workspace
  ) throws(Failure) -> Result {
    .draft(
      try PlanDraft(found, aim, in: situation, of: workspace, now: now, isBounded: keeping.isEmpty))
  }

  private func plan(
    with planner: Planner, _ isCancelled: @escaping @Sendable () -> Bool,
    _ report: @escaping @Sendable (Planner.Progress) -> Void
  ) -> Planner.Outcome {
    switch aim {
    case .cheapest: planner.plan(effort, isCancelled: isCancelled, report: report)
    case .leastChange: planner.leastChange(effort, isCancelled: isCancelled, report: report)
    case .changesAtMost(let limit):
      planner.plan(changesAtMost: limit, effort, isCancelled: isCancelled, report: report)
    }
  }
}

extension Situation {
  /// Refuses to change what was never published.
  func requirePublication(in folder: String) throws(Failure) {
    guard baseline.published != nil else {
      throw Failure(.nothingPublished(folder: folder, .change), in: programme.language)
    }
  }
}
