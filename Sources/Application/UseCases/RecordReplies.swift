internal import Folders
internal import ICalendar
public import ProgrammeModel
internal import Publishing
public import ScheduleFiles

/// Takes in what participants answered to their invitations.
public struct RecordReplies: Sendable {
  /// A file as a mail program saved it.
  public struct File: Sendable {
    /// The name that messages repeat.
    public let name: String
    /// What is in it.
    public let octets: [UInt8]

    /// Takes a file that is in memory.
    public init(name: String, octets: [UInt8]) {
      self.name = name
      self.octets = octets
    }

    /// Reads a file.
    ///
    /// - Parameters:
    ///   - path: The file; messages repeat it as it is.
    ///   - language: The language of what is wrong.
    /// - Throws: ``Failure`` where it cannot be opened.
    public init(path: String, in language: Language) throws(Failure) {
      name = path
      octets = try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
        try PlainFile.octets(path: path)
      }
    }
  }

  /// The files, each a reply as `.ics` or a mail that holds some.
  public var files: [File]

  /// Creates a request.
  public init(_ files: [File]) { self.files = files }

  /// What became of the replies.
  public struct Result: Sendable {
    /// One for every reply, in the order of the files; a file without any has one too.
    public let receipts: [ReplyReceipt]
    /// What was declined, now or before, and the schedule does not say yet.
    public let absences: [Absence]
    let language: Language

    /// A sentence for every receipt.
    public var text: String {
      receipts.map { $0.words[language] }.joined(separator: "\n")
    }
  }

  /// Records the replies in the ledger of a workspace, which is held meanwhile.
  ///
  /// - Returns: What became of them; the disk has what was recorded.
  /// - Throws: ``Failure``, among others where nothing was published yet.
  public func run(in workspace: Workspace) throws(Failure) -> Result {
    let held = try workspace.hold()
    guard var ledger = try workspace.ledger() else {
      throw Failure(
        .nothingPublished(folder: workspace.folder, .answer), in: workspace.language)
    }
    let before = ledger
    let receipts = files.flatMap { ledger.record($0) }
    if ledger != before {
      let file = try naming({ Failure(.ownFault([$0.message]), in: workspace.language) }) {
        () throws(LedgerError) in
        try ledger.file()
      }
      do throws(FolderError) {
        try held.replace([], with: [file])
      } catch {
        throw workspace.failure(of: error)
      }
    }
    return Result(
      receipts: receipts,
      absences: ledger.declines.filter(workspace.programme.lacks).map(Absence.init),
      language: workspace.language)
  }
}

extension Absence {
  fileprivate init(_ decline: Ledger.Decline) {
    self.init(
      participant: decline.participant, date: decline.session.date,
      daypart: decline.session.daypart)
  }
}

extension Programme {
  /// Whether the schedule does not say yet that a participant cannot come to what it declined.
  fileprivate func lacks(_ decline: Ledger.Decline) -> Bool {
    let unavailable =
      pilots.first { $0.id == decline.participant }?.unavailable
      ?? experts.first { $0.id == decline.participant }?.unavailable
    return unavailable.map { whens in
      !whens.contains { $0.holds(on: decline.session.date, daypart: decline.session.daypart) }
    } ?? false
  }
}

extension Ledger {
  /// Records the replies in a file.
  fileprivate mutating func record(_ file: RecordReplies.File) -> [ReplyReceipt] {
    let replies: [CalendarReply]
    do throws(ReplyError) {
      replies = try CalendarReply.replies(in: file.octets)
    } catch {
      return [ReplyReceipt(error, file: file.name)]
    }
    return replies.map { reply in
      guard let participation = AttendeeReply.Participation(rawValue: reply.participation) else {
        return ReplyReceipt(undecided: reply, file: file.name)
      }
      let answer = AttendeeReply(
        participation, sequence: reply.sequence,
        time: reply.time)
      let receipt = record(answer, uid: reply.uid, from: reply.address)
      return ReplyReceipt(receipt, of: reply, participation, in: self, file: file.name)
    }
  }
}
