public import ProgrammeModel
public import Publishing

/// Records what somebody who was invited presses on a page of one's own.
///
/// It follows the rule of answers by mail: the later counts.
public struct AnswerInvitation: Sendable {
  /// The mail address of the person.
  public var email: String
  /// The id of the session.
  public var session: String
  /// Whether the person comes.
  public var participation: AttendeeReply.Participation
  /// What is said beside it; `nil` without a word.
  public var comment: String?
  /// The SEQUENCE of the invitation that the page showed.
  public var sequence: Int
  /// When it was pressed.
  public var now: Instant

  /// Creates a request.
  public init(
    by email: String, to session: String, _ participation: AttendeeReply.Participation,
    comment: String? = nil, sequence: Int, now: Instant
  ) {
    (self.email, self.session, self.participation) = (email, session, participation)
    (self.comment, self.sequence, self.now) = (comment, sequence, now)
  }

  /// Records the answer in the ledger; once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``; its kind is ``Failure/Kind/outdated`` where the session has changed since
  ///   the page was made, so that the person is to look again.
  public func run(in workspace: Workspace) throws(Failure) {
    let held = try workspace.hold()
    guard var ledger = try workspace.ledger() else {
      throw Failure(
        .nothingPublished(folder: workspace.folder, .answer), in: workspace.language)
    }
    let words = comment.map { String($0.prefix(AnswerPoll.longest)).trimmed }
    let receipt = ledger.record(
      participation, comment: words.flatMap { $0.isEmpty ? nil : $0 }, to: session, by: email,
      sequence: sequence, now: now)
    switch receipt {
    case .recorded: break
    case .known: return
    case .stale, .cancelled, .contradictory:
      throw Failure(.changedMeanwhile, in: workspace.language)
    case .unknownAddress, .unknownEvent, .doubtful, .notDelegated:
      throw Failure(
        .unfit(
          Words(
            nl: "U bent voor deze sessie niet uitgenodigd.",
            en: "You were not invited to this session.")), in: workspace.language)
    }
    try workspace.write(ledger, in: held)
  }
}
