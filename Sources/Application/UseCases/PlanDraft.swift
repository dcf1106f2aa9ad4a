internal import Folders
internal import Planning
public import ProgrammeModel
internal import Publishing
internal import Reports
internal import ScheduleFiles
internal import Verification

/// A valid plan, judged anew, that is not written yet.
public struct PlanDraft: PlainText, Sendable {
  /// The plan.
  public let plan: PlanDocument
  /// What proves its bound without a solver; `nil` where that was not asked or could not be had.
  public let certificate: Certificate?
  /// Whether the clock stopped planning before its effort was spent.
  public let stoppedByClock: Bool
  /// Whether the plan is compared with one that was published.
  public var isReplanned: Bool { situation.baseline.published != nil }
  /// Calendar entries that differ from the published plan; `nil` before the first publication.
  public var changes: Int? {
    situation.baseline.published.map { plan.changes(after: $0).count }
  }
  /// The day from which it was decided what is frozen.
  public var today: CivilDate? { situation.baseline.today }

  /// Points of each wish that every valid plan pays.
  let least: [String: Int]
  let situation: Situation
  let change: Planner.LeastChange?
  private let aim: MakePlan.Aim
  private let workspace: Workspace
  private let files: DraftFiles

  /// Judges a plan; where it is not bounded, what was proven of it says nothing of other plans.
  init(
    _ found: Planner.Found, _ aim: MakePlan.Aim, in situation: Situation, of workspace: Workspace,
    now: Instant, isBounded: Bool
  ) throws(Failure) {
    let language = workspace.language
    var document = found.document
    if !isBounded {
      // Sessions that were kept for the search alone have no number of their own.
      document =
        Appraiser(situation.programme, after: situation.baseline)
        .plan(of: document.sessions, bound: 0) ?? document
    }
    let verdict = situation.verdict(on: document)
    guard verdict.isValid else { throw Failure(.ownFault(verdict.sentences), in: language) }
    if let certificate = found.certificate {
      do throws(Refusal) {
        _ = try situation.check(certificate, for: document)
      } catch {
        throw Failure(.ownFault([error.sentence]), in: language)
      }
    }
    plan = document
    certificate = found.certificate
    stoppedByClock = found.stoppedByClock
    change = found.change
    self.situation = situation
    self.aim = aim
    self.workspace = workspace
    files = try DraftFiles(document, in: situation, now: now)
    least = files.least
  }

  /// How many draft calendars there are, that of the whole programme included.
  public var calendars: Int { files.calendars }

  /// The sessions, what they cost, what changes against what was published, and how good the plan is
  /// known to be; with one newline at the end.
  public func text(width: Int) -> String {
    let programme = situation.programme
    let changes = ChangeReport(
      plan, of: programme, after: situation.baseline.published, frozen: situation.planner.frozen
    ).text(width: width)
    let quality = ([change?.quality(aim), plan.quality] as [Words?]).compactMap(\.self)
    return """
      \(TextReport(plan, of: programme, least: least).text(width: width))
      \(isReplanned ? changes + "\n" : "")\
      \(quality.map { $0[workspace.language] }.joined(separator: "\n"))

      """
  }

  /// The same for programs.
  public var document: PlanResultDocument { PlanResultDocument(self, in: workspace) }

  /// Writes plan, page, draft calendars and the certificate, which has a file of its own, as one.
  ///
  /// Where somebody has published since the plan was begun, nothing is written. Where the certificate
  /// cannot be written, the plan is, and the failure says so. A link or a device
  /// in the certificate's place is never written to.
  ///
  /// - Parameter path: Where the certificate goes; nothing is written there without one.
  /// - Throws: ``Failure``; what was there before stays.
  public func write(certificate path: String? = nil) throws(Failure) {
    let held = try workspace.hold()
    try requireSamePublication()
    guard let path, let certificate else { return try files.replace(in: held, of: workspace) }
    let text = Array(CertificateFile.text(of: certificate).utf8)
    let file: HeldFile
    do throws(FolderError) {
      file = try Folder.holdFile(at: path, isPlain: true)
    } catch {
      try files.replace(in: held, of: workspace)
      let folder = workspace.folder
      let reason =
        error.reason == .notRegular
        ? error.message
        : Words(
          nl: "Kan \(path) niet schrijven. Controleer of de map bestaat en of u er mag schrijven.",
          en: "Cannot write \(path). Check that its folder exists and that you may write there.")
      let words = Words(
        nl: "\(reason.nl) Het plan zelf is wel geschreven, in \(folder).",
        en: "\(reason.en) The plan itself was written, to \(folder).")
      throw Failure(.cannotWrite(words), in: workspace.language)
    }
    try files.replace(in: held, of: workspace, and: file, text)
  }

  /// Refuses a plan that was begun before somebody published: it was made after another past.
  private func requireSamePublication() throws(Failure) {
    guard try workspace.ledger()?.publication == situation.ledger?.publication else {
      throw Failure(.changedMeanwhile, in: workspace.language)
    }
  }

  /// Writes plan, page and draft calendars in one step, unless somebody is sketching.
  ///
  /// - Returns: Whether it was done.
  /// - Throws: ``Failure``, also where somebody has published since the plan was begun; what was there
  ///   before stays.
  public func writeUnlessSketched() throws(Failure) -> Bool {
    let held = try workspace.hold()
    try requireSamePublication()
    if let sketch = try workspace.sketch(), sketch.done > 0 { return false }
    try files.replaceSketch(in: held, of: workspace)
    return true
  }
}

/// The files of one plan: the plan itself, its page and its draft calendars.
struct DraftFiles: Sendable {
  private let files: [OutputFile]
  /// How many calendars there are.
  let calendars: Int
  /// Points of each wish that every valid plan pays, which the page tells.
  let least: [String: Int]

  init(_ plan: PlanDocument, in situation: Situation, now: Instant) throws(Failure) {
    let programme = situation.programme
    let drafts = try naming({ Failure(.ownFault([$0.message]), in: programme.language) }) {
      () throws(PublishingError) in
      try DraftCalendars(programme: programme, plan: plan, now: now).files
    }
    let planFile = OutputFile(path: Workspace.planFileName, text: PlanFile.text(of: plan))
    least = situation.leastPoints(of: plan)
    files = [planFile] + situation.pages(of: plan, least: least) + drafts
    calendars = drafts.count
  }

  /// Writes all of them in one step; what was there before stays where that fails.
  func write(to workspace: Workspace) throws(Failure) {
    try workspace.replace([DraftCalendars.folder], with: files)
  }

  /// The same in a folder that is held.
  func replace(in held: borrowing HeldFolder, of workspace: Workspace) throws(Failure) {
    do throws(FolderError) {
      try held.replace([DraftCalendars.folder], with: files)
    } catch {
      throw workspace.failure(of: error)
    }
  }

  /// The same, and a file elsewhere as one with them.
  func replace(
    in held: borrowing HeldFolder, of workspace: Workspace, and file: consuming HeldFile,
    _ bytes: [UInt8]
  ) throws(Failure) {
    do throws(FolderError) {
      try held.replace([DraftCalendars.folder], with: files, and: file, bytes)
    } catch {
      throw workspace.failure(of: error)
    }
  }

  /// The same in a folder that is held; a sketch on the former plan goes.
  func replaceSketch(in held: borrowing HeldFolder, of workspace: Workspace) throws(Failure) {
    do throws(FolderError) {
      try held.replace([DraftCalendars.folder, Sketch.fileName], with: files)
    } catch {
      throw workspace.failure(of: error)
    }
  }
}
