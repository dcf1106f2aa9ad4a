internal import Folders
internal import Planning
internal import ProgrammeModel
public import ScheduleFiles

/// Adds to the schedule who cannot come, or would rather not, and when.
public struct AddAbsences: Sendable {
  /// What is added.
  public var absences: [Absence]
  /// The digest of the schedule that was looked at; `nil` where any will do.
  public var digest: String?

  /// Creates a request.
  public init(_ absences: [Absence], digest: String? = nil) {
    (self.absences, self.digest) = (absences, digest)
  }

  /// Reads what is added from lines such as `breda: unavailable: [2026-03-10 middag]`.
  ///
  /// - Throws: ``Failure`` where they say something else.
  public init(
    reading lines: String, in workspace: Workspace, digest: String? = nil
  ) throws(Failure) {
    let found = lines.split(whereSeparator: \.isNewline).map { Absence.reading(String($0)) }
    guard !found.isEmpty, !found.contains(nil) else {
      throw Failure(
        .unfit(
          Words(
            nl: "Dit zegt niet wie wanneer niet kan.", en: "This does not say who cannot come when."
          )
        ), in: workspace.language)
    }
    self.init(found.flatMap { $0 ?? [] }, digest: digest)
  }

  /// Edits the schedule file of a workspace, which keeps its comments, order and layout.
  ///
  /// - Throws: ``Failure``; the schedule is what it was.
  public func run(in workspace: Workspace) throws(Failure) {
    let path = workspace.schedule
    func refused(_ reason: EditingFailure) -> Failure {
      Failure(.absencesNotAdded(absences, reason), in: workspace.language)
    }
    let file = try naming(refused) { () throws(EditingFailure) in try ScheduleFile.hold(path) }
    if let digest, try ScheduleText.read(path).digest != digest { throw .changedMeanwhile(path) }
    let edited = try naming(refused) { () throws(EditingFailure) in
      try ScheduleFile.adding(absences, toFile: path, wishes: RuleBook.declarations)
    }
    do throws(FolderError) {
      try file.replace(with: edited)
    } catch {
      throw workspace.failure(of: error)
    }
  }
}

extension [Absence] {
  /// A line for every participant and list, with its entries as a schedule writes them, which
  /// ``AddAbsences`` reads.
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
