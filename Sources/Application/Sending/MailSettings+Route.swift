internal import Foundation
internal import ProgrammeModel
internal import ScheduleFiles
internal import Sending

extension MailSettings {
  /// The way with who signs in; `nil` where there is too little memory.
  func route(_ password: String) -> (any MailRoute)? {
    switch way {
    case .program(let command): ProgramRoute(command)
    case .server(let url, let isLocal):
      SMTPRoute(.init(url: url, user: user, password: password, isLocal: isLocal))
    }
  }

  /// The password of the user; empty where nobody signs in.
  ///
  /// - Throws: ``Failure`` where it is nowhere to be found.
  func password(in language: Language) throws(Failure) -> String {
    guard user != nil else { return "" }
    let variable = "LEERNETWERK_SMTP_PASSWORD"
    if let passwordFile {
      guard let text = try? String(contentsOfFile: passwordFile, encoding: .utf8),
        let line = text.split(whereSeparator: \.isNewline).first
      else {
        throw Failure(
          .unreadable(
            Words(
              nl: "Het wachtwoord van de mailserver kan niet worden gelezen uit \(passwordFile).",
              en: "The password of the mail server cannot be read from \(passwordFile).")),
          in: language)
      }
      return String(line)
    }
    if let password = ProcessInfo.processInfo.environment[variable] { return password }
    throw Failure(
      .unfit(
        Words(
          nl: "Het wachtwoord van de mailserver ontbreekt. Zet het in een bestand en noem dat bij"
            + " passwordFile, of in de omgeving als \(variable).",
          en: "The password of the mail server is missing. Put it in a file and name that at"
            + " passwordFile, or in the environment as \(variable).")), in: language)
  }

  /// Hands over one mail at once, of which nothing is kept.
  ///
  /// - Returns: Why it was not taken; `nil` where the next server has it.
  /// - Throws: ``Failure`` where the password is nowhere to be found, or memory is lacking.
  func deliver(_ mail: OutgoingMail, in language: Language) async throws(Failure) -> String? {
    let password = try password(in: language)
    let delivery = await inBackground({ false }) { _ in route(password)?.deliver(mail) { true } }
    switch delivery {
    case .sent?: return nil
    case .refused(let words, _)?, .unavailable(let words)?, .unknown(let words)?: return words
    case nil:
      throw Failure(
        .ownFault([Words(nl: "te weinig geheugen", en: "too little memory")]), in: language)
    }
  }
}
