internal import ProgrammeModel
internal import Verification

/// What a plan breaks and costs by a second reading of the rules.
public struct VerdictDocument: ResultDocument, Hashable {
  /// The version of the form.
  public var version = 1
  /// Whether the plan keeps every rule and says what is so.
  public let sound: Bool
  /// Points of the plan as it was counted again.
  public let cost: Int
  /// How many units of each wish there are, by id.
  public let units: [String: Int]
  /// What is wrong.
  public let faults: [FaultDocument]
  /// What was not judged, a sentence each.
  public let notes: [String]
  /// The bound that a certificate was found to prove; absent where none was checked.
  public let certifiedBound: Int?

  init(_ verdict: Verdict, certificate: Certificate?, in language: Language) {
    sound = verdict.isValid
    cost = verdict.cost
    units = verdict.units
    faults = verdict.faults(in: language)
    notes = verdict.notes.map { $0[language] }
    certifiedBound = certificate?.bound
  }
}

extension Verdict {
  /// The broken rules, then what the plan says that is not so.
  func faults(in language: Language) -> [FaultDocument] {
    broken.map { FaultDocument($0, in: language) }
      + differences.map {
        FaultDocument(rule: nil, sessions: [], participants: [], text: $0.sentence[language])
      }
  }
}

extension FaultDocument {
  init(_ breach: Breach, in language: Language) {
    self.init(
      rule: breach.rule, sessions: breach.sessions, participants: breach.participants,
      text: breach.sentence[language])
  }
}
