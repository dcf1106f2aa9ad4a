public import ProgrammeModel

/// What the verifier finds in a plan.
public struct Verdict: Hashable, Sendable {
  /// Every breach of a rule, in the order of docs/model.md, "Rules"; frozen sessions come last.
  public let broken: [Breach]
  /// Where the plan file says something else than follows from its sessions and the schedule.
  public let differences: [Difference]
  /// What could not be checked.
  public let notes: [Words]
  /// The units of every wish, by the wish's id.
  public let units: [String: Int]
  /// The sum of price times units over all wishes, in points.
  public let cost: Int

  /// Whether no rule is broken and the plan file says nothing that differs.
  public var isValid: Bool { broken.isEmpty && differences.isEmpty }
}

/// One rule broken in one place.
public struct Breach: Hashable, Sendable {
  /// The id of the rule in docs/model.md, "Rules", or `frozen` for what "Replanning" keeps.
  public let rule: String
  /// The ids of the sessions that it concerns.
  public let sessions: [String]
  /// The ids of the pilots and experts that it concerns.
  public let participants: [String]
  /// Who and when, as a whole sentence.
  public let sentence: Words
}

/// A statement of the plan file that does not hold.
public struct Difference: Hashable, Sendable {
  /// What it is about: the id of a wish, a key of the plan file such as `cost`, or the id of a
  /// theme or session.
  public let subject: String
  /// What the plan says and what it should say, as a whole sentence.
  public let sentence: Words
}
