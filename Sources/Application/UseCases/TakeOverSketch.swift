internal import Folders
public import ProgrammeModel
internal import Verification

/// Makes the sketch the plan.
public struct TakeOverSketch: Sendable {
  /// The version of the board that was looked at; `nil` where any will do.
  public var version: String?
  /// Which published sessions can no longer change.
  public var freeze: Freeze
  /// The time that the calendars carry, in whole seconds.
  public var now: Instant

  /// Creates a request.
  public init(version: String? = nil, freeze: Freeze = Freeze(), now: Instant) {
    self.version = version
    self.freeze = freeze
    self.now = now
  }

  /// Writes plan, page and draft calendars and takes the sketch away, in one step.
  ///
  /// - Returns: The plan.
  /// - Throws: ``Failure``, among others with the sentence of every rule that the sketch breaks; then
  ///   plan and sketch are what they were.
  @discardableResult
  public func run(in workspace: Workspace) throws(Failure) -> PlanDocument {
    let held = try workspace.hold()
    let board = try OpenBoard(freeze: freeze, now: now).run(in: workspace)
    if let version, version != board.version {
      throw Failure(.changedMeanwhile, in: workspace.language)
    }
    guard let plan = board.appraiser.plan(of: board.sessions, bound: board.bound) else {
      throw Failure(.changedMeanwhile, in: workspace.language)
    }
    let verdict = board.situation.verdict(on: plan)
    guard verdict.isValid else { throw Failure(.unsoundPlan(verdict), in: workspace.language) }
    try DraftFiles(plan, in: board.situation, now: now).replaceSketch(in: held, of: workspace)
    return plan
  }
}
