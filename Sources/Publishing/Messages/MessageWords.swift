internal import ICalendar
internal import ProgrammeModel

/// What a message says, in the words of a programme team.
struct MessageWords {
  let message: Message
  let programme: Programme
  private let clocks: Zone
  private let outreach: Outreach

  init(_ message: Message, of programme: Programme, _ clocks: Zone, _ outreach: Outreach) {
    self.message = message
    self.programme = programme
    self.clocks = clocks
    self.outreach = outreach
  }

  /// Whether the receiver has subscribed to a calendar, so that the mail brings none.
  var isForSubscriber: Bool { outreach.channels[message.participant] == .feed }

  /// The receiver's own page; `nil` where there is none.
  var page: Letter.Link? {
    outreach.page(of: message.participant, message.event.attendee?.email).map { url in
      message.kind.isRequest
        ? Letter.Link(
          pick(nl: "Antwoord op uw eigen pagina", en: "Answer on your own page"),
          "\(url)/sessies/\(message.session)?versie=\(message.event.sequence)")
        : Letter.Link(pick(nl: "Open uw eigen pagina", en: "Open your own page"), url)
    }
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
    let link: [[String]] = page.map { [["\($0.words):", $0.url]] } ?? []
    return [[greeting], [news], session] + (former.map { [[was($0)]] } ?? [])
      + (message.method == .request ? [description] : [])
      + [[button]] + link + [[CalendarText.line(programme.organiser.name)]]
  }

  /// The paragraphs with an empty line between them, and one newline at the end.
  var text: String {
    paragraphs.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// What else is said of a session that somebody is asked to come to, a line each, with the label
  /// that it begins with.
  ///
  /// The ledger keeps a description as its text, so that this is where labels are found again.
  var details: [(label: String?, text: String)] {
    guard message.method == .request else { return [] }
    return CalendarText.block(message.event.description).split(separator: "\n").map { line in
      let parts = line.split(separator: ": ", maxSplits: 1).map(String.init)
      let isLabelled =
        parts.count == 2 && SessionWords.labels.contains { $0[programme.language] == parts[0] }
      return isLabelled ? (parts[0], parts[1]) : (nil, String(line))
    }
  }

  /// When and where it is.
  var appointment: Appointment { Appointment(message.event, clocks) }

  /// When and where it was; `nil` unless it moves.
  var former: Appointment? {
    if case .move(let event) = message.kind { Appointment(event, clocks) } else { nil }
  }

  private var label: Words {
    switch message.kind {
    case .invitation: Words(nl: "Uitnodiging", en: "Invitation")
    case .move: Words(nl: "Gewijzigd", en: "Changed")
    case .wording: Words(nl: "Bijgewerkt", en: "Updated")
    case .leaving, .replacement: Words(nl: "Niet meer voor u", en: "No longer for you")
    case .cancellation: Words(nl: "Vervallen", en: "Cancelled")
    }
  }

  var greeting: String {
    let name = CalendarText.line(message.event.attendee?.name ?? "")
    guard !name.isEmpty else { return pick(nl: "Goedendag,", en: "Hello,") }
    return pick(nl: "Beste \(name),", en: "Dear \(name),")
  }

  var news: String {
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

  func was(_ former: Appointment) -> String {
    pick(nl: "Eerst was het: \(former.words.nl).", en: "It was: \(former.words.en).")
  }

  /// What to do with the calendar.
  var button: String {
    if isForSubscriber {
      return message.method == .cancel
        ? pick(
          nl: "De afspraak verdwijnt vanzelf uit de agenda waarop u bent geabonneerd.",
          en: "The appointment leaves the calendar that you subscribe to by itself.")
        : pick(
          nl: "De afspraak komt vanzelf in de agenda waarop u bent geabonneerd.",
          en: "The appointment comes into the calendar that you subscribe to by itself.")
    }
    return switch message.method {
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

  func pick(nl: String, en: String) -> String {
    Words(nl: nl, en: en)[programme.language]
  }
}
