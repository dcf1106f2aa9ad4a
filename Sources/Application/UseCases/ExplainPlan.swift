public import Planning
public import ProgrammeModel
internal import Reports

/// Tells what a plan costs and whom.
public struct ExplainPlan: Sendable {
  /// Creates a request.
  public init() {}

  /// The explanation.
  public struct Result: PlainText, Sendable {
    /// The plan.
    public let plan: PlanDocument
    /// What it costs, by wish, session and participant.
    public let account: CostBreakdown
    let programme: Programme

    /// The whole explanation as text, with one newline at the end.
    public func text(width: Int) -> String {
      CostBreakdownReport(account, for: plan, of: programme).text(width: width)
    }

    /// The same for programs.
    public var document: AccountDocument { AccountDocument(account) }
  }

  /// Explains the plan of a workspace.
  ///
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let (plan, baseline, _) = try workspace.soundPlan()
    let programme = workspace.programme
    guard let account = CostBreakdown(plan, of: programme, after: baseline) else {
      throw Failure(.ownFault([]), in: workspace.language)
    }
    return Result(plan: plan, account: account, programme: programme)
  }
}
