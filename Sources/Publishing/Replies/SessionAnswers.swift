public import ProgrammeModel

/// What those who belong to a session answered to its invitation.
public struct SessionAnswers: Hashable, Sendable {
  /// The session as it was published.
  public let session: PlannedSession
  /// Everybody who was asked, and the participants of whom nobody could be.
  public let invited: [Invited]

  /// Somebody who belongs to a session.
  public struct Invited: Hashable, Sendable {
    /// The id of the pilot or the expert.
    public let participant: String
    /// The name that was written to; empty where nobody was.
    public let name: String
    /// The address; `nil` where nobody was asked.
    public let email: String?
    /// The answer; `nil` without one.
    public let answer: AttendeeReply?

    /// How it stands with the answer.
    public var attendance: Attendance {
      guard email != nil else { return .unasked }
      switch answer?.participation {
      case .accepted: return .comes
      case .tentative: return .hesitates
      case .declined: return .declined
      case .delegated: return .sends
      case nil: return .silent
      }
    }
  }

  /// How it stands with the answer of a participant of whom several people may be asked.
  ///
  /// Whoever comes, comes for the participant; nobody declines for another who comes.
  ///
  /// - Returns: `nil` where the participant does not belong to the session.
  public func attendance(of participant: String) -> Attendance? {
    invited.filter { $0.participant == participant }.map(\.attendance).min()
  }
}

/// How it stands with an answer, the surest first.
public enum Attendance: String, CaseIterable, Comparable, Sendable {
  /// Comes.
  case comes
  /// Sends somebody else, who has not answered yet.
  case sends
  /// May come.
  case hesitates
  /// Does not come.
  case declined
  /// Has not answered.
  case silent
  /// Was not asked, without an address or with that of another participant.
  case unasked

  /// Orders by how sure it is that somebody comes.
  public static func < (left: Attendance, right: Attendance) -> Bool {
    (allCases.firstIndex(of: left) ?? 0) < (allCases.firstIndex(of: right) ?? 0)
  }
}

extension Ledger {
  /// What was answered, by session in the order of their start; dropped sessions have no answers.
  public var answers: [SessionAnswers] {
    sessions.filter(\.isHeld).map { session in
      let asked = session.invitations.filter { !$0.isCancelled }
      let participants = session.planned.pilots + session.planned.experts
      // Those who were asked, by the session's own order of participants.
      let invited = participants.flatMap { participant in
        let own = asked.filter { $0.participant == participant }.map { invitation in
          SessionAnswers.Invited(
            participant: participant, name: invitation.name, email: invitation.email,
            answer: invitation.answer)
        }
        return own.isEmpty
          ? [SessionAnswers.Invited(participant: participant, name: "", email: nil, answer: nil)]
          : own
      }
      return SessionAnswers(session: session.planned, invited: invited)
    }
  }
}
