internal import Foundation
public import Mail
public import ProgrammeModel
internal import ScheduleFiles

/// Keeps what a participant says of when it can come, as it was said.
///
/// The schedule stays as it is: the team looks at it first.
public struct AnswerPoll: Sendable {
  /// The id of the pilot or the expert.
  public var participant: String
  /// What is said, each of a time: a WHEN of the schedule (docs/model.md, "WHEN").
  public var sayings: [(when: String, answer: PollAnswer)]
  /// What is written beside it; `nil` where that stays as it is.
  public var remark: String?
  /// When it is done.
  public var now: Instant

  /// Creates a request.
  public init(
    of participant: String, _ sayings: [(when: String, answer: PollAnswer)], remark: String? = nil,
    now: Instant
  ) {
    (self.participant, self.sayings, self.remark) = (participant, sayings, remark)
    self.now = now
  }

  /// The most that a participant can write, in characters.
  public static let longest = 2000

  /// Keeps the answers; once it returns, the disk has them.
  ///
  /// After the round was closed, what is written becomes a note to the team, and nothing else changes.
  ///
  /// - Throws: ``Failure``, among others where a time is none of the programme.
  public func run(in workspace: Workspace) throws(Failure) {
    let programme = workspace.programme
    let whens = try sayings.map { saying throws(Failure) in
      do throws(Finding) {
        return try ScheduleFile.when(saying.when, in: programme)
      } catch {
        throw Failure(.unfit(error.message), in: workspace.language)
      }
    }
    let remark = remark.map { String($0.prefix(AnswerPoll.longest)).trimmed }
    try workspace.changePoll(of: participant) { file, round throws(Failure) in
      guard round.closed == nil else {
        guard let remark, !remark.isEmpty else {
          throw Failure(
            .unfit(
              Words(
                nl:
                  "De ronde is gesloten. Schrijf er een woord bij: dat gaat naar het programmateam.",
                en: "The round is closed. Write a word: that goes to the programme team.")),
            in: workspace.language)
        }
        file.notes.append(PollFile.Note(time: now.description, text: remark))
        return
      }
      for (saying, when) in zip(sayings, whens) {
        // What it says all of anew goes.
        file.said.removeAll { former in
          former.when == saying.when
            || (try? ScheduleFile.when(former.when, in: programme)).map(when.covers) == true
        }
        file.said.append(
          PollFile.Saying(when: saying.when, answer: saying.answer, time: now.description))
      }
      if let remark { file.remark = remark.isEmpty ? nil : remark }
      file.answered = now.description
    }
  }
}

extension AnswerPoll {
  /// Keeps when a participant's own calendar is taken: the times alone, and no titles.
  ///
  /// - Parameters:
  ///   - file: The calendar as a calendar program saved it, with its name.
  ///   - workspace: The workspace.
  /// - Throws: ``Failure`` with what is wrong in the file.
  public func run(
    reading file: ReceivedFile, in workspace: Workspace
  ) throws(Failure) {
    let calendar = try naming({ Failure($0, in: workspace.language) }) {
      () throws(ReadingFailure) in
      try workspace.programme.calendar(of: participant, reading: file)
    }
    try keep(calendar, from: nil, in: workspace)
  }

  /// Keeps the times of a calendar, and the address that it was fetched from.
  func keep(
    _ calendar: BusyCalendars, from address: String?, in workspace: Workspace
  ) throws(Failure) {
    try workspace.changePoll(of: participant) { poll, round throws(Failure) in
      try round.mustBeOpen(in: workspace.language)
      // The offset goes: the programme's clocks are meant.
      poll.busy = calendar.busy.map { period in period.map { String($0.prefix(16)) } }
      poll.address = address
      poll.fetched = address.map { _ in now.description }
      poll.answered = now.description
    }
  }

  /// Forgets the participant's own calendar, and where it was fetched from.
  ///
  /// - Throws: ``Failure``
  public func forgetCalendar(in workspace: Workspace) throws(Failure) {
    try workspace.changePoll(of: participant) { poll, _ throws(Failure) in
      (poll.busy, poll.address, poll.fetched) = (nil, nil, nil)
    }
  }
}

extension When {
  /// Whether it holds wherever another does, as far as its words tell.
  fileprivate func covers(_ other: When) -> Bool {
    guard let date = other.date else { return words == other.words }
    let dayparts = other.words.compactMap { if case .daypart(let name) = $0 { name } else { nil } }
    if let daypart = dayparts.first { return holds(on: date, daypart: daypart) }
    return words.allSatisfy { word in
      if case .daypart = word { false } else { word.holds(on: date) }
    }
  }
}

extension PollRound {
  /// Refuses what changes answers after the round was closed.
  func mustBeOpen(in language: Language) throws(Failure) {
    guard closed == nil else {
      throw Failure(
        .unfit(Words(nl: "De ronde is gesloten.", en: "The round is closed.")), in: language)
    }
  }
}

extension Programme {
  /// Reads a participant's own calendar as far as the programme goes.
  func calendar(
    of participant: String, reading file: ReceivedFile
  ) throws(ReadingFailure) -> BusyCalendars {
    try BusyCalendars(
      reading: [file.name], from: FileSource([file.name: file.octets]), days: period,
      timezone: timezone, owners: addresses(of: participant), isLenient: true)
  }

  /// The mail addresses of a participant.
  func addresses(of participant: String) -> [String] {
    addressees.filter { $0.participant == participant }.compactMap(\.email)
  }
}

extension String {
  /// Without white space around it.
  var trimmed: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
