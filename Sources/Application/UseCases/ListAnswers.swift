internal import ProgrammeModel
public import Publishing

/// Tells who comes, hesitates, declined or is silent.
public struct ListAnswers: Sendable {
  /// Creates a request.
  public init() {}

  /// What was answered to what was published last.
  public struct Result: Sendable {
    /// The number of the publication that was answered, 1 or more.
    public let publication: Int
    /// Every session that is held, by start.
    public let sessions: [SessionAnswers]
    /// Those who belong to a session, in the order of the schedule, then those who left it.
    public let participants: [Participant]

    let programme: Programme
  }

  /// Somebody who belongs to a session.
  public struct Participant: Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let id: String
    /// What the schedule calls it; the id where it is no longer there.
    public let title: String
  }

  /// Reads the answers that were recorded in a workspace; changes nothing.
  ///
  /// - Throws: ``Failure``, among others where nothing was published yet.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    guard let ledger = try workspace.ledger() else {
      throw Failure(
        .nothingPublished(folder: workspace.publishedFolder, .answer), in: workspace.language)
    }
    let programme = workspace.programme
    let sessions = ledger.answers
    var left = Set(sessions.flatMap { $0.invited.map(\.participant) })
    let known =
      programme.pilots.map { Participant(id: $0.id, title: $0.title) }
      + programme.experts.map { Participant(id: $0.id, title: $0.name) }
    let present = known.filter { left.remove($0.id) != nil }
    return Result(
      publication: ledger.publication, sessions: sessions,
      participants: present + left.sorted().map { Participant(id: $0, title: $0) },
      programme: programme)
  }
}
