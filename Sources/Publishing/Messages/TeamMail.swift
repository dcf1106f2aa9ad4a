internal import Folders
internal import ICalendar
internal import ProgrammeModel

/// A mail to the programme team with all sessions as text, and the calendar of the whole programme.
struct TeamMail {
  let programme: Programme
  /// The sessions that are held, by start, as calendars have them.
  let events: [CalendarEvent]
  let clocks: Zone
  let publication: Int
  let now: Instant

  /// Its path, below the output folder.
  var path: String { "\(Ledger.messageFolder)/\(padded(publication, 4))_programma_agenda.eml" }

  /// The mail with the calendar attached; lines end in LF.
  func file(attaching calendar: String) -> OutputFile {
    let organiser = programme.organiser
    return AgendaMail(
      organiser: organiser,
      receiver: CalendarEvent.Address(name: organiser.name, email: organiser.email),
      subject: subject, text: words, id: "\(programme.id).\(publication).programma",
      attachment: OutputFile(path: "programma.ics", text: calendar)
    ).file(path, now: now)
  }

  private var subject: String {
    let title = CalendarText.line(programme.title)
    return Words(
      nl: "Agenda van \(title), publicatie \(publication)",
      en: "Calendar of \(title), publication \(publication)")[programme.language]
  }

  private var words: String {
    let title = CalendarText.line(programme.title)
    let opening = Words(
      nl: "Dit zijn alle sessies van \(title), zoals ze nu zijn gepubliceerd:",
      en: "These are all sessions of \(title), as they are published now:")
    let sessions = events.map { event in
      "\(CalendarText.line(event.category))\n"
        + Appointment(event, clocks).words[programme.language]
    }
    let end = Words(
      nl: "De bijlage programma.ics is de agenda van het hele programma. Importeer haar in een lege"
        + " agenda: een tweede keer werkt ze niets bij.",
      en: "The attachment programma.ics is the calendar of the whole programme. Import it into an"
        + " empty calendar: a second time it updates nothing.")
    return ([opening[programme.language]] + sessions + [end[programme.language]])
      .joined(separator: "\n\n") + "\n"
  }
}
