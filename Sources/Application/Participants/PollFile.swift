internal import ProgrammeModel

/// What a participant says of a time.
public enum PollAnswer: String, CaseIterable, Codable, Sendable {
  /// Can come.
  case can
  /// Would rather not come.
  case ratherNot = "rather-not"
  /// Cannot come.
  case never
}

/// What one participant answered to the poll: `answers/<id>.json` in the output folder
/// (docs/hosting.md).
struct PollFile: StoredFile, Hashable, Sendable {
  /// One thing that was said, of a slot or of more at once.
  struct Saying: Codable, Hashable, Sendable {
    /// The time as a WHEN of the schedule, as `2026-03-10 middag` or `wed`.
    let when: String
    /// What is said of it.
    let answer: PollAnswer
    /// When it was said, as `2021-01-15T09:00:00Z`.
    let time: String
  }

  /// Something that came after the round was closed.
  struct Note: Codable, Hashable, Sendable {
    /// When it came, as `2021-01-15T09:00:00Z`.
    let time: String
    /// What it says.
    let text: String
  }

  var version = 1
  /// The id of the pilot or the expert.
  let participant: String
  /// When the participant was asked, or reminded, last; absent before.
  var asked: String?
  /// When something was answered last; absent before.
  var answered: String?
  /// What was said, the last at the end: of two that meet, the later counts.
  var said: [Saying] = []
  /// When the participant's own calendar is taken, without titles: start and end of each period, as
  /// `2021-03-02T09:00`; absent where none was sent.
  var busy: [[String]]?
  /// The address from which they were fetched; absent where the calendar was sent as a file.
  ///
  /// It may hold a secret of the participant.
  var address: String?
  /// When they were fetched, as `2021-01-15T09:00:00Z`; absent where the calendar was sent as a file.
  var fetched: String?
  /// What was written beside it; absent without a word.
  var remark: String?
  /// What came after the round was closed.
  var notes: [Note] = []

  /// The folder of the files.
  static let folder = "answers"

  static func path(of participant: String) -> String { "\(folder)/\(participant).json" }
}

/// How it stands with the round of asking: `poll.json` in the output folder.
struct PollRound: StoredFile, Hashable, Sendable {
  /// A round that another came after.
  struct Former: Codable, Hashable, Sendable {
    /// When it was opened; absent for the first.
    let opened: String?
    /// When it was closed.
    let closed: String
    /// What had changed before it; absent for the first.
    let reason: String?
  }

  var version = 1
  /// When the round was opened; absent for the first.
  var opened: String?
  /// When the team closed the round; absent while it is open.
  var closed: String?
  /// What had changed before it, as the team says it; absent for the first.
  var reason: String?
  /// The rounds before it, the first at the beginning; absent in the first.
  var former: [Former]?

  static let fileName = "poll.json"
}

extension Workspace {
  /// What a participant answered; nothing where it did not.
  ///
  /// - Throws: ``Failure`` where the file is none that this program writes.
  func pollFile(of participant: String) throws(Failure) -> PollFile {
    try stored(at: PollFile.path(of: participant)) ?? PollFile(participant: participant)
  }

  /// How it stands with the round of asking.
  ///
  /// - Throws: ``Failure`` where the file is none that this program writes.
  func pollRound() throws(Failure) -> PollRound {
    try stored(at: PollRound.fileName) ?? PollRound()
  }

  /// Changes what a participant answered while nobody else can; once it returns, the disk has it.
  ///
  /// - Throws: ``Failure``
  func changePoll(
    of participant: String, _ change: (inout PollFile, PollRound) throws(Failure) -> Void
  ) throws(Failure) {
    let held = try hold()
    var file = try pollFile(of: participant)
    try change(&file, try pollRound())
    try write(file, to: PollFile.path(of: participant), in: held)
  }
}
