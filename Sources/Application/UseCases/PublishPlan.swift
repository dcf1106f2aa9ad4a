internal import Folders
internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import ScheduleFiles
internal import Verification

/// Turns the draft plan into calendars and messages that count as sent.
public struct PublishPlan: Sendable {
  /// Which published sessions can no longer change.
  public var freeze: Freeze
  /// When it is published, in whole seconds.
  public var now: Instant
  /// What UIDs are made from; counts in a first publication alone.
  public var seed: UInt64
  /// Whether the programme team is mailed the calendar of the whole programme, where anything changes.
  public var mailsTeam: Bool
  /// Whether every address is mailed all its sessions, in a first publication.
  public var mailsOverviews: Bool
  /// By which address the workplace is known outside, so that mails lead to people's own pages; `nil`
  /// for the one that was kept with their secret addresses, if any.
  public var site: PublicAddress?

  /// Creates a request.
  public init(
    freeze: Freeze = Freeze(), now: Instant, seed: UInt64 = .random(in: .min ... .max),
    mailsTeam: Bool = false, mailsOverviews: Bool = false, site: PublicAddress? = nil
  ) {
    self.freeze = freeze
    self.now = now
    self.seed = seed
    self.mailsTeam = mailsTeam
    self.mailsOverviews = mailsOverviews
    self.site = site
  }

  /// Compares the draft of a workspace with what was published, and writes nothing.
  ///
  /// - Throws: ``Failure``, among others where the draft is not sound today.
  public func preview(in workspace: Workspace) throws(Failure) -> PublicationPreview {
    let path = "\(workspace.folder)/\(Workspace.planFileName)"
    guard FileManager.default.fileExists(atPath: path) else {
      throw Failure(.noPlan(folder: workspace.folder), in: workspace.language)
    }
    let plan = try workspace.plan()
    let situation = try workspace.situation(freeze, at: now)
    let verdict = situation.verdict(on: plan)
    guard verdict.isValid else { throw Failure(.unsoundPlan(verdict), in: workspace.language) }
    let outreach = try workspace.outreach(at: site)
    let publication = try naming({ Failure(.ownFault([$0.message]), in: workspace.language) }) {
      () throws(PublishingError) in
      try Publication(
        programme: workspace.programme, plan: plan, after: situation.ledger, now: now, seed: seed,
        today: freeze.today, mailsTeam: mailsTeam, mailsOverviews: mailsOverviews,
        outreach: outreach)
    }
    return PublicationPreview(
      publication: publication, plan: plan, programme: workspace.programme,
      folder: workspace.folder)
  }

  /// Compares the draft of a workspace with what was published, and holds the folder until the
  /// result is committed or dropped, so that no other run takes the same number.
  ///
  /// It waits for another run that holds the folder. Where people have pages of their own, those who
  /// have none yet get one.
  ///
  /// - Throws: ``Failure``, among others where the draft is not sound today.
  public func prepare(in workspace: Workspace) throws(Failure) -> HeldPublication {
    if try workspace.site(or: site) != nil {
      try ManageAccess(now: now).complete(in: workspace, at: site)
    }
    let held = try workspace.hold()
    return HeldPublication(try preview(in: workspace), of: workspace, held: held)
  }
}

extension Workspace {
  /// The address by which the workplace is known outside: one that is told, or else that which was kept.
  fileprivate func site(or told: PublicAddress?) throws(Failure) -> PublicAddress? {
    if let told { return told }
    return try accessFile().site.flatMap { PublicAddress($0) }
  }

  /// How people are reached, by the settings and the addresses of their pages.
  fileprivate func outreach(at site: PublicAddress?) throws(Failure) -> Outreach {
    let channels = try settings().channels
    guard let site = try self.site(or: site) else { return Outreach(channels: channels) }
    let access = try accessFile()
    return Outreach(
      channels: channels,
      pages: programme.addressees.compactMap { person in
        guard let email = person.email, let entry = access.entry(of: person, for: .page),
          entry.revoked == nil
        else { return nil }
        return (person.participant, email, site.url(.page, entry.token))
      })
  }
}

/// A publication that is compared and not yet written, in a folder that is held for it.
public struct HeldPublication: ~Copyable {
  /// What the publication changes.
  public let preview: PublicationPreview
  private let workspace: Workspace
  private let held: HeldFolder

  init(_ preview: PublicationPreview, of workspace: Workspace, held: consuming HeldFolder) {
    self.preview = preview
    self.workspace = workspace
    self.held = held
  }

  /// Writes calendars, messages, page and ledger in one step; once it returns, the disk has them.
  ///
  /// - Throws: ``Failure``; what was there before stays.
  public consuming func commit() throws(Failure) {
    let publication = preview.publication
    let situation = Situation(workspace.programme, after: publication.ledger)
    let pages = situation.pages(
      of: preview.plan, least: situation.leastPoints(of: preview.plan))
    let files = publication.files + pages
    do throws(FolderError) {
      try held.replace([Publication.calendarFolder], with: files)
    } catch {
      throw workspace.failure(of: error)
    }
  }
}
