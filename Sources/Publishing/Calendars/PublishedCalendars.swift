internal import Folders
internal import ICalendar
internal import ProgrammeModel

extension ProgrammeAgenda {
  /// The calendars of a publication: the programme's, then one for everybody in the ledger.
  ///
  /// A session that was dropped stays in them for that publication and the next, because a client
  /// that subscribes may look only now and then.
  func calendars(of ledger: Ledger) throws(PublishingError) -> [OutputFile] {
    let shown = ledger.sessions.filter { session in
      session.dropped.map { $0 >= ledger.publication - 1 } ?? true
    }
    let audiences = [nil] + ledger.participants.map(Optional.some)
    return try audiences.map { audience throws(PublishingError) in
      let path = "\(Publication.calendarFolder)/\(audience?.id ?? "programma").ics"
      let events = shown.compactMap { session in
        guard let audience else { return session.event as CalendarEvent? }
        return session.isAttended(by: audience.id) ? session.shown(to: audience.id) : nil
      }
      return OutputFile(path: path, text: try published(for: audience, events, file: path))
    }
  }
}

extension Ledger.Session {
  /// Whether a pilot or expert takes part.
  func isAttended(by participant: String) -> Bool {
    planned.pilots.contains(participant) || planned.experts.contains(participant)
  }

  /// The event as it stands in a participant's calendar.
  fileprivate func shown(to participant: String) -> CalendarEvent {
    var event = event.told(to: participant, hosting)
    event.sequence = sequence(for: participant)
    return event
  }
}

extension CalendarEvent {
  /// The event as a participant reads it, who may be the host.
  func told(to participant: String, _ hosting: Ledger.Hosting?) -> CalendarEvent {
    guard let hosting, hosting.participant == participant else { return self }
    var event = self
    event.description = hosting.description
    return event
  }
}
