internal import Folders
public import ProgrammeModel

/// Opens another round of asking after one that was closed, because something has changed.
///
/// What was said before stands. Asked anew is who has times that it has not answered.
public struct OpenRound: Sendable {
  /// What has changed, as everybody reads it.
  public var reason: String
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(because reason: String, now: Instant) { (self.reason, self.now) = (reason, now) }

  /// The most that a reason can have, in characters.
  public static let longest = 300

  /// Once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``, among others where the round before is still open.
  public func run(in workspace: Workspace) throws(Failure) {
    let reason = String(reason.prefix(OpenRound.longest)).trimmed
    let held = try workspace.hold()
    let round = try workspace.pollRound()
    guard let closed = round.closed, !reason.isEmpty else {
      throw Failure(
        .unfit(
          Words(
            nl: "Sluit eerst de ronde, en schrijf bij de volgende wat er is veranderd.",
            en: "Close the round first, and write at the next what has changed.")),
        in: workspace.language)
    }
    let former = PollRound.Former(opened: round.opened, closed: closed, reason: round.reason)
    try workspace.write(
      PollRound(
        opened: now.description, reason: reason, former: (round.former ?? []) + [former]),
      to: PollRound.fileName, in: held)
  }
}
