internal import Foundation
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
    let organizer = message.event.organizer
    let receiver = message.event.attendee ?? organizer
    return """
      From: \(MailHeader.mailbox(organizer))
      To: \(MailHeader.mailbox(receiver))
      Subject: \(MailHeader.text(words.subject))
      Date: \(MailHeader.date(now))
      Message-ID: \(id)
      MIME-Version: 1.0
      Content-Type: multipart/mixed; boundary="=_mixed"

      --=_mixed
      Content-Type: multipart/alternative; boundary="=_alternative"

      --=_alternative
      \(part("text/plain; charset=utf-8", words.text))

      --=_alternative
      \(part("text/html; charset=utf-8", html))

      --=_alternative
      \(part(
        "text/calendar; charset=utf-8; method=\(message.method.rawValue);\n component=VEVENT",
        calendar))

      --=_alternative--

      --=_mixed
      \(part(
        "application/ics; name=\"invite.ics\"", calendar,
        disposition: "attachment; filename=\"invite.ics\""))

      --=_mixed--

      """
  }

  /// It follows from UID, publication and receiver, so that a mail that is sent again is known.
  private var id: String {
    let domain = message.event.organizer.email.split(separator: "@").last ?? "localhost"
    return "<\(message.event.uid).\(publication).\(message.participant)\(message.suffix)"
      + "@\(CalendarText.address(String(domain)))>"
  }

  private var html: String {
    let paragraphs = words.paragraphs.map { lines in
      "<p>\(lines.map(escaped).joined(separator: "<br>\n"))</p>\n"
    }
    return "<!DOCTYPE html>\n<html><body>\n\(paragraphs.joined())</body></html>\n"
  }

  private func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private func part(_ type: String, _ content: String, disposition: String? = nil) -> String {
    let body = Data(content.utf8).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithLineFeed])
    let extra = disposition.map { "\nContent-Disposition: \($0)" } ?? ""
    return "Content-Type: \(type)\nContent-Transfer-Encoding: base64\(extra)\n\n\(body)"
  }
}
