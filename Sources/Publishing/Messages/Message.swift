internal import ICalendar
internal import ProgrammeModel

/// What one address is told of one session.
struct Message {
  /// Why it is sent.
  enum Kind {
    /// Come, for the first time or again.
    case invitation
    /// Come, at another time or place than this event says.
    case move(from: CalendarEvent)
    /// Come as agreed; only texts have changed.
    case wording
    /// Do not come; the session is held without you.
    case leaving
    /// Do not come; the participant does, by other addresses.
    case replacement
    /// Nobody comes; the session is dropped.
    case cancellation

    /// Whether it asks somebody to come.
    var isRequest: Bool {
      switch self {
      case .invitation, .move, .wording: true
      case .leaving, .replacement, .cancellation: false
      }
    }
  }

  let kind: Kind
  /// The event with its receiver as the one attendee.
  let event: CalendarEvent
  /// The id of the participant whose address it goes to.
  let participant: String
  /// The id of the session.
  let session: String
  /// Which of the messages to that participant about that session it is, 1 or more.
  let place: Int

  init(
    _ kind: Kind, _ event: CalendarEvent, to invitation: Ledger.Invitation, place: Int,
    session: String
  ) {
    self.kind = kind
    var event = event
    event.sequence = invitation.sequence
    event.attendee = .init(name: invitation.name, email: invitation.email)
    self.event = event
    participant = invitation.participant
    self.place = place
    self.session = session
  }

  var method: CalendarDocument.Method {
    kind.isRequest ? .request : .cancel
  }

  /// The path of its files below the output folder, without the ending.
  func path(in publication: Int) -> String {
    "\(Ledger.messageFolder)/\(padded(publication, 4))_\(participant)_\(session)\(suffix)"
  }

  /// What tells several addresses of one participant apart; empty for the first.
  var suffix: String { place > 1 ? "_\(place)" : "" }
}
