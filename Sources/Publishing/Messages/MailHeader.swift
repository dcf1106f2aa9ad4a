internal import Foundation
internal import ICalendar
internal import ProgrammeModel

/// The header of a mail, in visible ASCII and short lines (RFC 5322, RFC 2047).
///
/// Whatever it is made of, no line begins in it that it does not begin itself.
struct MailHeader {
  /// Who writes it.
  let sender: CalendarEvent.Address
  /// Who gets it.
  let receiver: CalendarEvent.Address
  let subject: String
  /// What stands before the address in its Message-ID, so that a mail that is sent again is known.
  let id: String
  let now: Instant

  /// The lines up to that of the content's type, of which the body takes care; they end in LF.
  var text: String {
    let domain = sender.email.split(separator: "@").last ?? "localhost"
    return """
      From: \(MailHeader.mailbox(sender))
      To: \(MailHeader.mailbox(receiver))
      Subject: \(MailHeader.text(subject))
      Date: \(MailHeader.date(now))
      Message-ID: <\(CalendarText.address(id))@\(CalendarText.address(String(domain)))>
      MIME-Version: 1.0

      """
  }

  /// A name with its address, such as `Programmateam <team@net.example>`.
  private static func mailbox(_ address: CalendarEvent.Address) -> String {
    let name = CalendarText.line(address.name)
    let email = "<\(CalendarText.address(address.email))>"
    guard !name.isEmpty else { return email }
    guard isShortASCII(name) else { return "\(encoded(name))\n \(email)" }
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(quoted)\" \(email)"
  }

  /// A line of text.
  private static func text(_ text: String) -> String {
    let line = CalendarText.line(text)
    return isShortASCII(line) ? line : encoded(line)
  }

  /// An instant such as `Mon, 04 Jan 2021 09:00:00 +0000`.
  private static func date(_ instant: Instant) -> String {
    let (date, second) = dateAndSecond(ofLocal: instant.secondsSince1970)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { padded($0, 2) }
    return "\(date.weekday.words.en.prefix(3)), \(padded(date.day, 2))"
      + " \(date.words.en.split(separator: " ")[1].prefix(3)) \(date.year)"
      + " \(clock.joined(separator: ":")) +0000"
  }

  /// Whether a text can stand as it is, and cannot be taken for an encoded word.
  private static func isShortASCII(_ text: String) -> Bool {
    text.utf8.count <= 60 && text.utf8.allSatisfy { (0x20...0x7e).contains($0) }
      && !text.contains("=?")
  }

  /// Encoded words, each on a line of its own and none with half a scalar.
  private static func encoded(_ text: String) -> String {
    var words = [""]
    for scalar in text.unicodeScalars {
      if words[words.endIndex - 1].utf8.count + UTF8.width(scalar) > 39 { words.append("") }
      words[words.endIndex - 1].unicodeScalars.append(scalar)
    }
    return words.map { "=?utf-8?B?\(Data($0.utf8).base64EncodedString())?=" }
      .joined(separator: "\n ")
  }
}
