internal import Foundation
internal import ICalendar
internal import ProgrammeModel

/// The parts of a mail's header, in visible ASCII and short lines (RFC 5322, RFC 2047).
enum MailHeader {
  /// A name with its address, such as `Programmateam <team@net.example>`.
  static func mailbox(_ address: CalendarEvent.Address) -> String {
    let name = CalendarText.line(address.name)
    let email = "<\(CalendarText.address(address.email))>"
    guard !name.isEmpty else { return email }
    guard isShortASCII(name) else { return "\(encoded(name))\n \(email)" }
    let quoted = name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
    return "\"\(quoted)\" \(email)"
  }

  /// A line of text.
  static func text(_ text: String) -> String {
    let line = CalendarText.line(text)
    return isShortASCII(line) ? line : encoded(line)
  }

  /// An instant such as `Mon, 04 Jan 2021 09:00:00 +0000`.
  static func date(_ instant: Instant) -> String {
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
