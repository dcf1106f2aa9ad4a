internal import ICalendar
internal import ProgrammeModel

/// A message as mail: what `sendmail -t` takes and what mail programs open (RFC 6047).
///
/// Its text stands there for people, its calendar twice for their programs: beside the text, where
/// it brings up the buttons, and as an attachment.
struct Mail {
  let message: Message
  /// What the message says.
  let words: MessageWords
  /// The calendar, byte for byte as in the file beside it.
  let calendar: String
  let publication: Int
  let now: Instant

  /// The whole mail; lines end in LF.
  var text: String {
    let event = message.event
    // The id follows from UID, publication and receiver.
    let header = MailHeader(
      sender: event.organizer, receiver: event.attendee ?? event.organizer, subject: words.subject,
      id: "\(event.uid).\(publication).\(message.participant)\(message.suffix)", now: now)
    return "\(header.text)\(words.isForSubscriber ? letter : invitation)\n"
  }

  /// The text for people alone.
  private var letter: String {
    """
    Content-Type: multipart/alternative; boundary="=_alternative"

    --=_alternative
    \(plain)

    --=_alternative
    \(html)

    --=_alternative--
    """
  }

  /// The text with the calendar.
  private var invitation: String {
    let type =
      "text/calendar; charset=utf-8; method=\(message.method.rawValue);\n component=VEVENT"
    let attachment = MailPart(
      "application/ics; name=\"invite.ics\"", calendar,
      disposition: "attachment; filename=\"invite.ics\"")
    return """
      Content-Type: multipart/mixed; boundary="=_mixed"

      --=_mixed
      Content-Type: multipart/alternative; boundary="=_alternative"

      --=_alternative
      \(plain)

      --=_alternative
      \(html)

      --=_alternative
      \(MailPart(type, calendar).text)

      --=_alternative--

      --=_mixed
      \(attachment.text)

      --=_mixed--
      """
  }

  private var plain: String { MailPart("text/plain; charset=utf-8", words.text).text }

  private var html: String { MailPart("text/html; charset=utf-8", words.sheet.text).text }
}
