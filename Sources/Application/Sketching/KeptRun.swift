public import ProgrammeModel
internal import ScheduleFiles
internal import Verification

/// How a planning ended, kept for who comes back to it: `run.json` in the output folder
/// (docs/workplace.md, "A planning").
public struct KeptRun: StoredFile, Sendable {
  /// How a planning can end.
  public enum State: String, Codable, Sendable {
    /// Its plan was written.
    case written
    /// Its plan waits beside a sketch.
    case offered
    /// It found no plan.
    case nothing
    /// It failed.
    case failed
  }

  /// What was known at a moment of it.
  public struct Point: Hashable, Codable, Sendable {
    /// Seconds since it began.
    public let seconds: Double
    /// Points of the best plan so far; `nil` before the first.
    public let cost: Int?
    /// A proven lower bound on the points of every valid plan; 0 when none is known.
    public let bound: Int

    /// Creates a point.
    public init(seconds: Double, cost: Int?, bound: Int) {
      (self.seconds, self.cost, self.bound) = (seconds, cost, bound)
    }
  }

  /// The name of the file.
  static let fileName = "run.json"

  /// The version of the file's form.
  public private(set) var version = 1
  /// What it is known by in addresses.
  public let id: String
  /// How it ended.
  public var state: State
  /// Seconds that it took.
  public let seconds: Double
  /// How cost and bound went.
  public let course: [Point]
  /// Calendar entries that differ from what was published; `nil` before the first publication.
  public let changes: Int?
  /// What stood in the way; `nil` where there is a plan.
  public let text: String?
  /// Why there is no plan.
  public let reasons: [DiagnosisDocument.Reason]
  /// How often was published when it began; `nil` before the first time.
  let publication: Int?
  /// The plan as its file has it; `nil` where there is none.
  private let plan: String?

  /// Keeps a planning that found a plan.
  public init(_ draft: PlanDraft, id: String, state: State, seconds: Double, course: [Point]) {
    (self.id, self.state, self.seconds, self.course) = (id, state, seconds, course)
    (changes, text, reasons) = (draft.changes, nil, [])
    publication = draft.situation.ledger?.publication
    plan = PlanFile.text(of: draft.plan)
  }

  /// Keeps a planning that found none.
  public init(
    _ text: String, _ reasons: [DiagnosisDocument.Reason] = [], id: String, state: State,
    seconds: Double, course: [Point]
  ) {
    (self.id, self.state, self.seconds, self.course) = (id, state, seconds, course)
    (changes, self.text, self.reasons, publication, plan) = (nil, text, reasons, nil, nil)
  }

  /// The plan that it found; `nil` where it found none, or one that cannot be read.
  public var found: PlanDocument? {
    plan.flatMap { plan in
      try? PlanFile.read(
        path: KeptRun.fileName, from: FileSource([KeptRun.fileName: Array(plan.utf8)]),
        addsUp: false)
    }
  }
}

extension KeptRun {
  /// Makes the plan that it found the plan of the programme; a sketch on the former plan goes.
  ///
  /// - Parameters:
  ///   - workspace: The workspace.
  ///   - freeze: Which published sessions can no longer change.
  ///   - now: The time that the calendars carry, in whole seconds.
  /// - Throws: ``Failure``, also where somebody has published since it began, and where the schedule has
  ///   changed so that the plan breaks a rule; what was there before stays.
  public func takeOver(
    in workspace: Workspace, freeze: Freeze = Freeze(), at now: Instant
  ) throws(Failure) {
    let held = try workspace.hold()
    let situation = try workspace.situation(freeze, at: now)
    guard let plan = found, situation.ledger?.publication == publication else {
      throw Failure(.changedMeanwhile, in: workspace.language)
    }
    let verdict = situation.verdict(on: plan)
    guard verdict.isValid else { throw Failure(.unsoundPlan(verdict), in: workspace.language) }
    try DraftFiles(plan, in: situation, now: now).replaceSketch(in: held, of: workspace)
  }
}

extension Workspace {
  /// Keeps how a planning ended, in the place of the one before; once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``
  public func keep(_ run: KeptRun) throws(Failure) {
    let held = try hold()
    try write(run, to: KeptRun.fileName, in: held)
  }

  /// The planning that ended last; `nil` where none is kept.
  ///
  /// - Throws: ``Failure`` where its file cannot be read.
  public func keptRun() throws(Failure) -> KeptRun? { try stored(at: KeptRun.fileName) }
}
