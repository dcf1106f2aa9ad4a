package import Foundation

/// A folder of a test's own.
package struct Folder {
  package let path: String

  /// A folder that there is already.
  package init(path: String) { self.path = path }

  /// The folder of the package.
  package static let package = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// Lends a new folder that is gone afterwards.
  package static func temporary<Result>(_ body: (Folder) async throws -> Result) async throws
    -> Result
  {
    let path = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: path) }
    return try await body(Folder(path: path))
  }

  package func text(_ name: String) throws -> String {
    try String(contentsOfFile: "\(path)/\(name)", encoding: .utf8)
  }

  package func newFile(_ name: String) throws -> FileHandle {
    _ = FileManager.default.createFile(atPath: "\(path)/\(name)", contents: nil)
    return try FileHandle(forWritingTo: URL(filePath: "\(path)/\(name)"))
  }

  /// Writes a file and returns its path.
  package func write(_ name: String, _ text: String) throws -> String {
    try text.write(toFile: "\(path)/\(name)", atomically: false, encoding: .utf8)
    return "\(path)/\(name)"
  }

  /// Copies the small schedule with its holidays, after a change of its text; returns its path.
  package func copyOfSmallSchedule(_ change: (String) -> String = { $0 }) throws -> String {
    let schedules = Folder.package.appending(path: "schedules")
    try FileManager.default.copyItem(
      atPath: schedules.appending(path: "holidays").path, toPath: "\(path)/holidays")
    let text = try String(contentsOf: schedules.appending(path: "klein.yaml"), encoding: .utf8)
    return try write("klein.yaml", change(text))
  }

  /// Copies the small schedule and pins all of it, so that it has one plan, which costs 873 points;
  /// returns its path.
  package func copyOfDecidedSchedule() throws -> String {
    try copyOfSmallSchedule {
      $0 + """
        pins:
          - {session: start-1, date: 2026-02-10, daypart: middag, venue: utrecht}
          - {session: bezoek-1, date: 2026-03-05, daypart: middag, venue: utrecht, pilots: [breda]}
          - {session: bezoek-2, date: 2026-04-07, daypart: middag, venue: zwolle, pilots: [zwolle]}
        """
    }
  }

  /// The names of everything in it, sorted.
  package func names(in folder: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: "\(path)/\(folder)").sorted()
  }
}
