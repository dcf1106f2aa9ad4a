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

  /// What is added, a line for every participant and list, from which the same can be read again.
  public var lines: [String] { absences.lines }

  /// Edits the schedule file of a workspace, which keeps its comments, order and layout.
  ///
  /// - Throws: ``Failure``; the schedule is what it was.
  public func run(in workspace: Workspace) throws(Failure) {
    let refused = Failure.notAdded(absences, in: workspace.language)
    _ = try ScheduleText.replace(
      workspace.schedule, folder: workspace.folder, naming: refused
    ) { () throws(Failure) in
      try EditSchedule(absences.edits(in: workspace.programme), digest: digest)
        .supposed(workspace.schedule, naming: refused)
    }
  }
}

extension Failure {
  /// That some absences were not added, for a reason that is given.
  static func notAdded(
    _ absences: [Absence], in language: Language
  ) -> (EditingFailure) -> Failure {
    { Failure(.absencesNotAdded(absences, $0), in: language) }
  }
}
