internal import Foundation
internal import ICalendar
internal import Markup
public import ProgrammeModel

/// A mail without a calendar: a few paragraphs, and at most one address to press.
public struct Letter: Sendable {
  /// Who writes it.
  public var organiser: Contact
  /// Who gets it.
  public var receiver: Contact
  /// What it is about.
  public var subject: String
  /// What it says, a paragraph each, with the greeting and without the name below it.
  public var paragraphs: [String]
  /// What is pressed; `nil` for nothing.
  public var link: Link?
  /// What stands before the address in its Message-ID, so that a mail that is sent again is known.
  public var id: String
  /// The language that it is in.
  public var language: Language

  /// An address with the words on its button.
  public struct Link: Hashable, Sendable {
    /// What the button says.
    public var words: String
    /// The whole address.
    public var url: String

    /// Creates a link.
    public init(_ words: String, _ url: String) { (self.words, self.url) = (words, url) }
  }

  /// Writes a letter.
  public init(
    from organiser: Contact, to receiver: Contact, subject: String, _ paragraphs: [String],
    link: Link? = nil, id: String, in language: Language
  ) {
    (self.organiser, self.receiver, self.subject) = (organiser, receiver, subject)
    (self.paragraphs, self.link, self.id, self.language) = (paragraphs, link, id, language)
  }

  /// Writes the whole mail.
  ///
  /// - Parameter now: When it is written.
  /// - Returns: Its header and text; lines end in LF.
  public func mail(now: Instant) -> String {
    let header = MailHeader(
      sender: .init(name: organiser.name, email: organiser.email),
      receiver: .init(name: receiver.name, email: receiver.email), subject: subject, id: id,
      now: now)
    return header.text + """
      Content-Type: multipart/alternative; boundary="=_alternative"

      --=_alternative
      \(MailPart("text/plain; charset=utf-8", text).text)

      --=_alternative
      \(MailPart("text/html; charset=utf-8", sheet.text).text)

      --=_alternative--

      """
  }

  private var text: String {
    (paragraphs + (link.map { ["\($0.words):\n\($0.url)"] } ?? [])
      + [CalendarText.line(organiser.name)])
      .joined(separator: "\n\n") + "\n"
  }

  private var sheet: LetterSheet {
    LetterSheet(
      language: language, title: subject,
      nodes: paragraphs.map { LetterSheet.paragraph($0) }
        + (link.map { [LetterSheet.button($0)] } ?? [])
        + [LetterSheet.name(organiser)])
  }
}

/// A part of a mail, with its header.
struct MailPart {
  let text: String

  init(_ type: String, _ content: String, disposition: String? = nil) {
    let body = Data(content.utf8).base64EncodedString(
      options: [.lineLength76Characters, .endLineWithLineFeed])
    let extra = disposition.map { "\nContent-Disposition: \($0)" } ?? ""
    text = "Content-Type: \(type)\nContent-Transfer-Encoding: base64\(extra)\n\n\(body)"
  }
}

/// The sheet that the HTML of a mail is written on: all styles inline, as mail programs drop others,
/// one column that fits a phone, and nothing from elsewhere.
struct LetterSheet {
  let language: Language
  let title: String
  let nodes: [Node]

  /// The whole document.
  var text: String {
    let card = Node(
      "td",
      [
        "style":
          "padding:24px;background:#ffffff;border:1px solid #d8dee6;border-radius:8px;"
          + "font:16px/1.5 'Segoe UI',Arial,sans-serif;color:#1b2430;text-align:left"
      ], nodes)
    let table: KeyValuePairs = [
      "role": "presentation", "cellpadding": "0", "cellspacing": "0", "border": "0",
      "width": "100%", "style": "max-width:600px;margin:0 auto",
    ]
    let page = Node(
      "html", ["lang": language.rawValue],
      [
        Node(
          "head", [:],
          [
            Node("meta", ["charset": "utf-8"]),
            Node("meta", ["name": "viewport", "content": "width=device-width"]),
            Node("title", [:], title),
          ]),
        Node(
          "body", ["style": "margin:0;padding:16px;background:#f4f6f8"],
          [Node("table", table, [Node("tr", [:], [card])])]),
      ])
    return "<!DOCTYPE html>\n" + page.markup()
  }

  /// A paragraph; its lines stay lines.
  static func paragraph(_ text: String, style: String = "margin:0 0 16px") -> Node {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let nodes = lines.enumerated().flatMap { index, line -> [Node] in
      (index > 0 ? [Node("br")] : []) + [.text(line)]
    }
    return Node("p", ["style": style], nodes)
  }

  /// Who writes it, below all else.
  static func name(_ writer: Contact) -> Node {
    paragraph(CalendarText.line(writer.name), style: "margin:0")
  }

  /// A button that opens an address.
  static func button(_ link: Letter.Link) -> Node {
    let style =
      "display:inline-block;padding:10px 18px;border-radius:6px;background:#00508a;color:#ffffff;"
      + "font-weight:bold;text-decoration:none"
    return Node(
      "p", ["style": "margin:0 0 16px"],
      [Node("a", ["href": link.url, "style": style], link.words)])
  }
}
