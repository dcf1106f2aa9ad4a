public import ProgrammeModel
internal import ScheduleFiles

/// Says of a participant whether it can come at some time, in the schedule.
public struct MarkAvailability: Sendable {
  /// A list of the schedule.
  public typealias List = AbsenceList

  /// The id of the pilot or the expert.
  public var participant: String
  /// The time: an entry of WHEN (docs/model.md, "WHEN").
  public var when: String
  /// The list that it stands in afterwards; `nil` for none.
  public var list: List?
  /// The digest of the text that was looked at; `nil` where any will do.
  public var digest: String?

  /// Creates a request.
  public init(
    _ participant: String, at when: String, _ list: List?, digest: String? = nil
  ) {
    (self.participant, self.when, self.list, self.digest) = (participant, when, list, digest)
  }

  /// Changes the schedule file as it is by then; once it returns, the disk has it.
  ///
  /// An entry for the whole day of a slot becomes entries for the rest of that day.
  ///
  /// - Parameters:
  ///   - schedule: The schedule file.
  ///   - folder: The output folder; `nil` for that of the programme.
  /// - Throws: ``Failure``, among others where the time is none.
  public func run(_ schedule: String, folder: String? = nil) throws(Failure) {
    _ = try ScheduleText.replace(schedule, folder: folder) { () throws(Failure) in
      let workspace = try Workspace(schedule: schedule, folder: folder)
      return try EditSchedule(try edits(of: workspace), digest: digest).supposed(schedule)
    }
  }

  private func edits(of workspace: Workspace) throws(Failure) -> [ScheduleEdit] {
    let programme = workspace.programme
    guard let own = programme.absences(of: participant) else {
      throw Failure(
        .unfit(
          Words(
            nl: "Er is geen deelnemer “\(participant)”.",
            en: "There is no participant “\(participant)”.")), in: workspace.language)
    }
    let part = programme.part(of: participant)
    let values = try ScheduleText.read(workspace.schedule).values(of: part) ?? [:]
    return List.allCases.map { list in
      let key = list.rawValue
      let kept = rest(of: own.filter { $0.list == list }.map(\.when), values[key], in: programme)
      let added = list == self.list ? [ScheduleValue.text(when)] : []
      return ScheduleEdit.set(
        part, key: key, kept.isEmpty && added.isEmpty ? nil : .list(kept + added))
    }
  }

  /// The entries of a list without this time.
  private func rest(
    of whens: [When], _ value: ScheduleValue?, in programme: Programme
  ) -> [ScheduleValue] {
    guard case .list(let entries)? = value else { return [] }
    let slot = when.split(separator: " ", maxSplits: 1).map(String.init)
    let date = slot.first.flatMap { CivilDate($0) }
    let daypart = slot.count > 1 ? slot[1] : nil
    return entries.flatMap { entry -> [ScheduleValue] in
      guard case .text(let text) = entry else { return [entry] }
      if text == when { return [] }
      guard let date, let found = whens.first(where: { $0.text == text }), found.date == date,
        daypart.map({ found.holds(on: date, daypart: $0) }) ?? true
      else { return [entry] }
      return programme.calendar.dayparts.map(\.name)
        .filter { $0 != daypart && daypart != nil && found.holds(on: date, daypart: $0) }
        .map { .text("\(date) \($0)") }
    }
  }
}
