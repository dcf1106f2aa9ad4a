internal import Folders
internal import Foundation
internal import ICalendar
public import ProgrammeModel
internal import Planning
internal import Publishing
internal import ScheduleFiles

/// A schedule with the folder in which its plan, its calendars and what was published of it stand.
///
/// The schedule is read once; plan and ledger are read when a use case asks for them, so that it
/// sees what another run has written meanwhile.
public struct Workspace: Sendable {
  /// The schedule file, as it was named.
  public let schedule: String
  /// What the schedule asks.
  public private(set) var programme: Programme
  /// The folder that output goes to: the one that was given, or `out/<programme id>`.
  public let folder: String
  /// The plan file: the one that was given, or `plan.json` in the folder.
  public let planFile: String
  /// The folder in which plans of this schedule were published: the one that was given, or else that
  /// of the plan file.
  public let publishedFolder: String

  /// Where the schedule came from.
  let files: FileSource
  private let origin: FileStamps

  /// Whether the schedule and all files that it names are still what they were when it was read.
  public var isCurrent: Bool { origin.areCurrent }

  /// The language in which people are addressed.
  public var language: Language { programme.language }

  /// The same workspace, which addresses who looks in another language.
  ///
  /// It is for what is only looked at: what is written for participants has the programme's.
  public func speaking(_ language: Language) -> Workspace {
    var other = self
    other.programme.language = language
    return other
  }

  /// Reads a schedule.
  ///
  /// - Parameters:
  ///   - schedule: The file; messages repeat it as it is.
  ///   - folder: The output folder; `nil` for `out/<programme id>`.
  ///   - planFile: A plan that stands elsewhere than in the output folder.
  /// - Throws: ``Failure`` with everything that is wrong in the schedule and the files that it names.
  public init(
    schedule: String, folder: String? = nil, planFile: String? = nil
  ) throws(Failure) {
    try self.init(schedule, from: .disk, folder: folder, planFile: planFile)
  }

  /// Reads a schedule from memory, as somebody sent it.
  ///
  /// Plan, calendars and what was published stand in the output folder, as ever.
  ///
  /// - Parameters:
  ///   - schedule: The name of the schedule among the files; messages repeat it as it is.
  ///   - files: The schedule and every file that it names, by path; nothing is read from the disk.
  ///   - folder: The output folder; `nil` for `out/<programme id>`.
  /// - Throws: ``Failure`` with everything that is wrong in the schedule and the files that it names.
  public init(
    schedule: String, in files: [String: [UInt8]], folder: String? = nil
  ) throws(Failure) {
    try self.init(schedule, from: FileSource(files), folder: folder, planFile: nil)
  }

  /// Reads a schedule as it would be with another text.
  ///
  /// - Parameters:
  ///   - schedule: The file; the other files that it names are read from the disk.
  ///   - text: What it would say.
  ///   - folder: The output folder; `nil` for `out/<programme id>`.
  /// - Throws: ``Failure`` with everything that is wrong in the text and the files that it names.
  public init(schedule: String, saying text: String, folder: String? = nil) throws(Failure) {
    try self.init(
      schedule, from: FileSource.disk.replacing(schedule, with: Array(text.utf8)), folder: folder,
      planFile: nil)
  }

  init(
    _ schedule: String, from files: FileSource, folder: String? = nil, planFile: String? = nil
  ) throws(Failure) {
    let trace = FileTrace()
    let programme = try naming({ Failure($0) }) { () throws(ReadingFailure) in
      try ScheduleFile.read(
        path: schedule, from: files.traced(by: trace), wishes: RuleBook.declarations)
    }
    guard ZoneDatabase.current.holds(programme.timezone) else {
      throw Failure(
        .unreadable(PublishingError.uninstalledZone(programme.timezone).message),
        in: programme.language)
    }
    origin = trace.stamps
    self.schedule = schedule
    self.programme = programme
    self.files = files
    self.folder = folder ?? Workspace.defaultFolder(of: programme)
    self.planFile = planFile ?? "\(self.folder)/\(Workspace.planFileName)"
    publishedFolder = folder ?? (self.planFile as NSString).deletingLastPathComponent.orHere
  }

  /// The name of the plan in an output folder.
  public static let planFileName = "plan.json"

  /// The output folder of a programme for which none is given.
  public static func defaultFolder(of programme: Programme) -> String { "out/\(programme.id)" }

  /// Reads the plan.
  ///
  /// - Throws: ``Failure``
  func plan() throws(Failure) -> PlanDocument {
    try naming({ Failure($0, in: language) }) { () throws(ReadingFailure) in
      try PlanFile.read(path: planFile, addsUp: false)
    }
  }

  /// Reads what was published; `nil` before the first publication.
  ///
  /// - Throws: ``Failure``
  func ledger() throws(Failure) -> Ledger? {
    try naming({ Failure(.unusableLedger($0), in: language) }) { () throws(LedgerError) in
      try Ledger.read(folder: publishedFolder, of: programme.id)
    }
  }

  /// Holds the output folder against other runs, so that what is read from it is what is replaced.
  ///
  /// - Throws: ``Failure``
  func hold() throws(Failure) -> HeldFolder {
    try naming(failure(of:)) { () throws(FolderError) in try Folder(path: folder).hold() }
  }

  /// Writes files into a folder and takes away what else is in some folders below it, in one step.
  ///
  /// - Throws: ``Failure``
  func replace(
    _ folders: Set<String> = [], with files: [OutputFile], in folder: String? = nil
  ) throws(Failure) {
    try naming(failure(of:)) { () throws(FolderError) in
      try Folder(path: folder ?? self.folder).replace(folders, with: files)
    }
  }

  func failure(of error: FolderError) -> Failure { Failure(.unwritable(error), in: language) }
}

extension String {
  /// The folder, or the one that the program runs in where none is named.
  fileprivate var orHere: String { isEmpty ? "." : self }
}
