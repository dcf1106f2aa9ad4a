internal import ICalendar
public import ProgrammeModel

/// A published session as one person sees it who takes part.
public struct OwnSession: Hashable, Sendable {
  /// The id of the session.
  public let id: String
  /// Its title, on one line.
  public let title: String
  /// When and where it is.
  public let appointment: Appointment
  /// When it ends.
  public let end: Instant
  /// What is said of it, a line each: with whom, how to get there, what to bring.
  public let lines: [String]
  /// Where it is held, on one line.
  public let location: String
  /// The address to take part online; `nil` where it is held at a place.
  public let online: String?
  /// Whether it was dropped by the last publication.
  public let isDropped: Bool
  /// What the person was sent last and answered to it; `nil` where nobody could be asked.
  public let invitation: Invited?

  /// An invitation and what was answered.
  public struct Invited: Hashable, Sendable {
    /// The SEQUENCE of the invitation.
    public let sequence: Int
    /// The answer; `nil` without one.
    public let answer: AttendeeReply?
  }
}

extension Ledger {
  /// The sessions of a participant; what the last publication dropped is among them.
  ///
  /// - Parameters:
  ///   - participant: The id of a pilot or an expert.
  ///   - email: The address of the person; `nil` for one that is not invited by mail.
  ///   - clocks: What the clocks of the programme's zone show.
  /// - Returns: The sessions, by start.
  public func sessions(
    of participant: String, _ email: String?, _ clocks: Zone
  ) -> [OwnSession] {
    sessions.filter { session in
      session.isAttended(by: participant) && session.dropped.map { $0 == publication } ?? true
    }.map { session in
      let event = session.event.told(to: participant, session.hosting)
      let invitation = session.invitations.first { $0.isFor(email) && !$0.isCancelled }
      return OwnSession(
        id: session.planned.id, title: CalendarText.line(event.category),
        appointment: Appointment(event, clocks), end: event.end,
        lines: CalendarText.block(event.description).split(separator: "\n").map(String.init),
        location: CalendarText.line(event.location), online: event.conference?.address,
        isDropped: !session.isHeld,
        invitation: session.isHeld
          ? invitation.map { .init(sequence: $0.sequence, answer: $0.answer) } : nil)
    }
  }

  /// Records what a person who was invited has pressed on a page of one's own.
  ///
  /// It is later than all that was recorded before, whatever other clocks say.
  ///
  /// - Parameters:
  ///   - participation: Whether the person comes.
  ///   - comment: What is said beside it; `nil` without a word.
  ///   - session: The id of the session.
  ///   - email: The address of the person.
  ///   - sequence: The SEQUENCE of the invitation that the page showed.
  ///   - now: When it was pressed.
  /// - Returns: What became of it.
  public mutating func record(
    _ participation: AttendeeReply.Participation, comment: String?, to session: String,
    by email: String, sequence: Int, now: Instant
  ) -> Receipt {
    guard let held = sessions.first(where: { $0.planned.id == session && $0.isHeld }) else {
      return .cancelled(session: session)
    }
    let now = max(now, time)
    let before = held.invitations.first { $0.isFor(email) }?.answer?.time(at: now)
    let answer = AttendeeReply(
      participation, sequence: sequence, time: max(now, before.map { $0 + 1 } ?? now),
      comment: comment, way: .page)
    return record(answer, uid: held.event.uid, from: Answerer(email), now: now)
  }

  /// Forgets what participants answered to their invitations.
  ///
  /// - Parameter participant: The id of one; `nil` for all.
  /// - Returns: Whether there was any answer.
  public mutating func forgetAnswers(of participant: String? = nil) -> Bool {
    var isChanged = false
    for session in sessions.indices {
      for index in sessions[session].invitations.indices {
        let invitation = sessions[session].invitations[index]
        guard invitation.answer != nil,
          participant.map({ $0 == invitation.participant }) ?? true
        else { continue }
        sessions[session].invitations[index].answer = nil
        isChanged = true
      }
    }
    return isChanged
  }

  /// When the last session ends that is held; `nil` without any.
  public var end: Instant? { sessions.filter(\.isHeld).map(\.event.end).max() }
}
