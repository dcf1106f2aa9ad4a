internal import ProgrammeModel
internal import ScheduleFiles

/// An entry of a schedule's `unavailable` or `avoid`.
public struct AbsenceDocument: Codable, Hashable, Sendable {
  /// The id of the pilot or the expert.
  public let participant: String
  /// The list: `unavailable` or `avoid`.
  public let list: String
  /// The entry as the schedule writes it.
  public let when: String

  init(_ absence: Absence) {
    participant = absence.participant
    list = absence.list.rawValue
    when = absence.when
  }
}

/// What became of replies to invitations.
public struct RepliesDocument: ResultDocument, Hashable {
  /// What became of one reply.
  public struct Reply: Codable, Hashable, Sendable {
    /// `recorded`, `known`, `contradictory`, `doubtful`, `stale`, `cancelled`, `unknownAddress`,
    /// `unknownEvent`, `undecided`, `undelivered` or `unreadable`; all but the first changed nothing.
    public let result: String
    /// The file that it came in.
    public let file: String
    /// The number of the mail in the file, counted from 1; absent where the file holds only one.
    public let mail: Int?
    /// Who answers, or who was not reached; absent where there is no reply.
    public let address: String?
    /// The addresses that its mail comes from; empty where it came in none.
    public let senders: [String]
    /// The id of the session; absent where that is not known.
    public let session: String?
    /// The answer, such as `ACCEPTED`; absent where there is no reply.
    public let participation: String?
    /// What is said beside the answer; absent without a word.
    public let comment: String?
    /// How many people come along; absent for nobody.
    public let guests: Int?
    /// Who comes instead; absent where nobody does.
    public let delegate: String?
    /// What became of it, as a sentence.
    public let text: String
  }

  /// The version of the form.
  public var version = 1
  /// One for every reply, in the order of the files.
  public let replies: [Reply]
  /// What was declined and the schedule did not say.
  public let absences: [AbsenceDocument]
  /// Whether the absences were added to the schedule.
  public let isApplied: Bool

  /// What became of replies, and of the absences that follow from them.
  public init(_ result: RecordReplies.Result) {
    replies = result.receipts.map { receipt in
      Reply(
        result: receipt.kind.rawValue, file: receipt.file, mail: receipt.mail,
        address: receipt.address, senders: receipt.senders, session: receipt.session,
        participation: receipt.participation, comment: receipt.comment, guests: receipt.guests,
        delegate: receipt.delegate, text: receipt.words[result.language])
    }
    absences = result.absences.map(AbsenceDocument.init)
    isApplied = result.isApplied
  }
}

/// A form that asks who can come when, as it was written or read.
public struct AvailabilityDocument: ResultDocument, Hashable {
  /// The version of the form.
  public var version = 1
  /// The path of the form, where it was written the one as CSV.
  public let form: String
  /// All forms that were written, workbooks and CSV; absent where a form was read.
  public var forms: [String]?
  /// What was added to the schedule; absent where the form was written.
  public var added: [AbsenceDocument]?
  /// Where the form is freer than the schedule, which did not change; absent where it was written.
  public var freer: [AbsenceDocument]?

  /// Forms that were written.
  public init(_ written: AskAvailability.Result) {
    form = written.csv
    forms = [written.workbook, written.csv] + written.personal
  }

  /// A form that was read, and whose absences stand in the schedule.
  public init(read form: String, _ result: ReadAvailability.Result) {
    self.form = form
    added = result.absences.map(AbsenceDocument.init)
    freer = result.withdrawn.map { answer in
      AbsenceDocument(
        Absence(
          participant: answer.participant, date: answer.date, daypart: answer.daypart))
    }
  }
}
