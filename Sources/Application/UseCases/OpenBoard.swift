internal import Digests
internal import Folders
internal import Foundation
internal import Planning
public import ProgrammeModel
internal import Publishing
internal import ScheduleFiles
internal import Verification

/// Reads the plan of a workspace with the sketch on it.
public struct OpenBoard: Sendable {
  /// Which published sessions can no longer change.
  public var freeze: Freeze
  /// The moment whose day counts where the freeze names none.
  public var now: Instant

  /// Creates a request.
  public init(freeze: Freeze = Freeze(), now: Instant) {
    self.freeze = freeze
    self.now = now
  }

  /// Reads plan, sketch and what was published; writes nothing.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - former: A board of earlier, which saves work where nothing but plan and sketch has changed.
  /// - Returns: The board.
  /// - Throws: ``Failure``; there may be no plan yet, or one that the schedule no longer fits.
  public func run(
    in workspace: Workspace, after former: Board? = nil
  ) throws(Failure) -> Board {
    if let former, former.shows(workspace, on: workspace.day(freeze, at: now), freeze) {
      return former
    }
    let files = FileStamps(of: workspace.stateFiles)
    let situation = try workspace.situation(freeze, at: now)
    guard FileManager.default.fileExists(atPath: workspace.planFile) else {
      throw Failure(.noPlan(folder: workspace.folder), in: workspace.language)
    }
    let plan = try workspace.plan()
    let planDigest = try workspace.digest(of: workspace.planFile)
    let sketch = try workspace.sketch() ?? Sketch(plan: planDigest)
    let appraiser =
      former.flatMap { situation.asks(theSameAs: $0.situation) ? $0.appraiser : nil }
      ?? Appraiser(situation.programme, after: situation.baseline)
    guard let planCost = appraiser.cost(of: plan.sessions) else {
      throw Failure(.unsoundPlan(situation.verdict(on: plan)), in: workspace.language)
    }
    var sessions = plan.sessions
    let lost = sketch.operations.prefix(sketch.done).filter { operation in
      var changed = sessions
      guard operation.apply(to: &changed), appraiser.cost(of: changed) != nil else { return true }
      sessions = changed
      return false
    }
    sessions.sort(by: SessionOrder(workspace.programme).precedes)
    let estimate =
      appraiser.estimate(of: sessions) ?? Appraiser.Estimate(cost: planCost, broken: [:])
    let isPublished = situation.ledger?.plan.sessions == plan.sessions
    let state =
      [workspace.programme.digest, planDigest, sketch.plan, "\(sketch.done)"]
      + sketch.operations.map(\.time) + ["\(situation.ledger?.publication ?? 0)"]
      + [situation.baseline.today?.description ?? ""]
    return Board(
      programme: workspace.programme, plan: plan, sketch: sketch, sessions: sessions, lost: lost,
      planCost: planCost, bound: situation.knownBound(of: plan),
      broken: situation.breaches(of: sessions).map(Board.Offence.init),
      changes: situation.changes(of: sessions), publications: situation.ledger?.publication ?? 0,
      isPublished: isPublished,
      version: String(SHA256Digest.hex(of: state.joined(separator: "\n").utf8).prefix(16)),
      files: files, situation: situation, appraiser: appraiser, estimate: estimate)
  }
}

extension Board {
  /// Whether it is what would be read now.
  fileprivate func shows(
    _ workspace: Workspace, on day: CivilDate?, _ freeze: Freeze
  ) -> Bool {
    programme.digest == workspace.programme.digest && situation.baseline.today == day
      && situation.baseline.released == Set(freeze.released) && files.areCurrent
  }
}

extension Situation {
  /// Whether every plan costs and breaks the same in both.
  fileprivate func asks(theSameAs other: Situation) -> Bool {
    programme.digest == other.programme.digest && baseline.today == other.baseline.today
      && baseline.released == other.baseline.released
      && ledger?.publication == other.ledger?.publication
  }

  /// The bound of a plan as far as it still holds: the plan is what the schedule asks, and nothing
  /// was published since that makes other plans cheaper.
  fileprivate func knownBound(of plan: PlanDocument) -> Int {
    if Verifier(programme, after: baseline).verify(plan).isValid { return plan.bound }
    // A first publication makes every other plan dearer.
    guard let ledger, ledger.formerPlan == nil,
      Verifier(programme, after: Baseline(today: baseline.today)).verify(plan).isValid
    else { return 0 }
    return plan.bound
  }
}

extension Workspace {
  /// The sketch; `nil` where there is none.
  ///
  /// - Throws: ``Failure`` where the file is no sketch.
  func sketch() throws(Failure) -> Sketch? {
    let path = "\(folder)/\(Sketch.fileName)"
    guard let bytes = FileManager.default.contents(atPath: path) else { return nil }
    guard let sketch = try? JSONDecoder().decode(Sketch.self, from: bytes), sketch.version == 1,
      0...sketch.operations.count ~= sketch.done
    else {
      throw Failure(
        .unreadable(
          Words(
            nl: "\(path) is geen schets die leernetwerk kent. Hernoem of verwijder het bestand.",
            en: "\(path) is no sketch that leernetwerk knows. Rename or remove the file.")),
        in: language)
    }
    return sketch
  }

  /// The SHA-256 of a file, as lower-case hex.
  func digest(of path: String) throws(Failure) -> String {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(.noPlan(folder: folder), in: language)
    }
    return SHA256Digest.hex(of: bytes)
  }
}
