/// Writes plan, page and draft calendars of a plan that there is already.
public struct ExportDrafts: Sendable {
  /// The time that the calendars carry, in whole seconds.
  public var now: Instant

  /// Creates a request.
  public init(now: Instant) { self.now = now }

  /// Exports the plan of a workspace into its folder, in one step.
  ///
  /// - Returns: How many calendars were written, that of the whole programme included.
  /// - Throws: ``Failure``, among others where the plan is not sound.
  public func run(in workspace: Workspace) throws(Failure) -> Int {
    let (plan, _, situation) = try workspace.soundPlan()
    let files = try DraftFiles(plan, in: situation, now: now)
    try files.write(to: workspace)
    return files.calendars
  }
}
