internal import Folders
internal import Foundation
public import ProgrammeModel
internal import Publishing
internal import ScheduleFiles

/// Wipes what participants answered: to the poll, and to their invitations.
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
    return try wipe(participant, in: workspace, due: nil)
  }

  /// Wipes what all participants answered, where it is so many days after the last session as the
  /// settings say; before that nothing is wiped.
  ///
  /// - Throws: ``Failure``
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let end = try workspace.ledger()?.end.map {
      CivilDate($0, in: Zone(workspace.programme.timezone) ?? .utc)
    }
    let last = end ?? workspace.programme.period.upperBound
    let due = last.adding(days: try workspace.settings().retention)
    let today = CivilDate(now, in: Zone(workspace.programme.timezone) ?? .utc)
    guard today > due else {
      return Result(participants: [], due: due)
    }
    return try wipe(nil, in: workspace, due: due)
  }

  private func wipe(
    _ participant: String?, in workspace: Workspace, due: CivilDate?
  ) throws(Failure) -> Result {
    let held = try workspace.hold()
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
    guard var ledger = try workspace.ledger() else { return Result(participants: wiped, due: due) }
    let answering = ledger.answers.flatMap(\.invited).filter { $0.answer != nil }.map(\.participant)
    guard ledger.forgetAnswers(of: participant) else {
      return Result(participants: wiped, due: due)
    }
    try workspace.write(ledger, in: held)
    let others = answering.filter { id in
      (participant.map { $0 == id } ?? true) && !wiped.contains(id)
    }
    return Result(participants: wiped + Set(others).sorted(), due: due)
  }
}

extension ForgetAnswers.Result {
  /// What was done, in words.
  public var text: Words {
    guard participants.isEmpty else {
      let list = participants.joined(separator: ", ")
      return Words(nl: "Gewist: de antwoorden van \(list).", en: "Wiped: the answers of \(list).")
    }
    guard let due else {
      return Words(
        nl: "Er waren geen antwoorden om te wissen.", en: "There were no answers to wipe.")
    }
    return Words(
      nl: "Er is niets gewist. Na \(due.words.nl) worden alle antwoorden gewist, als die er zijn.",
      en: "Nothing was wiped. After \(due.words.en) all answers are wiped, if there are any.")
  }
}
