internal import Folders
internal import Foundation
public import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// Wipes what participants answered: to the poll, and to their invitations; and of all, once it was kept
/// long enough, the mails to them too.
///
/// What the team has taken into the schedule stays there.
public struct ForgetAnswers: Sendable {
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(now: Instant) { self.now = now }

  /// What was wiped.
  public struct Result: Hashable, Sendable {
    /// The ids of those whose answers were wiped, in the order of their files.
    public let participants: [String]
    /// How many mails were taken away.
    public let mails: Int
    /// The day from which all answers are wiped; `nil` where nothing tells when the last session is.
    public let due: CivilDate?
  }

  /// Wipes what one participant answered.
  ///
  /// - Throws: ``Failure``, among others where there is no such participant.
  public func run(_ participant: String, in workspace: Workspace) throws(Failure) -> Result {
    guard workspace.programme.participantIDs.contains(participant) else {
      throw Failure(
        .unfit(
          Words(
            nl: "Er is geen deelnemer “\(participant)”. Noem de id van een pilot of expert.",
            en: "There is no participant “\(participant)”. Give the id of a pilot or an expert.")),
        in: workspace.language)
    }
    let held = try workspace.hold()
    return Result(
      participants: try wipe(participant, in: workspace, held), mails: 0, due: nil)
  }

  /// Wipes what all participants answered and the mails to them, where it is so many days after the last
  /// session as the settings say; before that nothing is wiped.
  ///
  /// - Throws: ``Failure``
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let end = try workspace.ledger()?.end.map { workspace.programme.day(of: $0) }
    let last = end ?? workspace.programme.period.upperBound
    let due = last.adding(days: try workspace.settings().retention)
    let today = workspace.programme.day(of: now)
    guard today > due else {
      return Result(participants: [], mails: 0, due: due)
    }
    let held = try workspace.hold()
    let participants = try wipe(nil, in: workspace, held)
    do throws(FolderError) {
      let mails = try wipeMails(below: workspace.folder, held)
      return Result(participants: participants, mails: mails, due: due)
    } catch {
      throw workspace.failure(of: error)
    }
  }

  /// Takes away the mails that were made, with the addresses and the secrets in them, and then what became
  /// of them: in this order, as a mail of which nothing is known goes out once more.
  ///
  /// What somebody keeps beside them stays.
  ///
  /// - Returns: How many there were.
  private func wipeMails(
    below folder: String, _ held: borrowing HeldFolder
  ) throws(FolderError) -> Int {
    var count = 0
    for path in [Ledger.messageFolder, "\(Ledger.messageFolder)/\(Publication.draftFolder)"] {
      for name in try Disk.names(in: "\(folder)/\(path)") where Ledger.publication(name) != nil {
        try held.removeFile("\(path)/\(name)")
        if path == Ledger.messageFolder, name.hasSuffix(".eml") { count += 1 }
      }
    }
    try held.removeFile(Outbox.fileName)
    return count
  }

  private func wipe(
    _ participant: String?, in workspace: Workspace, _ held: borrowing HeldFolder
  ) throws(Failure) -> [String] {
    var wiped: [String] = []
    do throws(FolderError) {
      for name in try Disk.names(in: "\(workspace.folder)/\(PollFile.folder)")
      where name.hasSuffix(".json") && !name.hasPrefix(".") {
        let id = String(name.dropLast(5))
        guard participant.map({ $0 == id }) ?? true else { continue }
        try held.removeFile("\(PollFile.folder)/\(name)")
        wiped.append(id)
      }
    } catch {
      throw workspace.failure(of: error)
    }
    guard var ledger = try workspace.ledger() else { return wiped }
    let answering = ledger.answers.flatMap(\.invited).filter { $0.answer != nil }.map(\.participant)
    guard ledger.forgetAnswers(of: participant) else { return wiped }
    try workspace.write(ledger, in: held)
    let others = answering.filter { id in
      (participant.map { $0 == id } ?? true) && !wiped.contains(id)
    }
    return wiped + Set(others).sorted()
  }
}

extension ForgetAnswers.Result {
  /// What was done, in words.
  public var text: Words {
    if !participants.isEmpty || mails > 0 {
      let list = participants.joined(separator: ", ")
      let answers = Words(nl: "de antwoorden van \(list)", en: "the answers of \(list)")
      let letters = Words(
        nl: "\(mails) \(mails == 1 ? "bericht" : "berichten") aan deelnemers",
        en: "\(mails) \(mails == 1 ? "message" : "messages") to participants")
      let all = (participants.isEmpty ? [] : [answers]) + (mails == 0 ? [] : [letters])
      return Words(
        nl: "Gewist: \(all.map(\.nl).joined(separator: ", en ")).",
        en: "Wiped: \(all.map(\.en).joined(separator: ", and ")).")
    }
    guard let due else {
      return Words(
        nl: "Er waren geen antwoorden om te wissen.", en: "There were no answers to wipe.")
    }
    return Words(
      nl: "Er is niets gewist. Na \(due.words.nl) worden alle antwoorden en berichten gewist, als"
        + " die er zijn.",
      en:
        "Nothing was wiped. After \(due.words.en) all answers and messages are wiped, if there are"
        + " any.")
  }
}
