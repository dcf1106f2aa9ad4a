public import Planning
public import ProgrammeModel
internal import Reports

/// Tells what each changed calendar entry buys: the cheapest plan for every number of them.
public struct DrawCurve: Sendable {
  /// What may be spent on all of it.
  public var effort: Planner.Effort
  /// Which published sessions stay as they are.
  public var freeze: Freeze
  /// The moment whose day counts where the freeze names none.
  public var now: Instant

  /// Creates a request.
  public init(effort: Planner.Effort = Planner.Effort(), freeze: Freeze = Freeze(), now: Instant) {
    self.effort = effort
    self.freeze = freeze
    self.now = now
  }

  /// How it ended.
  public enum Result: Sendable {
    /// With a curve.
    case curve(ChangeCurve)
    /// Without any plan.
    case nothing(MissingPlan)
  }

  /// Draws the curve of a workspace; writes nothing.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked many times a second; once true, what is known is the result.
  ///   - report: Told how far planning is, a few times a second, from any thread.
  /// - Returns: The curve, or what stood in the way of any plan.
  /// - Throws: ``Failure``
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (Planner.Progress) -> Void = { _ in }
  ) async throws(Failure) -> Result {
    let situation = try workspace.situation(freeze, at: now)
    try situation.requirePublication(in: workspace.folder)
    try situation.requireSoundPast()
    let outcome = await inBackground(isCancelled) { [effort] isCancelled in
      situation.planner.curve(effort, isCancelled: isCancelled, report: report)
    }
    switch outcome {
    case .failure(let missing):
      return .nothing(
        MissingPlan(programme: situation.programme, missing: missing, diagnosis: nil))
    case .success(let curve): return .curve(ChangeCurve(curve: curve, situation: situation))
    }
  }
}

/// What changed calendar entries buy.
public struct ChangeCurve: PlainText, Sendable {
  /// The plans by how many entries they change.
  public let curve: Planner.Curve
  let situation: Situation

  /// A table of the cheapest plans and what is proven of them, with one newline at the end.
  public func text(width: Int) -> String {
    CurveReport(curve, of: situation.programme, after: situation.baseline.published)
      .text(width: width)
  }

  /// The same for programs.
  public var document: CurveDocument { CurveDocument(curve) }
}
