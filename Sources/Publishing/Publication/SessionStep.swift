internal import ICalendar
internal import ProgrammeModel

/// When a publication is made.
struct PublicationDay {
  /// The moment, in whole seconds.
  let now: Instant
  private let today: CivilDate

  /// The day is that of the moment unless one is given.
  init(_ now: Instant, _ today: CivilDate?, _ clocks: Zone) {
    self.now = now
    self.today = today ?? CivilDate(now, in: clocks)
  }

  /// Whether a session was over before that day.
  func isAfter(_ session: PlannedSession) -> Bool { session.date < today }
}

/// One session from the last publication to the next: what becomes of it in the ledger, and what is
/// sent to whom (docs/calendars.md, "One event").
struct SessionStep {
  /// What happens to the session itself; joining and leaving are no part of it.
  enum Change {
    case begins
    case moves
    case isReworded
    case stays
    case isDropped
  }

  /// Somebody who is to be invited.
  struct Receiver {
    let participant: String
    let name: String
    let email: String
  }

  let change: Change
  /// Whether it was over before the day of publication, so that nobody is told of it.
  let isOver: Bool
  /// The session as it was; `nil` where it begins.
  let before: Ledger.Session?
  private(set) var after: Ledger.Session
  private(set) var messages: [Message] = []

  /// A session that nobody has in a calendar.
  init(
    beginning entry: SessionEntry, uid: String, in zone: String?, for receivers: [Receiver],
    on day: PublicationDay
  ) {
    let now = day.now
    change = .begins
    isOver = day.isAfter(entry.session)
    before = nil
    let event = entry.event(uid: uid, sequence: 0, stamp: now, created: now, lastModified: now)
    after = Ledger.Session(
      planned: entry.session, event: event, zone: zone, hosting: entry.hosting, stamp: now)
    guard !isOver else { return }
    for receiver in receivers {
      send(.invitation, after.event, to: Ledger.Invitation(receiver, sequence: 0))
    }
  }

  /// A published session that is held still.
  init(
    _ before: Ledger.Session, as entry: SessionEntry, in zone: String?, for receivers: [Receiver],
    on day: PublicationDay
  ) {
    let stamp = max(day.now, before.stamp + 1)
    isOver = day.isAfter(before.planned) && day.isAfter(entry.session)
    var event = entry.event(
      uid: before.event.uid, sequence: before.event.sequence, stamp: before.event.stamp,
      created: before.event.created, lastModified: before.event.lastModified)
    var after = before
    if event.isElsewhere(than: before.event) {
      change = .moves
      after.highest += 1
      event.sequence = after.highest
    } else {
      let isSame =
        event == before.event && zone == before.zone && entry.hosting == before.hosting
      change = isSame ? .stays : .isReworded
    }
    if change != .stays { (event.stamp, event.lastModified) = (stamp, stamp) }
    (after.planned, after.event, after.zone) = (entry.session, event, zone)
    after.hosting = entry.hosting
    guard !isOver else {
      self.before = before
      if change != .stays { after.stamp = stamp }
      self.after = after
      return
    }
    after.invitations = []
    // Who was taken off and comes back needs a number above that, while those who stay keep theirs.
    let isBehind = before.invitations.contains { invitation in
      invitation.isCancelled && invitation.sequence >= event.sequence
        && receivers.contains { invitation.isFor($0.email) }
    }
    if isBehind { after.highest += 1 }
    let returning = isBehind ? after.highest : event.sequence
    self.before = before
    self.after = after
    for receiver in receivers { inform(receiver, of: before, stamp, returning: returning) }
    release(from: before, stamp) { invitation in
      !receivers.contains { invitation.isFor($0.email) }
    }
    if change != .stays || !messages.isEmpty { self.after.stamp = stamp }
    self.after.ahead = ahead(of: before)
  }

