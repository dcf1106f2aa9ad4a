internal import Planning
internal import ProgrammeModel
public import ScheduleFiles

/// Adds to the schedule who cannot come, or would rather not, and when.
public struct AddAbsences: Sendable {
  /// What is added.
  public var absences: [Absence]

  /// Creates a request.
  public init(_ absences: [Absence]) { self.absences = absences }

  /// Reads what is added from ``text``.
  ///
  /// - Throws: ``Failure`` where it says something else.
  public init(reading text: String, in workspace: Workspace) throws(Failure) {
    let absences = text.split(whereSeparator: \.isNewline).map { line -> Absence? in
      let parts = line.split(separator: " ", maxSplits: 3).map(String.init)
      guard parts.count >= 3, let list = Absence.List(rawValue: parts[1]),
        let date = CivilDate(parts[2])
      else { return nil }
      return Absence(
        participant: parts[0], list: list, date: date,
        daypart: parts.count > 3 ? parts[3] : nil)
    }
    guard !absences.isEmpty, !absences.contains(nil) else {
      throw Failure(
        .unfit(
          Words(
            nl: "Dit zegt niet wie wanneer niet kan.", en: "This does not say who cannot come when."
          )
        ), in: workspace.language)
    }
    self.init(absences.compactMap(\.self))
  }

  /// What is added as text, a line each: `breda unavailable 2026-03-10 middag`.
  public var text: String {
    absences.map { absence in
      let when = [absence.date.description, absence.daypart].compactMap(\.self)
      return ([absence.participant, absence.list.rawValue] + when).joined(separator: " ")
    }.joined(separator: "\n")
  }

  /// Edits the schedule file of a workspace, which keeps its comments, order and layout.
  ///
  /// - Throws: ``Failure``; the schedule is what it was.
  public func run(in workspace: Workspace) throws(Failure) {
    try naming({ Failure(.absencesNotAdded(absences, $0), in: workspace.language) }) {
      () throws(EditingFailure) in
      try ScheduleFile.add(absences, toFile: workspace.schedule, wishes: RuleBook.declarations)
    }
  }
}

extension AddAbsences {
  /// The text of a schedule with the absences, for a workspace that was read from memory.
  ///
  /// - Parameters:
  ///   - octets: The schedule as it is.
  ///   - workspace: The workspace that was read from it.
  /// - Returns: The schedule with the absences; all else is as it was.
  /// - Throws: ``Failure``
  public func added(to octets: [UInt8], in workspace: Workspace) throws(Failure) -> [UInt8] {
    try naming({ Failure(.absencesNotAdded(absences, $0), in: workspace.language) }) {
      () throws(EditingFailure) in
      try ScheduleFile.adding(
        absences, to: octets, path: workspace.schedule, from: workspace.files,
        wishes: RuleBook.declarations)
    }
  }
}

extension [Absence] {
  /// A line for every participant and list, with its entries as a schedule writes them.
  public var lines: [String] {
    var lines: [(start: String, whens: [String])] = []
    for absence in self {
      let start = "\(absence.participant): \(absence.list.rawValue): "
      if let index = lines.firstIndex(where: { $0.start == start }) {
        lines[index].whens.append(absence.when)
      } else {
        lines.append((start, [absence.when]))
      }
    }
    return lines.map { "\($0.start)[\($0.whens.joined(separator: ", "))]" }
  }
}
