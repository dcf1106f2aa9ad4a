internal import Folders
public import ProgrammeModel
internal import ScheduleFiles

/// Adds to the schedule what a participant answered to the poll, once the team saw it.
public struct TakeInPoll: Sendable {
  /// The id of the pilot or the expert.
  public var participant: String
  /// What the team saw, a line each; nothing is done where it is something else by now.
  public var seen: [String]
  /// The digest of the schedule that was looked at; `nil` where any will do.
  public var digest: String?
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(of participant: String, seen: [String], digest: String? = nil, now: Instant) {
    (self.participant, self.seen, self.digest, self.now) = (participant, seen, digest, now)
  }

  /// Changes the schedule file, which keeps its comments, order and layout; once it returns, the disk
  /// has it.
  ///
  /// - Parameters:
  ///   - schedule: The schedule file.
  ///   - folder: The output folder; `nil` for that of the programme.
  /// - Throws: ``Failure``; its kind is ``Failure/Kind/outdated`` where something else was answered
  ///   meanwhile.
  public func run(_ schedule: String, folder: String? = nil) throws(Failure) {
    _ = try ScheduleText.replace(schedule, folder: folder) { () throws(Failure) in
      let workspace = try Workspace(schedule: schedule, folder: folder)
      let poll = try PollFrame(of: workspace, at: now).poll(of: participant, in: workspace)
      guard poll.lines == seen, !seen.isEmpty else {
        throw Failure(.changedMeanwhile, in: workspace.language)
      }
      let part = workspace.programme.part(of: participant)
      let edits = MarkAvailability.List.allCases.map { list in
        ScheduleEdit.append(
          part, key: list.rawValue,
          poll.additions.filter { $0.list == list }.map { .text($0.when) })
      }
      return try EditSchedule(edits, digest: digest).supposed(schedule)
    }
  }
}

extension Poll {
  /// What is to be added to the schedule, a line each, as `unavailable: wed`.
  package var lines: [String] { additions.map { "\($0.list.rawValue): \($0.when)" } }
}
