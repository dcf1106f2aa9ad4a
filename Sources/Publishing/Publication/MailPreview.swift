internal import ICalendar
internal import ProgrammeModel

/// A mail of a publication, as somebody sees it who is about to send it.
public struct MailPreview: Hashable, Sendable {
  /// The id of the participant whose address it goes to.
  public let participant: String
  /// The name that is written to, on one line.
  public let name: String
  /// The address.
  public let email: String
  /// The subject.
  public let subject: String
  /// What it says, without the calendar.
  public let text: String
  /// The path of the mail, below the output folder.
  public let path: String

  init(
    _ message: Message, in publication: Int, of programme: Programme, _ clocks: Zone,
    _ outreach: Outreach
  ) {
    let words = MessageWords(message, of: programme, clocks, outreach)
    participant = message.participant
    name = CalendarText.line(message.event.attendee?.name ?? "")
    email = message.event.attendee?.email ?? ""
    subject = words.subject
    text = words.text
    path = message.path(in: publication) + ".eml"
  }
}
