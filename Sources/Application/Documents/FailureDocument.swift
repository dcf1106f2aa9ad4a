internal import ProgrammeModel
internal import ScheduleFiles

/// Why a use case was not done.
public struct FailureDocument: ResultDocument, Hashable {
  /// The version of the form.
  public var version = 1
  /// What stands in the way: `unreadable`, `findings`, `ledger`, `no-plan`, `nothing-published`,
  /// `not-published`, `unsound-plan`, `unsound-past`, `certificate`, `unclear-change`, `unfit`,
  /// `exists`, `unwritable`, `not-added`, `changed-meanwhile` or `own-fault`.
  public let failure: String
  /// The same as sentences.
  public let text: String
  /// What is wrong with files; empty for other failures.
  public let findings: [FindingDocument]
  /// What is wrong with a plan; empty for other failures.
  public let faults: [FaultDocument]

  init(_ failure: Failure) {
    let language = failure.language
    self.failure = failure.cause.name
    text = failure.text
    switch failure.cause {
    case .findings(let findings):
      self.findings = findings.map { FindingDocument($0, in: language) }
      faults = []
    case .absencesNotAdded(_, let failure):
      findings = failure.findings.map { FindingDocument($0, in: language) }
      faults = []
    case .unsoundPlan(let verdict):
      findings = []
      faults = verdict.faults(in: language)
    case .unsoundPast(let breaches):
      findings = []
      faults = breaches.map { FaultDocument($0, in: language) }
    default: (findings, faults) = ([], [])
    }
  }
}

extension Failure {
  /// The same for programs.
  public var document: FailureDocument { FailureDocument(self) }
}

extension Failure.Cause {
  fileprivate var name: String {
    switch self {
    case .unreadable: "unreadable"
    case .findings: "findings"
    case .unusableLedger: "ledger"
    case .noPlan: "no-plan"
    case .nothingPublished: "nothing-published"
    case .notPublished: "not-published"
    case .unsoundPlan: "unsound-plan"
    case .unsoundPast: "unsound-past"
    case .refusedCertificate: "certificate"
    case .unclearChange: "unclear-change"
    case .unfit: "unfit"
    case .exists, .existingForm: "exists"
    case .unwritable, .cannotWrite: "unwritable"
    case .absencesNotAdded: "not-added"
    case .changedMeanwhile: "changed-meanwhile"
    case .revoked: "revoked"
    case .ownFault: "own-fault"
    }
  }
}

extension EditingFailure {
  fileprivate var findings: [Finding] {
    guard case .findings(let findings) = self else { return [] }
    return findings
  }
}
