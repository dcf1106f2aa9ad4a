internal import Folders
internal import ICalendar
internal import ProgrammeModel

/// A mail with sessions as text, and a calendar of them to import or to keep.
///
/// It invites to nothing, so it has no calendar beside its text, and brings up no buttons.
struct AgendaMail {
  /// Who writes it.
  let organiser: Contact
  /// Who gets it.
  let receiver: CalendarEvent.Address
  let subject: String
  /// What it says; one newline at its end.
  let text: String
  /// What stands before the address in its Message-ID, so that a mail that is sent again is known.
  let id: String
  /// The calendar, by the name that it has in the mail.
  let attachment: OutputFile

  /// The whole mail; lines end in LF.
  func file(_ path: String, now: Instant) -> OutputFile {
    let header = MailHeader(
      sender: .init(name: organiser.name, email: organiser.email), receiver: receiver,
      subject: subject, id: id, now: now)
    return OutputFile(
      path: path,
      text: header.text + """
        Content-Type: multipart/mixed; boundary="=_mixed"

        --=_mixed
        \(MailPart("text/plain; charset=utf-8", text).text)

        --=_mixed
        \(calendar.text)

        --=_mixed--

        """)
  }

  private var calendar: MailPart {
    MailPart(
      "application/ics; name=\"\(attachment.path)\"", attachment.text,
      disposition: "attachment; filename=\"\(attachment.path)\"")
  }
}

extension OutputFile {
  /// A mail as a draft that classic Outlook opens ready to send, in a folder beside it.
  var draft: OutputFile {
    let parts = path.split(separator: "/")
    let folder = parts.dropLast().joined(separator: "/")
    return OutputFile(
      path: "\(folder)/\(Publication.draftFolder)/\(parts.last ?? "")", text: "X-Unsent: 1\n\(text)"
    )
  }
}
