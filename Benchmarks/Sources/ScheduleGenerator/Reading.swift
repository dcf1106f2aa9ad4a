internal import Foundation
internal import Planning
public import ProgrammeModel
internal import ScheduleFiles

extension ScheduleGenerator {
  /// Draws the schedule file and reads it as the command would.
  ///
  /// - Parameter holidays: The path of the holiday file.
  /// - Returns: The programme with its school holidays and coordinates.
  /// - Throws: `ReadingFailure` with what is wrong in the drawn file, or an error of the file system.
  public func programme(holidays: String) throws -> Programme {
    let folder = FileManager.default.temporaryDirectory
      .appending(component: UUID().uuidString, directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.copyItem(
      at: URL(filePath: holidays), to: folder.appending(component: "holidays.yaml"))
    let schedule = folder.appending(component: "schedule.yaml")
    try Data(text(holidays: "holidays.yaml").utf8).write(to: schedule)
    return try ScheduleFile.read(path: schedule.path, wishes: RuleBook.declarations)
  }
}
