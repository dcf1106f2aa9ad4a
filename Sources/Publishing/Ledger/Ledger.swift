package import ICalendar
public import ProgrammeModel

/// What was published: the memory from which updates and cancellations follow (docs/calendars.md,
/// "The output folder").
///
/// It knows every session that ever was in somebody's calendar, also the dropped ones. It is no
/// plan: what is only drafted is not in it.
public struct Ledger: Hashable, Codable, Sendable {
  /// The id of the programme that it belongs to.
  public let programme: String
  /// How many publications there were, 1 or more.
  public package(set) var publication: Int
  /// When the last of them was made, in whole seconds.
  public package(set) var time: Instant
  /// What the UIDs are made from.
  package let seed: UInt64
  /// Everybody who ever had a calendar, in the order of the schedule, then those who left it.
  package var participants: [Participant]
  /// The sessions by start and then id, dropped ones included.
  package var sessions: [Session]
  /// The plan of the publication before the last, by which a draft may have been counted.
  package var former: [PlannedSession]?

  /// Creates a ledger for a first publication.
  package init(programme: String, publication: Int, time: Instant, seed: UInt64) {
    self.programme = programme
    self.publication = publication
    self.time = time
    self.seed = seed
    participants = []
    sessions = []
    former = nil
  }

  /// The plan that participants have in their calendars: the sessions alone, by start and id.
  ///
  /// It is what `Baseline.published` takes, and says nothing of costs.
  public var plan: PlanDocument { document(sessions.filter(\.isHeld).map(\.planned)) }

  /// The plan of the publication before the last; `nil` before the second.
  public var formerPlan: PlanDocument? { former.map(document) }

  private func document(_ sessions: [PlannedSession]) -> PlanDocument {
    PlanDocument(
      programme: programme, schedule: "", status: .feasible, cost: 0, bound: 0, wishes: [],
      sessions: sessions)
  }
}

extension Ledger {
  /// Somebody who has a calendar.
  package struct Participant: Hashable, Codable, Sendable {
    package let id: String
    package let title: String
  }

  /// One session as it was sent last.
  package struct Session: Hashable, Codable, Sendable {
    /// What was planned.
    package var planned: PlannedSession
    /// The event of the calendars; its SEQUENCE is that of the requests.
    package var event: CalendarEvent
    /// The zone that the event was written in; `nil` for UTC.
    package var zone: String?
    /// What the host reads instead of the event's description; `nil` where nobody hosts.
    package var hosting: Hosting?
    /// The highest SEQUENCE that anybody was sent.
    package var highest: Int
    /// The DTSTAMP of the last message.
    package var stamp: Instant
    /// The publication that dropped the session; `nil` while it is held.
    package var dropped: Int?
    /// What every address was sent last.
    package var invitations: [Invitation]
    /// The participants whose calendars show a higher SEQUENCE than the event has, with that number.
    ///
    /// They were taken off and came back. `nil` without any.
    package var ahead: [String: Int]?

    package init(
      planned: PlannedSession, event: CalendarEvent, zone: String? = nil,
      hosting: Hosting? = nil, highest: Int = 0, stamp: Instant, dropped: Int? = nil,
      invitations: [Invitation] = []
    ) {
      self.planned = planned
      self.event = event
      self.zone = zone
      self.hosting = hosting
      self.highest = highest
      self.stamp = stamp
      self.dropped = dropped
      self.invitations = invitations
    }

    /// Whether the session is still to take place.
    package var isHeld: Bool { dropped == nil }

    /// The SEQUENCE that a participant's calendar shows; it never goes down.
    package func sequence(for participant: String) -> Int {
      ahead?[participant] ?? event.sequence
    }

    /// Whether it stands before another in the ledger: by start, then by id, then by UID.
    package func comes(before other: Session) -> Bool {
      (event.start, planned.id, event.uid)
        < (other.event.start, other.planned.id, other.event.uid)
    }
  }

  /// What the host of a session reads of it.
  package struct Hosting: Hashable, Codable, Sendable {
    /// The id of the pilot that hosts.
    package var participant: String
    /// The description of the event, as the host reads it.
    package var description: String
  }

  /// What one address was sent last of one session.
  package struct Invitation: Hashable, Codable, Sendable {
    /// The id of the participant whose address it is.
    package var participant: String
    /// The name that was written to.
    package var name: String
    /// The address, without `mailto:`.
    package var email: String
    /// The SEQUENCE of the last message.
    package var sequence: Int
    /// Whether that message was a cancellation.
    package var isCancelled: Bool
    /// What was answered to this SEQUENCE; `nil` without an answer.
    package var answer: AttendeeReply?

    package init(
      participant: String, name: String, email: String, sequence: Int, isCancelled: Bool = false
    ) {
      self.participant = participant
      self.name = name
      self.email = email
      self.sequence = sequence
      self.isCancelled = isCancelled
    }
  }
}
