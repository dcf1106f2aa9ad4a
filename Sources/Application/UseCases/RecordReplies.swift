internal import Folders
internal import ICalendar
public import Mail
public import ProgrammeModel
internal import Publishing
public import ScheduleFiles

/// Takes in what participants answered to their invitations.
public struct RecordReplies: Sendable {
  /// The files, each a reply as `.ics`, a mail that holds some, or a mailbox of mails.
  public var files: [ReceivedFile]
  /// The addresses whose mails may answer for others, in small letters.
  public var trusted: Set<String>
  /// Whether what is declined is added to the schedule, in one step with the ledger.
  public var isApplying: Bool
  /// When it is done; what an answer says of later than tomorrow does not count.
  public var now: Instant

  /// Creates a request.
  public init(
    _ files: [ReceivedFile], trusting trusted: [String] = [], applying isApplying: Bool = false,
    now: Instant
  ) {
    self.files = files
    self.isApplying = isApplying
    self.trusted = Set(trusted.map { $0.lowercased() })
    self.now = now
  }

  /// What became of the replies.
  public struct Result: Sendable {
    /// One for every reply, in the order of the files; a file without any has one too.
    public let receipts: [ReplyReceipt]
    /// What was declined, now or before, and the schedule does not say yet.
    public let absences: [Absence]
    /// Whether the absences were added to the schedule.
    public let isApplied: Bool
    /// Why the absences were not added although that was asked for; the schedule is what it was.
    public let refusal: Failure?
    let language: Language

    /// The addresses whose mails answer for others, and were not trusted; each once.
    public var doubtfulSenders: [String] {
      var senders: [String] = []
      for receipt in receipts where receipt.kind == .doubtful {
        let others = receipt.senders.filter { $0 != receipt.address }
        let named = others.isEmpty ? [receipt.address].compactMap(\.self) : others
        senders += named.filter { !senders.contains($0) }
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
  /// The schedule is read again once it is held, so that of two runs neither adds what the other did.
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
    let receipts = record(in: &ledger, on: workspace.programme.zone)
    let files = ledger == before ? [] : [try workspace.file(of: ledger)]
    func result(_ absences: [Absence], isApplied: Bool, _ refusal: Failure? = nil) -> Result {
      Result(
        receipts: receipts, absences: absences, isApplied: isApplied, refusal: refusal,
        language: workspace.language)
    }
    guard isApplying else {
      try workspace.replace(files, in: held)
      return result(ledger.absences(in: workspace.programme), isApplied: false)
    }
    let (path, language) = (workspace.schedule, workspace.language)
    let told = ledger.absences(in: workspace.programme)
    let schedule: HeldFile
    do throws(Failure) {
      schedule = try naming(Failure.notAdded(told, in: language)) {
        () throws(EditingFailure) in
        try ScheduleFile.hold(path)
      }
    } catch {
      try workspace.replace(files, in: held)
      return result(told, isApplied: false, error)
    }
    let now = try Workspace(schedule: path, folder: workspace.folder)
    let absences = ledger.absences(in: now.programme)
    guard !absences.isEmpty else {
      try workspace.replace(files, in: held)
      return result([], isApplied: false)
    }
    let edited: [UInt8]
    do throws(Failure) {
      let text = try EditSchedule(absences.edits(in: now.programme))
        .supposed(path, naming: Failure.notAdded(absences, in: language))
      edited = Array(text.utf8)
    } catch {
      // An answer is kept, whatever becomes of the schedule.
      try workspace.replace(files, in: held)
      return result(absences, isApplied: false, error)
    }
    do throws(FolderError) {
      if files.isEmpty {
        try schedule.replace(with: edited)
      } else {
        try held.replace(with: files, and: schedule, edited)
      }
    } catch {
      throw workspace.failure(of: error)
    }
    return result(absences, isApplied: true)
  }
}

extension Workspace {
  /// Writes files into the output folder, which is held; nothing where there are none.
  fileprivate func replace(_ files: [OutputFile], in held: borrowing HeldFolder) throws(Failure) {
    guard !files.isEmpty else { return }
    do throws(FolderError) {
      try held.replace([], with: files)
    } catch {
      throw failure(of: error)
    }
  }
}

extension Ledger {
  /// What was declined and a schedule does not say yet.
  fileprivate func absences(in programme: Programme) -> [Absence] {
    declines.filter(programme.lacks).map(Absence.init)
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
  private func record(in ledger: inout Ledger, on clocks: Zone) -> [ReplyReceipt] {
    // Nobody answers before there was an invitation, whatever the clock says.
    let now = max(now, ledger.time)
    let findings = files.flatMap { file in
      ReplyFinding.findings(in: file.octets, name: file.name).map { (file: file.name, $0) }
    }
    var receipts = findings.map { file, finding in
      ReplyReceipt(of: finding, in: file, ledger, on: clocks)
    }
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

  /// A mail that names others as well among those it is from may be theirs, and one that names nobody
  /// may be anybody's.
  private func trust(in reply: CalendarReply, from: [String]?) -> Ledger.Trust {
    guard let from else { return .own }
    let others = from.isEmpty ? [reply.address] : from.filter { $0 != reply.address }
    if others.isEmpty { return .own }
    return trusted.isSuperset(of: others) ? .vouched : .none
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

extension ReceivedFile {
  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: The file; messages repeat it as it is.
  ///   - language: The language of what is wrong.
  /// - Throws: ``Failure`` where it cannot be opened.
  public init(path: String, in language: Language) throws(Failure) {
    let octets = try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
      try PlainFile.octets(path: path)
    }
    self.init(name: path, octets: octets)
  }
}
