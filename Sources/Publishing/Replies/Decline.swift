public import ProgrammeModel

extension Ledger {
  /// A session that a participant was asked to and has declined.
  public struct Decline: Hashable, Sendable {
    /// The session as it was published.
    public let session: PlannedSession
    /// The id of the pilot or the expert.
    public let participant: String
    /// Who of the participant declined, without `mailto:`.
    public let email: String
  }

  /// What was declined and is still to take place, by session; each participant of a session once.
  public var declines: [Decline] {
    sessions.filter(\.isHeld).flatMap { session in
      var seen = Set<String>()
      return session.invitations
        .filter { !$0.isCancelled && $0.answer?.participation == .declined }
        .filter { seen.insert($0.participant).inserted }
        .map { Decline(session: session.planned, participant: $0.participant, email: $0.email) }
    }
  }
}
