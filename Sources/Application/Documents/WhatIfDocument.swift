internal import Planning
internal import ProgrammeModel
internal import Verification

/// What one change of a schedule does to its plan.
public struct WhatIfDocument: ResultDocument, Hashable {
  /// A plan under the change.
  public struct Variant: Codable, Hashable, Sendable {
    /// Points.
    public let cost: Int
    /// A proven lower bound on the points of every valid plan; 0 when none is known.
    public let bound: Int
    /// Calendar entries that differ from the plan that there is.
    public let changes: Int
    /// Points of each wish less those in the plan that there is, by id; without those of 0 points.
    public let differences: [String: Int]
    /// The sessions.
    public let sessions: [SessionDocument]

    init(_ variant: Planner.WhatIf.Variant) {
      cost = variant.cost
      bound = variant.bound
      changes = variant.changes
      differences = variant.differences
      sessions = variant.sessions.map(SessionDocument.init)
    }
  }

  /// The version of the form.
  public var version = 1
  /// Points of the plan that there is.
  public let cost: Int
  /// Whether the plan with nothing but the change is valid.
  public let isValid: Bool
  /// What the plan with nothing but the change breaks.
  public let broken: [FaultDocument]
  /// The plan with nothing but the change; absent where it is not valid.
  public let alone: Variant?
  /// The plan that changes the fewest entries; absent where none was found.
  public let nearest: Variant?
  /// The cheapest plan that was found; absent where none was.
  public let best: Variant?
  /// Whether it is proven that there is no plan under the change.
  public let isImpossible: Bool

  init(_ whatIf: Planner.WhatIf, broken: [Breach], in language: Language) {
    cost = whatIf.cost
    isValid = whatIf.isValid
    self.broken = broken.map { FaultDocument($0, in: language) }
    alone = whatIf.alone.map(Variant.init)
    nearest = whatIf.nearest.map(Variant.init)
    best = whatIf.best.map(Variant.init)
    isImpossible = whatIf.isImpossible
  }
}

/// What happens when somebody drops out.
public struct DrillDocument: ResultDocument, Hashable {
  /// One drop-out.
  public struct DropOut: Codable, Hashable, Sendable {
    /// The id of the session.
    public let session: String
    /// The id of the expert; absent where a venue drops out.
    public let expert: String?
    /// The id of the venue; absent where an expert drops out.
    public let venue: String?
    /// Who or what could stand in, in the same slot; by id.
    public let standIns: [String]
    /// Calendar entries that change in the plan that was found; absent without a plan.
    public let changes: Int?
    /// Whether it is proven that fewer will not do, or without a plan that there is none.
    public let isProven: Bool
    /// Points that the plan costs more, without the price of changes; absent without a plan.
    public let cost: Int?
    /// The session in that plan; absent without a plan.
    public let becomes: SessionDocument?
  }

  /// The version of the form.
  public var version = 1
  /// The drop-outs, worst first.
  public let dropOuts: [DropOut]

  init(_ dropOuts: [Planner.DropOut]) {
    self.dropOuts = dropOuts.map { out in
      DropOut(
        session: out.session, expert: out.expert, venue: out.venue, standIns: out.standIns,
        changes: out.changes, isProven: out.isProven, cost: out.cost,
        becomes: out.becomes.map(SessionDocument.init))
    }
  }
}
