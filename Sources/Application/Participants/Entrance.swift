internal import Folders
package import ProgrammeModel
package import Publishing
internal import ScheduleFiles

/// All that pages of participants show of a programme, read once for as long as nothing changes.
package final class Entrance: Sendable {
  /// The workspace.
  package let workspace: Workspace
  /// Who comes in by which address.
  private let access: AccessFile
  /// The settings beside the schedule.
  private let settings: Settings
  /// What was published; `nil` before the first publication.
  package let ledger: Ledger?
  private let stamps: FileStamps

  /// Reads it.
  ///
  /// - Throws: ``Failure``
  package init(of workspace: Workspace) throws(Failure) {
    self.workspace = workspace
    let folder = workspace.folder
    stamps = FileStamps(of: [
      "\(folder)/\(AccessFile.fileName)", "\(workspace.publishedFolder)/\(Ledger.fileName)",
      workspace.settingsFile,
    ])
    access = try workspace.accessFile()
    settings = try workspace.settings()
    ledger = try workspace.ledger()
  }

  /// Whether all of it still is what it was when it was read.
  package var isCurrent: Bool { workspace.isCurrent && stamps.areCurrent }

  /// Finds who comes in by a secret.
  ///
  /// - Returns: The visitor; `nil` where nobody ever had that secret here.
  /// - Throws: ``Failure``; its kind is ``Failure/Kind/gone`` where the secret opens nothing any more.
  package func visitor(
    by token: String, for purpose: AccessPurpose
  ) throws(Failure) -> Visitor? {
    var found: AccessFile.Entry?
    // All are looked at, whichever it is.
    for entry in access.access where entry.purpose == purpose {
      if Secret.same(entry.token, token) { found = entry }
    }
    guard let found else { return nil }
    guard found.revoked == nil,
      let person = workspace.programme.addressees.first(where: { $0.isNamed(by: found) })
    else { throw Failure(.revoked, in: workspace.language) }
    let feed = access.entry(of: person, for: .feed).flatMap { $0.revoked == nil ? $0.token : nil }
    return Visitor(
      participant: person.participant, name: person.name, email: person.email, token: token,
      feedToken: feed)
  }

  /// The one way by which a participant hears of its sessions.
  package func channel(of participant: String) -> Channel {
    settings.channels[participant] ?? .mail
  }

  /// After how many days from the last session answers are wiped.
  package var retention: Int { settings.retention }

  /// Whether calendars may be fetched from addresses of participants.
  package var fetches: Bool { settings.fetches }

  /// The published sessions of a visitor, by start.
  package func sessions(of visitor: Visitor) -> [OwnSession] {
    ledger?.sessions(
      of: visitor.participant, visitor.email, workspace.programme.zone) ?? []
  }

  /// The published calendar of a visitor; `nil` where there is none that is whole.
  package func feed(of visitor: Visitor) -> Feed? {
    ledger.flatMap { Feed(of: visitor.participant, in: workspace, published: $0.time) }
  }
}

/// Who comes in by a secret address.
package struct Visitor: Hashable, Sendable {
  /// The id of the pilot or the expert.
  package let participant: String
  /// What the person is called.
  package let name: String
  /// The mail address; `nil` where there is none.
  package let email: String?
  /// The secret.
  package let token: String
  /// The secret of the calendar to subscribe to; `nil` where there is none.
  package let feedToken: String?
}

/// How it stands with what a participant was asked.
package struct PollStanding: Hashable, Sendable {
  /// When something was answered last; `nil` before.
  package let answered: Instant?
  /// Whether the team has closed the round.
  package let isClosed: Bool
  /// What had changed before the round, where nothing was answered in it; `nil` otherwise.
  package let reason: String?
}

extension Entrance {
  /// How it stands with what a participant was asked.
  ///
  /// - Throws: ``Failure``
  package func pollStanding(of participant: String) throws(Failure) -> PollStanding {
    let answered = try workspace.pollFile(of: participant).answered.flatMap { Instant($0) }
    let round = try workspace.pollRound()
    let isFormer = round.opened.flatMap { Instant($0) }.map { opened in
      answered.map { $0 < opened } ?? true
    }
    return PollStanding(
      answered: answered, isClosed: round.closed != nil,
      reason: isFormer == true ? round.reason : nil)
  }
}
