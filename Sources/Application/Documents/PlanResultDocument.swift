internal import Planning
internal import ProgrammeModel

/// How planning ended.
public struct PlanResultDocument: ResultDocument, Hashable {
  /// What is known of the changes of a plan that should have few.
  public struct Changes: Codable, Hashable, Sendable {
    /// Calendar entries that differ from what is published.
    public let entries: Int
    /// A proven lower bound on that number for every valid plan; 0 when none is known.
    public let bound: Int
    /// Whether it is proven that no plan with so few costs less.
    public let isCheapest: Bool
  }

  /// The version of the form.
  public var version = 1
  /// `plan`, `no-plan` or `too-many-changes`.
  public let result: String
  /// Whether it is proven that there is no plan, or none with so few changes; absent with a plan.
  public var isImpossible: Bool?
  /// The output folder; absent without a plan.
  public var folder: String?
  /// `optimal` or `feasible`; absent without a plan.
  public var status: String?
  /// Points; absent without a plan.
  public var cost: Int?
  /// A proven lower bound on the points of every valid plan, 0 when none is known; absent without a
  /// plan.
  public var bound: Int?
  /// Whether the clock stopped planning before its effort was spent.
  public var stoppedByClock: Bool?
  /// What the plan pays for every wish, and any plan; absent without a plan.
  public var wishes: [AccountDocument.Wish]?
  /// The sessions; absent without a plan.
  public var sessions: [SessionDocument]?
  /// What changes against what is published; absent before the first publication.
  public var changes: [ChangeDocument]?
  /// What is known of the changes where few were asked.
  public var leastChange: Changes?
  /// What could not be placed; absent with a plan.
  public var unplaced: [DiagnosisDocument.Unplaced]?
  /// Why there is no plan; absent with a plan, and where that was not asked.
  public var diagnosis: DiagnosisDocument?

  init(_ draft: PlanDraft, in workspace: Workspace) {
    result = "plan"
    folder = workspace.folder
    status = draft.plan.status.rawValue
    cost = draft.plan.cost
    bound = draft.plan.bound
    stoppedByClock = draft.stoppedByClock
    wishes = draft.plan.wishes.map { wish in
      AccountDocument.Wish(
        id: wish.id, units: wish.units, price: wish.price, points: wish.points,
        least: draft.least[wish.id] ?? 0)
    }
    sessions = draft.plan.sessions.map(SessionDocument.init)
    changes = draft.situation.baseline.published.map {
      draft.plan.changes(after: $0).map(ChangeDocument.init)
    }
    leastChange = draft.change.map(Changes.init)
  }

  init(_ missing: MissingPlan) {
    let language = missing.programme.language
    result = "no-plan"
    isImpossible = missing.isProven
    stoppedByClock = missing.missing.stoppedByClock
    unplaced = missing.missing.unplaced(in: language)
    diagnosis = missing.diagnosis.map { DiagnosisDocument($0, in: language) }
  }

  init(_ tooMany: TooManyChanges) {
    result = "too-many-changes"
    isImpossible = tooMany.isProven
    leastChange = Changes(tooMany.change)
  }
}

extension PlanResultDocument.Changes {
  fileprivate init(_ change: Planner.LeastChange) {
    self.init(entries: change.entries, bound: change.bound, isCheapest: change.isCheapest)
  }
}

/// What changed calendar entries buy.
public struct CurveDocument: ResultDocument, Hashable {
  /// The cheapest plan that is known with so many changed entries at most.
  public struct Point: Codable, Hashable, Sendable {
    /// Calendar entries that may change.
    public let changes: Int
    /// Points of all wishes but that of changes.
    public let cost: Int
    /// Whether it is proven that no such plan costs less.
    public let isProven: Bool
    /// The sessions of the plan.
    public let sessions: [SessionDocument]
  }

  /// The version of the form.
  public var version = 1
  /// The plans, from the fewest changes on, one more each time.
  public let points: [Point]
  /// A proven lower bound on the changed entries of every valid plan.
  public let leastChanges: Int
  /// Whether it is proven that no number of changes buys a cheaper plan than the last.
  public let isComplete: Bool
  /// Whether the clock stopped planning before its effort was spent.
  public let stoppedByClock: Bool

  init(_ curve: Planner.Curve) {
    points = curve.points.map { point in
      Point(
        changes: point.changes, cost: point.cost, isProven: point.isProven,
        sessions: point.document.sessions.map(SessionDocument.init))
    }
    leastChanges = curve.leastChanges
    isComplete = curve.isComplete
    stoppedByClock = curve.stoppedByClock
  }
}
