internal import ICalendar
internal import ProgrammeModel

/// What a publication changes in one participant's calendar.
public struct ParticipantNews: Sendable {
  /// One session in the participant's calendar, before or after.
  public struct Item: Sendable {
    /// What becomes of it.
    public enum Kind: Sendable {
      /// The session is new to the participant.
      case new
      /// Its time or place moves.
      case moved
      /// Only its texts change.
      case reworded
      /// Only the participant's addresses change.
      case readdressed
      /// It is dropped, or held without the participant.
      case cancelled
      /// It stays as it is, or is over, so that nobody is told of it.
      case unchanged
    }

    /// What becomes of it.
    public let kind: Kind
    /// The session's title, on one line.
    public let title: String
    /// When and where it is, or was where it is cancelled.
    public let appointment: Appointment
    /// When and where it was; `nil` unless it moves.
    public let former: Appointment?
  }

  /// The id of the pilot or expert.
  public let id: String
  /// The title or name, as people read it.
  public let title: String
  /// Whether it has no address, so that it gets no message.
  public let hasNoAddress: Bool
  /// The sessions, by start.
  public let items: [Item]

  init(
    of participant: Ledger.Participant, in steps: [SessionStep], _ programme: Programme,
    _ clocks: Zone
  ) {
    (id, title) = (participant.id, participant.title)
    hasNoAddress =
      programme.pilots.first { $0.id == participant.id }.map(\.contacts.isEmpty)
      ?? programme.experts.first { $0.id == participant.id }.map { $0.email == nil } ?? false
    items = steps.compactMap { step in
      step.kind(for: participant.id).map { Item($0, of: step, clocks) }
    }
  }

  /// The path of the participant's calendar, below the output folder.
  public var calendar: String { "\(Publication.calendarFolder)/\(id).ics" }
}

extension ParticipantNews.Item {
  fileprivate init(_ kind: Kind, of step: SessionStep, _ clocks: Zone) {
    let event = kind == .cancelled ? step.before?.event ?? step.after.event : step.after.event
    self.kind = kind
    title = CalendarText.line(event.category)
    appointment = Appointment(event, clocks)
    former = kind == .moved ? step.before.map { Appointment($0.event, clocks) } : nil
  }
}

extension SessionStep {
  /// What becomes of it for a participant; `nil` for who has nothing to do with the session.
  fileprivate func kind(for participant: String) -> ParticipantNews.Item.Kind? {
    let was = before?.planned.hosts(participant) ?? false
    let isIn = change != .isDropped && after.planned.hosts(participant)
    if isOver { return isIn ? .unchanged : nil }
    switch (was, isIn) {
    case (false, false): return nil
    case (false, true): return .new
    case (true, false): return .cancelled
    case (true, true): break
    }
    switch change {
    case .moves: return .moved
    case .isReworded: return .reworded
    case .begins, .stays, .isDropped:
      return messages.contains { $0.participant == participant } ? .readdressed : .unchanged
    }
  }
}

extension PlannedSession {
  fileprivate func hosts(_ participant: String) -> Bool {
    pilots.contains(participant) || experts.contains(participant)
  }
}
