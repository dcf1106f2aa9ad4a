public import Planning
public import ProgrammeModel
package import Reports
internal import Verification

/// What if: tells what one change of a schedule does to its plan, without making it.
public struct TryChange: Sendable {
  /// The change.
  public var change: ProposedChange
  /// What planning may spend in all.
  public var effort: Planner.Effort
  /// Which published sessions stay as they are.
  public var freeze: Freeze

  /// Creates a request.
  public init(
    _ change: ProposedChange, effort: Planner.Effort = Planner.Effort(),
    freeze: Freeze = Freeze()
  ) {
    self.change = change
    self.effort = effort
    self.freeze = freeze
  }

  /// What was found out.
  public struct Result: PlainText, Sendable {
    /// What the change does.
    public let whatIf: Planner.WhatIf
    let broken: [Breach]
    let plan: PlanDocument
    let programme: Programme

    /// What the change breaks and costs, and the best plans under it; with one newline at the end.
    public func text(width: Int) -> String { report.text(width: width) }

    /// The same as parts of a page.
    package var parts: [[ReportPart]] { report.parts }

    private var report: WhatIfReport {
      WhatIfReport(
        whatIf, breaches: broken.map { $0.sentence[programme.language] }, to: plan, of: programme)
    }

    /// The sessions that the plan which changes least would have elsewhere or with others, or else the
    /// best one, to be tried on the sketch; without those that the plan does not have.
    public var moves: [PlannedSession] {
      guard let sessions = (whatIf.alone ?? whatIf.nearest ?? whatIf.best)?.sessions else {
        return []
      }
      return sessions.filter { session in
        plan.sessions.first { $0.id == session.id }.map { $0 != session } ?? false
      }
    }

    /// The same for programs.
    public var document: WhatIfDocument {
      WhatIfDocument(whatIf, broken: broken, in: programme.language)
    }
  }

  /// Tries the change on the plan of a workspace; writes nothing.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked many times a second; once true, the best so far counts.
  /// - Returns: What the change breaks and costs.
  /// - Throws: ``Failure``, among others where the plan is not sound, and where the change names what
  ///   the schedule does not have.
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false }
  ) async throws(Failure) -> Result {
    let (plan, _, situation) = try workspace.soundPlan(freeze)
    var (changed, supposed) = (plan, workspace.programme)
    guard change.apply(to: &supposed, and: &changed) else {
      throw Failure(.unclearChange(change.text), in: workspace.language)
    }
    let other = situation.supposing(supposed)
    let broken = other.verdict(on: changed).broken
    var half = effort
    half.seconds /= 2
    let whatIf = await inBackground(isCancelled) { [half, changed] isCancelled in
      other.planner.whatIf(
        from: plan, changed: changed, isValid: broken.isEmpty, half, isCancelled: isCancelled)
    }
    return Result(whatIf: whatIf, broken: broken, plan: plan, programme: workspace.programme)
  }
}
