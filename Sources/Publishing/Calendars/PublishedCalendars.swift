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
        audience.map { session.event(for: $0.id) } ?? session.event
      }
      return OutputFile(path: path, text: try published(for: audience, events, file: path))
    }
  }
}

extension Ledger.Session {
  /// The event as it stands in a participant's calendar; `nil` for who does not take part.
  fileprivate func event(for participant: String) -> CalendarEvent? {
    guard planned.pilots.contains(participant) || planned.experts.contains(participant) else {
      return nil
    }
    var event = event
    event.sequence = sequence(for: participant)
    return event
  }
}
