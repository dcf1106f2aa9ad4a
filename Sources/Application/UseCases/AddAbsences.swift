internal import Planning
internal import ProgrammeModel
public import ScheduleFiles

/// Adds to the schedule who cannot come, or would rather not, and when.
public struct AddAbsences: Sendable {
  /// What is added.
  public var absences: [Absence]

  /// Creates a request.
  public init(_ absences: [Absence]) { self.absences = absences }

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
