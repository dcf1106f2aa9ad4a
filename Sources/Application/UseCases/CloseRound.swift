internal import Folders
public import ProgrammeModel

/// Closes the round of asking, or opens it again; what comes after it is another round (``OpenRound``).
public struct CloseRound: Sendable {
  /// Whether it is closed.
  public var isClosed: Bool
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(_ isClosed: Bool, now: Instant) { (self.isClosed, self.now) = (isClosed, now) }

  /// Once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``
  public func run(in workspace: Workspace) throws(Failure) {
    let held = try workspace.hold()
    var round = try workspace.pollRound()
    round.closed = isClosed ? now.description : nil
    try workspace.write(round, to: PollRound.fileName, in: held)
  }
}
