internal import Verification

/// What a plan breaks and costs that was made elsewhere, and whether it is the draft now.
public struct ImportDocument: ResultDocument, Hashable {
  /// The version of the form.
  public var version = 1
  /// Whether no rule is broken.
  public let sound: Bool
  /// Whether plan, page and draft calendars were written.
  public let isWritten: Bool
  /// The output folder.
  public let folder: String
  /// Points of the plan.
  public let cost: Int
  /// A proven lower bound on the points of every valid plan, 0 when none is known.
  public let bound: Int
  /// How many units of each wish there are, by id.
  public let units: [String: Int]
  /// Points of the valid plan that stood in the output folder; absent where there was none.
  public let formerCost: Int?
  /// What is wrong.
  public let faults: [FaultDocument]
  /// What was not judged, a sentence each.
  public let notes: [String]
  /// The sessions, with the ids that they have now.
  public let sessions: [SessionDocument]

  init(_ result: ImportPlan.Result) {
    let verdict = result.verdict
    sound = verdict.isValid
    isWritten = result.calendars != nil
    folder = result.folder
    cost = result.plan.cost
    bound = result.former?.bound ?? 0
    units = verdict.units
    formerCost = result.former?.cost
    faults = verdict.faults(in: result.programme.language)
    notes = result.notes
    sessions = result.plan.sessions.map(SessionDocument.init)
  }
}
