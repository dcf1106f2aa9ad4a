internal import Planning
internal import ProgrammeModel
public import ScheduleFiles

/// Changes single values of a schedule, which keeps its comments, order and layout.
public struct EditSchedule: Sendable {
  /// What is changed, the first first.
  public var edits: [ScheduleEdit]
  /// The digest of the text that was looked at; `nil` where any will do.
  public var digest: String?

  /// Creates a request.
  public init(_ edits: [ScheduleEdit], digest: String? = nil) {
    self.edits = edits
    self.digest = digest
  }

  /// Changes the schedule file; once it returns, the disk has it.
  ///
  /// - Parameters:
  ///   - path: The schedule file.
  ///   - folder: The output folder; `nil` for that of the programme.
  /// - Returns: The workspace of the changed schedule.
  /// - Throws: ``Failure`` with everything that would be wrong, or where the file was changed
  ///   meanwhile; then it is what it was.
  @discardableResult
  public func run(_ path: String, folder: String? = nil) throws(Failure) -> Workspace {
    try ScheduleText.replace(path, folder: folder) { () throws(Failure) in try supposed(path) }
  }

  /// What the schedule would say; writes nothing.
  ///
  /// - Returns: The text.
  /// - Throws: ``Failure``
  public func supposed(_ path: String) throws(Failure) -> String {
    try supposed(path, naming: { Failure($0) })
  }

  /// What the schedule would say, where the failure to edit it has a name.
  func supposed(
    _ path: String, naming failure: (EditingFailure) -> Failure
  ) throws(Failure) -> String {
    let file = try ScheduleText.read(path)
    if let digest, file.digest != digest { throw .changedMeanwhile(path) }
    let bytes = try naming(failure) { () throws(EditingFailure) in
      try ScheduleFile.changing(
        edits, in: Array(file.text.utf8), path: path, wishes: RuleBook.declarations)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
