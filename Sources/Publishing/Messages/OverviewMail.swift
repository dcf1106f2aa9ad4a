internal import Folders
internal import ICalendar
internal import ProgrammeModel

/// A mail to one address with all its sessions as text, and the calendar of its participant.
///
/// It goes out beside the invitations of a first publication.
struct OverviewMail {
  let programme: Programme
  /// The invitations to the address, by start; one at least.
  let messages: [Message]
  let clocks: Zone
  let publication: Int
  let now: Instant

  /// The overviews of all who are invited, in the order of the invitations.
  static func all(
    _ messages: [Message], of programme: Programme, _ clocks: Zone, publication: Int, now: Instant
  ) -> [OverviewMail] {
    var addresses: [String] = []
    var byAddress: [String: [Message]] = [:]
    for message in messages {
      let address = message.event.attendee?.email.lowercased() ?? ""
      if byAddress[address] == nil { addresses.append(address) }
      byAddress[address, default: []].append(message)
    }
    return addresses.map {
      OverviewMail(
        programme: programme, messages: byAddress[$0] ?? [], clocks: clocks,
        publication: publication, now: now)
    }
  }

  /// The mail, with the calendars of participants by path; `place` tells it from others to the same
  /// participant, 1 or more.
  func file(_ calendars: [OutputFile], place: Int) -> OutputFile? {
    guard let first = messages.first, let receiver = first.event.attendee else { return nil }
    let id = first.participant
    let suffix = place > 1 ? "_\(place)" : ""
    let name = "\(Publication.calendarFolder)/\(id).ics"
    guard let calendar = calendars.first(where: { $0.path == name }) else { return nil }
    return AgendaMail(
      organiser: programme.organiser, receiver: receiver, subject: subject,
      text: words(to: receiver),
      id: "\(programme.id).\(publication).\(id)\(suffix)",
      attachment: OutputFile(path: "\(id).ics", bytes: calendar.bytes)
    ).file(
      "\(Ledger.messageFolder)/\(padded(publication, 4))_\(id)_agenda\(suffix).eml", now: now)
  }

  private var title: String { CalendarText.line(programme.title) }

  private var subject: String {
    Words(nl: "Uw sessies van \(title)", en: "Your sessions of \(title)")[programme.language]
  }

  private func words(to receiver: CalendarEvent.Address) -> String {
    let name = CalendarText.line(receiver.name)
    let greeting =
      name.isEmpty
      ? Words(nl: "Goedendag,", en: "Hello,") : Words(nl: "Beste \(name),", en: "Dear \(name),")
    let opening = Words(
      nl: "Dit zijn uw sessies van \(title):", en: "These are your sessions of \(title):")
    let sessions = messages.map { message in
      "\(CalendarText.line(message.event.category))\n"
        + Appointment(message.event, clocks).words[programme.language]
    }
    let end = Words(
      nl: "Voor elke sessie krijgt u ook een eigen uitnodiging; antwoord daarop. De bijlage is uw"
        + " agenda, om te bewaren of één keer te importeren.",
      en: "For every session you also get an invitation of its own; answer that. The attachment is"
        + " your calendar, to keep or to import once.")
    return
      ([greeting[programme.language], opening[programme.language]] + sessions
      + [end[programme.language], CalendarText.line(programme.organiser.name)])
      .joined(separator: "\n\n") + "\n"
  }
}
