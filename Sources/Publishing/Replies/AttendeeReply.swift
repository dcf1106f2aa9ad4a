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
    /// Somebody else comes, who may not have answered yet.
    case delegated = "DELEGATED"
  }

  /// How an answer came.
  public enum Way: String, Codable, Sendable {
    /// On a page of one's own.
    case page
  }

  /// Whether somebody comes.
  public var participation: Participation
  /// The SEQUENCE of the invitation that is answered.
  public var sequence: Int
  /// When it was answered (DTSTAMP), in whole seconds.
  public var time: Instant
  /// When the mail with the answer was sent (Date); `nil` where it came in no mail.
  public var sent: Instant?
  /// What was said beside it; `nil` without a word.
  public var comment: String?
  /// How many people come along; `nil` for nobody.
  public var guests: Int?
  /// The address of who comes instead; `nil` where who was invited comes in person.
  public var delegate: String?
  /// How it came; `nil` for by mail.
  public var way: Way?

  /// Creates a reply.
  public init(
    _ participation: Participation, sequence: Int, time: Instant, sent: Instant? = nil,
    comment: String? = nil, guests: Int? = nil, delegate: String? = nil, way: Way? = nil
  ) {
    self.participation = participation
    self.sequence = sequence
    self.time = time
    self.sent = sent
    self.comment = comment
    self.guests = guests
    self.delegate = delegate
    self.way = way
  }

  /// When it was given as far as that can be; `nil` where nothing tells.
  ///
  /// A time beyond tomorrow is nonsense, and the mail that it came in may know better.
  package func time(at now: Instant) -> Instant? {
    [time, sent].compactMap(\.self).first { $0 <= now + AttendeeReply.mostAhead }
  }

  /// How far a clock may be ahead, in seconds.
  private static let mostAhead = 86_400

  /// Whether it says the same as another, whenever either was given.
  private func isSame(as other: AttendeeReply) -> Bool {
    var other = other
    (other.time, other.sent, other.way) = (time, sent, way)
    return self == other
  }

  /// How an answer stands to one that was recorded.
  fileprivate enum Order {
    case later, earlier, unclear
  }

  fileprivate func order(after before: AttendeeReply, at now: Instant) -> Order {
    if isOfDelegate(sentBy: before) { return .later }
    guard let own = time(at: now) else { return isSame(as: before) ? .earlier : .unclear }
    guard let former = before.time(at: now) else { return .later }
    if own != former { return own > former ? .later : .earlier }
    if isSame(as: before) { return .earlier }
    guard let sent, let formerlySent = before.sent, sent != formerlySent,
      max(sent, formerlySent) <= now + AttendeeReply.mostAhead
    else { return .unclear }
    return sent > formerlySent ? .later : .earlier
  }

  /// Whether it is the word of somebody whom an answer sends.
  fileprivate func isOfDelegate(sentBy before: AttendeeReply) -> Bool {
    before.participation == .delegated && participation != .delegated
      && delegate != nil && delegate == before.delegate
  }
}

extension Ledger {
  /// Who gave an answer.
  public struct Answerer: Hashable, Sendable {
    /// The address, without `mailto:`; case does not matter.
    public var email: String
    /// The address of whom it was given instead of; `nil` for an answer of one's own.
    public var delegator: String?
    /// Whether the answer may be taken for that of the address.
    public var trust: Trust

    /// Names who gave an answer.
    public init(_ email: String, insteadOf delegator: String? = nil, _ trust: Trust = .own) {
      self.email = email
      self.delegator = delegator
      self.trust = trust
    }
  }

  /// Why an answer may be taken for that of an address.
  public enum Trust: Hashable, Sendable {
    /// Its mail comes from that address, or it came in no mail.
    case own
    /// Its mail comes from elsewhere, and the user says that this is right.
    case vouched
    /// Its mail comes from elsewhere.
    case none
  }

  /// What became of an answer.
  public enum Receipt: Hashable, Sendable {
    /// It stands in the ledger now, for that session and participant.
    case recorded(session: String, participant: String)
    /// A later answer, or this very one, stood there already.
    case known(session: String, participant: String)
    /// Another answer of the same moment stands there, and nothing says which is the later.
    case contradictory(session: String, participant: String, AttendeeReply)
    /// It may not be taken for an answer of the address.
    case doubtful(session: String, participant: String)
    /// Who it is given instead of has not said so.
    case notDelegated(session: String, participant: String, delegator: String)
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
  /// Of two answers the later counts, by the time of the answers and then by that of their mails. An
  /// answer is forgotten when time or place moves, because then everybody is asked again.
  ///
  /// - Parameters:
  ///   - answer: the answer
  ///   - uid: the UID of the event that is answered
  ///   - answerer: who answers
  ///   - now: the time; what an answer says of later than tomorrow does not count
  /// - Returns: what became of it
  public mutating func record(
    _ answer: AttendeeReply, uid: String, from answerer: Answerer, now: Instant
  ) -> Receipt {
    guard let index = sessions.firstIndex(where: { $0.event.uid == uid }) else {
      return .unknownEvent
    }
    let session = sessions[index].planned.id
    let invitations = sessions[index].invitations
    let own = invitations.firstIndex { $0.isFor(answerer.email) }
    guard let place = own ?? invitations.firstIndex(where: { $0.isFor(answerer.delegator) }) else {
      return .unknownAddress(session: session)
    }
    let invitation = invitations[place]
    let participant = invitation.participant
    guard sessions[index].isHeld, !invitation.isCancelled else {
      return .cancelled(session: session)
    }
    guard answer.sequence == invitation.sequence else {
      return .stale(session: session, participant: participant, sequence: invitation.sequence)
    }
    var answer = answer
    if own == nil {
      answer.delegate = answerer.email.lowercased()
      guard answerer.trust == .vouched || invitation.answer?.delegate == answer.delegate else {
        return .notDelegated(
          session: session, participant: participant, delegator: invitation.email)
      }
    }
    if let before = invitation.answer {
      switch answer.order(after: before, at: now) {
      case .later: break
      case .earlier: return .known(session: session, participant: participant)
      case .unclear: return .contradictory(session: session, participant: participant, before)
      }
      // Their clocks may differ, and the word of who is sent is the last.
      if answer.isOfDelegate(sentBy: before) { answer.time = max(answer.time, before.time + 1) }
    }
    guard answerer.trust != .none else {
      return .doubtful(session: session, participant: participant)
    }
    sessions[index].invitations[place].answer = answer
    return .recorded(session: session, participant: participant)
  }
}

extension Ledger.Invitation {
  /// Whether it went to an address; case does not matter.
  package func isFor(_ address: String?) -> Bool {
    email.lowercased() == address?.lowercased()
  }
}
