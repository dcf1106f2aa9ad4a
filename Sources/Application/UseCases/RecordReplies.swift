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

  /// The files, each a reply as `.ics`, a mail that holds some, or a mailbox of mails.
  public var files: [File]
  /// The addresses whose mails may answer for others, in small letters.
  public var trusted: Set<String>
  /// When it is done; what an answer says of later than tomorrow does not count.
  public var now: Instant

  /// Creates a request.
  public init(_ files: [File], trusting trusted: [String] = [], now: Instant) {
    self.files = files
    self.trusted = Set(trusted.map { $0.lowercased() })
    self.now = now
  }

  /// What became of the replies.
  public struct Result: Sendable {
    /// One for every reply, in the order of the files; a file without any has one too.
    public let receipts: [ReplyReceipt]
    /// What was declined, now or before, and the schedule does not say yet.
    public let absences: [Absence]
    let language: Language

    /// The addresses whose mails answer for others, and were not trusted; each once.
    public var doubtfulSenders: [String] {
      var senders: [String] = []
      for receipt in receipts where receipt.kind == .doubtful {
        let sender = receipt.senders.first ?? receipt.address
        if let sender, !senders.contains(sender) { senders.append(sender) }
      }
      return senders
    }

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
    let receipts = record(in: &ledger)
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

extension RecordReplies {
  /// Records all replies by the time at which they were given, so that it does not matter in which
  /// order the files were named.
  ///
  /// - Returns: What became of them, in the order of the files.
  private func record(in ledger: inout Ledger) -> [ReplyReceipt] {
    // Nobody answers before there was an invitation, whatever the clock says.
    let now = max(now, ledger.time)
    let findings = files.flatMap { file in
      ReplyFinding.findings(in: file.octets, name: file.name).map { (file: file.name, $0) }
    }
    var receipts = findings.map { file, finding in ReplyReceipt(of: finding, in: file) }
    let order = findings.indices.sorted { first, second in
      let (one, other) = (findings[first].1.time(at: now), findings[second].1.time(at: now))
      return one == other ? first < second : one < other
    }
    for index in order {
      guard case .reply(let reply, let from, let sent) = findings[index].1.content else { continue }
      guard let participation = AttendeeReply.Participation(rawValue: reply.participation) else {
        receipts[index] = receipts[index].undecided(reply)
        continue
      }
      let answer = AttendeeReply(
        participation, sequence: reply.sequence, time: reply.time, sent: sent,
        comment: reply.comment.isEmpty ? nil : reply.comment,
        guests: reply.guests == 0 ? nil : reply.guests, delegate: reply.delegate)
      let answerer = Ledger.Answerer(
        reply.address, insteadOf: reply.delegator, trust(in: reply, from: from))
      let receipt = ledger.record(answer, uid: reply.uid, from: answerer, now: now)
      receipts[index] = receipts[index].recorded(
        receipt, of: reply, answer, from: from, in: ledger, now: now)
    }
    return receipts
  }

  private func trust(in reply: CalendarReply, from: [String]) -> Ledger.Trust {
    let senders = from.isEmpty ? [reply.address] : from
    if senders.contains(where: trusted.contains) { return .vouched }
    return senders.contains(reply.address) ? .own : .none
  }
}

extension ReplyFinding {
  /// When an answer was given, as a number by which answers can be sorted.
  fileprivate func time(at now: Instant) -> Int {
    guard case .reply(let reply, _, let sent) = content else { return .min }
    let answer = AttendeeReply(.accepted, sequence: 0, time: reply.time, sent: sent)
    return answer.time(at: now)?.secondsSince1970 ?? .min
  }
}