  /// A published session that is held no more.
  init(dropping before: Ledger.Session, in publication: Int, on day: PublicationDay) {
    change = .isDropped
    isOver = day.isAfter(before.planned)
    self.before = before
    let stamp = max(day.now, before.stamp + 1)
    after = before
    after.highest += 1
    after.stamp = stamp
    after.dropped = publication
    after.event.sequence = after.highest
    after.event.status = .cancelled
    (after.event.stamp, after.event.lastModified) = (stamp, stamp)
    after.ahead = nil
    guard !isOver else { return }
    after.invitations = before.invitations.filter(\.isCancelled)
    for invitation in before.invitations where !invitation.isCancelled {
      send(.cancellation, after.event, to: invitation.cancelled(by: after.highest))
    }
  }

  /// Tells one address what it does not know yet.
  private mutating func inform(
    _ receiver: Receiver, of before: Ledger.Session, _ stamp: Instant, returning: Int
  ) {
    var event = after.event
    event.stamp = stamp
    let old = before.invitations.first { $0.isFor(receiver.email) }
    guard var kept = old, !kept.isCancelled else {
      let known = max(event.sequence, before.sequence(for: receiver.participant))
      let sequence = old == nil ? known : returning
      return send(.invitation, event, to: Ledger.Invitation(receiver, sequence: sequence))
    }
    kept.participant = receiver.participant
    switch change {
    case .moves:
      let moved = Ledger.Invitation(receiver, sequence: event.sequence)
      send(.move(from: before.event), event, to: moved)
    case .isReworded: send(.wording, event, to: kept)
    case .begins, .stays, .isDropped: after.invitations.append(kept)
    }
  }

  /// Whose calendars show a higher number than the event has: the lowest that one of the addresses
  /// was sent, and never less than they have shown.
  private func ahead(of before: Ledger.Session) -> [String: Int]? {
    var ahead = before.ahead ?? [:]
    for participant in after.planned.pilots + after.planned.experts {
      let sent = after.invitations
        .filter { $0.participant == participant && !$0.isCancelled }.map(\.sequence).min()
      ahead[participant] = max(sent ?? 0, ahead[participant] ?? 0)
    }
    ahead = ahead.filter { $0.value > after.event.sequence }
    return ahead.isEmpty ? nil : ahead
  }

  /// Takes some addresses off the session, which is held for others as it was for them.
  private mutating func release(
    from before: Ledger.Session, _ stamp: Instant, where isReleased: (Ledger.Invitation) -> Bool
  ) {
    let released = before.invitations.filter(isReleased)
    let leavers = released.filter { !$0.isCancelled }
    if !leavers.isEmpty { after.highest += 1 }
    var farewell = before.event
    (farewell.stamp, farewell.status) = (stamp, nil)
    for leaver in leavers {
      let comes = after.isAttended(by: leaver.participant)
      send(comes ? .replacement : .leaving, farewell, to: leaver.cancelled(by: after.highest))
    }
    after.invitations += released.filter(\.isCancelled)
  }

  /// Writes down what an address is sent, and sends it.
  private mutating func send(
    _ kind: Message.Kind, _ event: CalendarEvent, to invitation: Ledger.Invitation
  ) {
    let place = messages.count { $0.participant == invitation.participant } + 1
    after.invitations.append(invitation)
    let told =
      kind.isRequest ? event.told(to: invitation.participant, after.hosting) : event
    messages.append(Message(kind, told, to: invitation, place: place, session: after.planned.id))
  }
}

extension Ledger.Invitation {
  fileprivate init(_ receiver: SessionStep.Receiver, sequence: Int) {
    self.init(
      participant: receiver.participant, name: receiver.name, email: receiver.email,
      sequence: sequence)
  }

  fileprivate func cancelled(by sequence: Int) -> Ledger.Invitation {
    Ledger.Invitation(
      participant: participant, name: name, email: email, sequence: sequence, isCancelled: true)
  }
}

extension CalendarEvent {
  /// Whether time or place differ, so that everybody is asked anew.
  ///
  /// The place is what people read of it: coordinates that become known move nobody.
  fileprivate func isElsewhere(than other: CalendarEvent) -> Bool {
    (start, end, location, conference) != (other.start, other.end, other.location, other.conference)
  }
}
