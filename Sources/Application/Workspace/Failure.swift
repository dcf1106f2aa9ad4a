public import Folders
public import ProgrammeModel
public import Publishing
public import ScheduleFiles
public import Verification

/// Why a use case was not done; what stood on the disk still stands there.
public struct Failure: Error, Sendable {
  /// What stands in the way.
  public enum Cause: Sendable {
    /// A file that was named cannot be opened; the words say what to do.
    case unreadable(Words)
    /// Files say what cannot be: all of it, sorted by place and never empty.
    case findings([Finding])
    /// What was published cannot be read, or does not belong to the schedule.
    case unusableLedger(LedgerError)
    /// There is no plan in the output folder.
    case noPlan(folder: String)
    /// Nothing was published in the output folder, so there is nothing to change or to answer.
    case nothingPublished(folder: String, Purpose)
    /// A session that was never published cannot be released.
    case notPublished(session: String)
    /// A plan breaks a rule, or says of itself what is not so.
    case unsoundPlan(Verdict)
    /// Published sessions that can no longer change break a rule, or name what is no longer there.
    case unsoundPast([Breach])
    /// A certificate does not hold; the words say why.
    case refusedCertificate(Words)
    /// A text is no change that the schedule knows.
    case unclearChange(String)
    /// A value of a request does not fit; the words say what to give.
    case unfit(Words)
    /// A schedule is there already and was not written over.
    case exists(path: String)
    /// A form that may be filled in is there already and was not written over.
    case existingForm(path: String)
    /// A file cannot be written; the words say what to do.
    case cannotWrite(Words)
    /// Output cannot be written.
    case unwritable(FolderError)
    /// Absences were not added to the schedule.
    case absencesNotAdded([Absence], EditingFailure)
    /// What was looked at has been changed by somebody else since.
    case changedMeanwhile
    /// A secret address opens nothing any more.
    case revoked
    /// The program's own work does not pass its checks.
    case ownFault([Words])
  }

  /// What published sessions were needed for.
  public enum Purpose: Sendable {
    /// Changing as little as can be.
    case change
    /// Answering invitations.
    case answer
  }

  /// What stands in the way.
  public let cause: Cause
  /// The language of the programme, Dutch where that is not known.
  public let language: Language

  /// Creates a failure.
  public init(_ cause: Cause, in language: Language) {
    self.cause = cause
    self.language = language
  }

  init(_ failure: ReadingFailure, in language: Language? = nil) {
    let cause: Cause =
      switch failure.cause {
      case .unreadable(_, let words): .unreadable(words)
      case .findings(let findings): .findings(findings)
      }
    self.init(cause, in: language ?? failure.language)
  }

  /// Why a schedule was not changed.
  init(_ failure: EditingFailure) {
    let cause: Cause =
      switch failure {
      case .findings(let findings): .findings(findings)
      case .noPlace(let words): .unfit(words)
      case .unwritable(let words): .cannotWrite(words)
      }
    self.init(cause, in: .nl)
  }

  /// What kind of thing stands in the way: what a door maps to its own codes.
  public enum Kind: Sendable {
    /// A file cannot be opened.
    case unreadable
    /// What is asked about is not there yet.
    case absent
    /// A file says what cannot be.
    case faulty
    /// A plan, a past or a certificate does not hold.
    case unsound
    /// The request itself does not fit.
    case unfit
    /// Somebody else was first.
    case outdated
    /// What was asked for was there, and is no more.
    case gone
    /// There is a file of that name.
    case taken
    /// A file or a folder cannot be made.
    case uncreatable
    /// A file or a folder cannot be written.
    case unwritable
    /// A fault of the program itself.
    case ownFault
  }

  /// What kind of thing stands in the way.
  public var kind: Kind {
    switch cause {
    case .unreadable, .unusableLedger(.unreadable): .unreadable
    case .findings, .unusableLedger, .absencesNotAdded(_, .findings),
      .absencesNotAdded(_, .noPlace):
      .faulty
    case .noPlan, .nothingPublished: .absent
    case .unsoundPlan, .unsoundPast, .refusedCertificate: .unsound
    case .notPublished, .unclearChange, .unfit: .unfit
    case .exists, .existingForm: .taken
    case .unwritable(let error): error.isLasting ? .uncreatable : .unwritable
    case .cannotWrite, .absencesNotAdded(_, .unwritable): .unwritable
    case .changedMeanwhile: .outdated
    case .revoked: .gone
    case .ownFault: .ownFault
    }
  }

  /// Which published session the plan changes although it is past or too near; `nil` where that is
  /// not what is wrong.
  public var frozenSession: String? {
    switch cause {
    case .unsoundPlan(let verdict):
      verdict.broken.first { $0.rule == "frozen" }?.sessions.first
    case .unsoundPast(let breaches): breaches.first?.sessions.first
    default: nil
    }
  }
}

extension Failure {
  /// Whether the output folder is one that the program runs in, which cannot be replaced.
  public var isOfOwnFolder: Bool {
    if case .unwritable(let error) = cause { error.reason == .standsInside } else { false }
  }

  /// Whether the output folder is that of another programme.
  public var isOfAnotherProgramme: Bool {
    if case .unusableLedger(.foreign) = cause { true } else { false }
  }
}

/// Does what throws a module's own error, and names the failure that it is.
func naming<Result: ~Copyable, Reason: Error>(
  _ failure: (Reason) -> Failure, _ work: () throws(Reason) -> Result
) throws(Failure) -> Result {
  do throws(Reason) {
    return try work()
  } catch {
    throw failure(error)
  }
}
