internal import ICalendar
internal import ProgrammeModel

/// What a message says, in the words of a programme team.
struct MessageWords {
  private let message: Message
  private let programme: Programme
  private let clocks: Zone

  init(_ message: Message, of programme: Programme, _ clocks: Zone) {
    self.message = message
    self.programme = programme
    self.clocks = clocks
  }

  /// The subject: what it is about, the session and its day.
  var subject: String {
    let title = CalendarText.line(message.event.category)
    let date = appointment.date
    return pick(
      nl: "\(label.nl): \(title), \(date.weekday.words.nl) \(date.words.nl)",
      en: "\(label.en): \(title), \(date.weekday.words.en) \(date.words.en)")
  }

  /// The paragraphs, each of one or more lines.
  var paragraphs: [[String]] {
    let event = message.event
    let session = [CalendarText.line(event.category)] + [appointment.words[programme.language]]
    let description = CalendarText.block(event.description)
      .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let former: [[String]] =
      if case .move(let event) = message.kind {
        [[was(Appointment(event, clocks))]]
      } else {
        []
      }
    return [[greeting], [news], session] + former
      + (message.method == .request ? [description] : [])
      + [[button], [CalendarText.line(programme.organiser.name)]]
  }

  /// The paragraphs with an empty line between them, and one newline at the end.
  var text: String {
    paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  private var appointment: Appointment { Appointment(message.event, clocks) }

  private var label: Words {
    switch message.kind {
    case .invitation: Words(nl: "Uitnodiging", en: "Invitation")
    case .move: Words(nl: "Gewijzigd", en: "Changed")
    case .wording: Words(nl: "Bijgewerkt", en: "Updated")
    case .leaving, .replacement: Words(nl: "Niet meer voor u", en: "No longer for you")
    case .cancellation: Words(nl: "Vervallen", en: "Cancelled")
    }
  }

  private var greeting: String {
    let name = CalendarText.line(message.event.attendee?.name ?? "")
    guard !name.isEmpty else { return pick(nl: "Goedendag,", en: "Hello,") }
    return pick(nl: "Beste \(name),", en: "Dear \(name),")
  }

  private var news: String {
    let title = CalendarText.line(programme.title)
    return switch message.kind {
    case .invitation:
      pick(
        nl: "Graag nodigen we u uit voor deze sessie van \(title):",
        en: "We have pleasure in inviting you to this session of \(title):")
    case .move:
      pick(
        nl: "De tijd of de plaats van deze sessie van \(title) is gewijzigd. Ze is nu:",
        en: "The time or the place of this session of \(title) has changed. It is now:")
    case .wording:
      pick(
        nl: "Tijd en plaats van deze sessie van \(title) blijven gelijk, maar er is iets bijgewerkt"
          + " in de beschrijving:",
        en: "Time and place of this session of \(title) stay the same, but its description was"
          + " updated:")
    case .leaving:
      pick(
        nl: "Bij deze sessie van \(title) wordt u niet meer verwacht; voor anderen gaat ze door:",
        en: "You are no longer expected at this session of \(title); it is held for others:")
    case .replacement:
      pick(
        nl: "Uitnodigingen van \(title) voor \(participant) gaan niet meer naar dit adres. Deze"
          + " sessie gaat wel door; alleen in uw agenda vervalt ze:",
        en: "Invitations of \(title) for \(participant) no longer go to this address. This session"
          + " is still held; it only leaves your calendar:")
    case .cancellation:
      pick(
        nl: "Deze sessie van \(title) gaat niet door:",
        en: "This session of \(title) will not be held:")
    }
  }

  /// Who the message is for, as people read it.
  private var participant: String {
    let id = message.participant
    let title =
      programme.pilots.first { $0.id == id }?.title
      ?? programme.experts.first { $0.id == id }?.name ?? id
    return CalendarText.line(title)
  }

  private func was(_ former: Appointment) -> String {
    pick(nl: "Eerst was het: \(former.words.nl).", en: "It was: \(former.words.en).")
  }

  private var button: String {
    switch message.method {
    case .request, .publish:
      pick(
        nl: "Zet de afspraak in uw agenda met de knop Accepteren of Bijwerken. Ziet u geen knop,"
          + " open dan de bijlage invite.ics.",
        en: "Put the appointment into your calendar with the button Accept or Update. If you see no"
          + " button, open the attachment invite.ics.")
    case .cancel:
      pick(
        nl: "Haal de afspraak uit uw agenda met de knop Verwijderen. Ziet u geen knop, open dan de"
          + " bijlage invite.ics.",
        en: "Take the appointment out of your calendar with the button Delete. If you see no"
          + " button, open the attachment invite.ics.")
    }
  }

  private func pick(nl: String, en: String) -> String {
    Words(nl: nl, en: en)[programme.language]
  }
}
