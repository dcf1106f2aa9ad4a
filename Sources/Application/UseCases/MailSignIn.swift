internal import Foundation
public import ProgrammeModel
internal import Publishing
internal import ScheduleFiles
internal import Sending

/// Mails a member of the team the way into a hosted workplace.
public struct MailSignIn: Sendable {
  /// Creates a request.
  public init() {}

  /// Who may sign in: the team of the settings, or else who invites.
  ///
  /// - Throws: ``Failure`` where the settings cannot be read.
  public func team(of workspace: Workspace) throws(Failure) -> [Contact] {
    let team = try workspace.settings().team
    return team.isEmpty ? [workspace.programme.organiser] : team
  }

  /// Sends the mail at once; it is kept nowhere.
  ///
  /// - Parameters:
  ///   - member: Who signs in.
  ///   - url: The one-time address.
  ///   - workspace: A workspace of the site.
  /// - Throws: ``Failure`` where nothing says how mail goes out, or it was not taken.
  public func run(
    to member: Contact, _ url: String, in workspace: Workspace
  ) async throws(Failure) {
    guard let settings = try workspace.settings().mail else {
      throw Failure.noWayForMail(in: workspace)
    }
    let (programme, language) = (workspace.programme, workspace.language)
    let words = Words(
      nl:
        "Met deze knop komt u in de werkplek. Hij werkt één keer, een kwartier lang. Hebt u er niet"
        + " om gevraagd, gooi deze mail dan weg.",
      en: "This button opens the workplace. It works once, for a quarter of an hour. If you did not"
        + " ask for it, throw this mail away.")
    let letter = Letter(
      from: programme.organiser, to: member,
      subject: Words(nl: "Aanmelden bij de werkplek", en: "Sign in to the workplace")[language],
      [Words(nl: "Beste \(member.name),", en: "Dear \(member.name),")[language], words[language]],
      link: Letter.Link(Words(nl: "Open de werkplek", en: "Open the workplace")[language], url),
      id: "aanmelden.\(Secret.make())", in: language)
    let mail = OutgoingMail(
      from: settings.from ?? programme.organiser.email, to: member.email,
      octets: Array(letter.mail(now: .now).utf8))
    guard let words = try await settings.deliver(mail, in: language) else { return }
    throw Failure(
      .cannotWrite(
        Words(nl: "De mail is niet aangenomen: \(words)", en: "The mail was not taken: \(words)")),
      in: language)
  }
}
