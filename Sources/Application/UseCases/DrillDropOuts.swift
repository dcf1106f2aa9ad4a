public import Planning
public import ProgrammeModel
package import Reports

/// The fire drill: what happens if an expert or a host venue drops out of a session.
public struct DrillDropOuts: Sendable {
  /// What all drop-outs together may spend.
  public var effort: Planner.Effort
  /// Which published sessions stay as they are.
  public var freeze: Freeze

  /// Creates a request.
  public init(effort: Planner.Effort = Planner.Effort(), freeze: Freeze = Freeze()) {
    self.effort = effort
    self.freeze = freeze
  }

  /// What was found out.
  public struct Result: PlainText, Sendable {
    /// The drop-outs, worst first.
    public let dropOuts: [Planner.DropOut]
    /// The plan that they drop out of.
    public let plan: PlanDocument
    let programme: Programme

    /// One line for every drop-out, with one newline at the end.
    public func text(width: Int) -> String { report.text(width: width) }

    /// The same as parts of a page.
    package var parts: [[ReportPart]] { report.parts }

    private var report: DrillReport { DrillReport(dropOuts, of: programme, after: plan) }

    /// What becomes of the session of each drop-out that can be met by changing that session, to be
    /// tried on the sketch.
    public var moves: [(dropOut: Planner.DropOut, session: PlannedSession)] {
      dropOuts.compactMap { out in
        out.becomes.flatMap { becomes in
          plan.sessions.contains(becomes) ? nil : (out, becomes)
        }
      }
    }

    /// The same for programs.
    public var document: DrillDocument { DrillDocument(dropOuts) }
  }

  /// Drills the plan of a workspace.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - isCancelled: Asked many times a second; once true, those that are done are the result.
  ///   - report: Told how many of how many are done, from any thread.
  /// - Returns: What happens at each drop-out.
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func run(
    in workspace: Workspace, isCancelled: @escaping @Sendable () -> Bool = { false },
    report: @escaping @Sendable (_ done: Int, _ of: Int) -> Void = { _, _ in }
  ) async throws(Failure) -> Result {
    let (plan, _, situation) = try workspace.soundPlan(freeze)
    let each = share(for: plan)
    let dropOuts = await inBackground(isCancelled) { isCancelled in
      situation.planner.drill(plan, each, isCancelled: isCancelled, report: report)
    }
    return Result(dropOuts: dropOuts, plan: plan, programme: situation.programme)
  }

  /// What each drop-out may spend: as many are drilled at a time as there are threads, each with its
  /// share of the seconds.
  private func share(for plan: PlanDocument) -> Planner.Effort {
    let cases = plan.sessions.reduce(0) { $0 + $1.experts.count + 1 }
    var each = effort
    each.seconds = Double(effort.threads) * effort.seconds / Double(max(effort.threads, cases))
    each.moves = effort.moves ?? 400_000
    return each
  }
}
