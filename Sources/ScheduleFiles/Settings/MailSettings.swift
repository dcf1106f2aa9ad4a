internal import Foundation
internal import ProgrammeModel

/// How mail goes out: the block `mail` of `leernetwerk.yaml` beside a schedule (docs/mail.md).
public struct MailSettings: Hashable, Sendable {
  /// What takes mails on.
  public enum Way: Hashable, Sendable {
    /// A server, as `smtp://mail.example:587`.
    case server(url: String, isLocal: Bool)
    /// A program that reads a mail, and its arguments.
    case program([String])
  }

  /// The address that mails come from; `nil` for that of the organiser.
  public let from: String?
  /// What takes mails on.
  public let way: Way
  /// Who signs in at the server; `nil` for a relay that asks nobody.
  public let user: String?
  /// The file whose first line is the password; `nil` where the environment has it.
  public let passwordFile: String?
}

extension FileValue {
  /// How mail goes out.
  func mailSettings() -> MailSettings? {
    let fields = Fields(self, keys: ["from", "smtp", "program", "user", "passwordFile"])
    let from = fields.optional("from", nil) { $0.email() }
    let server = fields.optional("smtp", nil) { $0.mailServer() }
    let program = fields.optional("program", nil) { value in
      value.text()?.split(separator: " ").map(String.init)
    }
    let user = fields.optional("user", nil) { $0.text() }
    let password = fields.optional("passwordFile", nil) { value in
      value.text().map { path($0, relativeTo: value.source.path) }
    }
    guard fields.isSound("smtp", "program") else { return nil }
    switch (server, program) {
    case (let server?, nil):
      return MailSettings(from: from, way: server, user: user, passwordFile: password)
    case (nil, let program?):
      return MailSettings(from: from, way: .program(program), user: nil, passwordFile: nil)
    default:
      report(
        Words(
          nl: "Noem één weg voor de post: smtp, zoals smtp://mail.example:587, of program, zoals"
            + " /usr/sbin/sendmail -t.",
          en: "Give one way for mail: smtp, as smtp://mail.example:587, or program, as"
            + " /usr/sbin/sendmail -t."))
      return nil
    }
  }

  private func mailServer() -> MailSettings.Way? {
    guard let text = text() else { return nil }
    let parts = URLComponents(string: text)
    guard let parts, ["smtp", "smtps"].contains(parts.scheme), let host = parts.host, !host.isEmpty,
      parts.user == nil, parts.path.isEmpty || parts.path == "/", parts.query == nil
    else {
      reportUnread(
        Words(
          nl:
            "Dit is geen adres van een mailserver. Schrijf bijvoorbeeld smtp://mail.example:587, of"
            + " smtps://mail.example:465; de gebruiker staat bij user.",
          en: "This is no address of a mail server. Write for example smtp://mail.example:587, or"
            + " smtps://mail.example:465; the user stands at user."))
      return nil
    }
    let name = host.trimmingCharacters(in: ["[", "]"]).lowercased()
    let isLocal = name == "localhost" || name == "::1" || name.hasPrefix("127.")
    return .server(url: text, isLocal: isLocal)
  }
}
