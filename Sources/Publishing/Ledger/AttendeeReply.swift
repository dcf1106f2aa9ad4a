internal import ICalendar
public import ProgrammeModel

/// What somebody who was invited has answered (RFC 5546, section 3.2.3).
public struct AttendeeReply: Hashable, Codable, Sendable {
  /// Whether somebody comes.
  public enum Participation: String, CaseIterable, Codable, Sendable {
    /// Yes.
    case accepted = "ACCEPTED"
    /// Perhaps.
    case tentative = "TENTATIVE"
    /// No.
    case declined = "DECLINED"
  }

  /// Whether somebody comes.
  public var participation: Participation
  /// The SEQUENCE of the invitation that is answered.
  public var sequence: Int
  /// When it was answered (DTSTAMP), in whole seconds.
  public var time: Instant

  /// Creates a reply.
  public init(_ participation: Participation, sequence: Int, time: Instant) {
    self.participation = participation
    self.sequence = sequence
    self.time = time
  }
}

extension Ledger {
  /// What became of an answer.
  public enum Receipt: Hashable, Sendable {
    /// It stands in the ledger now, for that session and participant.
    case recorded(session: String, participant: String)
    /// A later answer, or this very one, stood there already.
    case known(session: String, participant: String)
    /// It answers an invitation that is not the last one; that has this SEQUENCE.
    case stale(session: String, participant: String, sequence: Int)
    /// The session was dropped, or the address was taken off it.
    case cancelled(session: String)
    /// That address was never invited to this session.
    case unknownAddress(session: String)
    /// No session has this UID.
    case unknownEvent
  }

  /// Records what an address has answered; everything but ``Receipt/recorded(session:participant:)``
  /// leaves the ledger as it is.
  ///
  /// An answer is forgotten when time or place moves, because then everybody is asked again.
  ///
  /// - Parameters:
  ///   - answer: the answer
  ///   - uid: the UID of the event that is answered
  ///   - email: the address of who answers, without `mailto:`; case does not matter
  /// - Returns: what became of it
  public mutating func record(_ answer: AttendeeReply, uid: String, from email: String) -> Receipt {
    guard let index = sessions.firstIndex(where: { $0.event.uid == uid }) else {
      return .unknownEvent
    }
    let session = sessions[index].planned.id
    guard
      let place = sessions[index].invitations.firstIndex(where: { $0.isFor(email) })
    else { return .unknownAddress(session: session) }
    let invitation = sessions[index].invitations[place]
    guard sessions[index].isHeld, !invitation.isCancelled else {
      return .cancelled(session: session)
    }
    guard answer.sequence == invitation.sequence else {
      return .stale(
        session: session, participant: invitation.participant, sequence: invitation.sequence)
    }
    if let before = invitation.answer, before.time >= answer.time {
      return .known(session: session, participant: invitation.participant)
    }
    sessions[index].invitations[place].answer = answer
    return .recorded(session: session, participant: invitation.participant)
  }
}

extension Ledger.Invitation {
  /// Whether it went to an address; case does not matter.
  package func isFor(_ address: String) -> Bool { email.lowercased() == address.lowercased() }
}
