public import Folders
internal import Digests
internal import ICalendar
public import ProgrammeModel

/// The calendars of a draft plan: one of the whole programme, one for every pilot and expert.
///
/// They are there to look at and to import by hand; nothing in them counts as sent. Names and
/// content: docs/calendars.md, "The output folder", "One event" and "libical".
public struct DraftCalendars: Sendable {
  /// The folder of the files, below the output folder.
  public static let folder = "concept"

  /// The files: the programme's, then those of pilots and experts in the order of the schedule.
  public let files: [OutputFile]

  /// Writes the calendars of a plan; the same arguments give the same bytes.
  ///
  /// - Parameters:
  ///   - programme: what was planned
  ///   - plan: a valid plan of it
  ///   - now: when the calendars are written, in whole seconds
  /// - Throws: ``PublishingError``
  public init(programme: Programme, plan: PlanDocument, now: Instant) throws(PublishingError) {
    let agenda = try ProgrammeAgenda(programme, plan)
    let events = agenda.entries.map { entry in
      entry.event(
        uid: NamedUUID.string(for: "concept", programme.id, entry.session.id), sequence: 0,
        stamp: now, created: now, lastModified: now)
    }
    var files: [OutputFile] = []
    for audience in [nil] + agenda.participants.map(Optional.some) {
      let attended = zip(agenda.entries, events).compactMap { entry, event in
        guard let audience else { return event as CalendarEvent? }
        return entry.isAttended(by: audience.id)
          ? event.told(to: audience.id, entry.hosting) : nil
      }
      let path = "\(DraftCalendars.folder)/\(audience?.id ?? "programma").ics"
      let text = try agenda.published(for: audience, attended, file: path)
      files.append(OutputFile(path: path, text: text))
    }
    self.files = files
  }
}
