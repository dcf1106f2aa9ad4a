import Foundation
import TestSupport

/// The built command, run as people run it.
struct Leernetwerk {
  /// What a run left behind.
  struct Run {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The path of the command, which is built beside the tests.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "leernetwerk").path

  /// The commands whose clock would stop them on a machine that is slow or busy.
  private static let timed: Set = ["check", "drill", "plan", "whatif"]

  /// Runs the command to its end, and does something else once it runs.
  ///
  /// Unless the arguments say how many seconds it may take, no clock stops it. With `columns` it is
  /// called by its name alone, by somebody whose terminal has so many.
  static func run(
    _ arguments: [String], by executable: String = executable, typing input: String = "",
    in directory: URL = Folder.package, columns: Int? = nil,
    whileRunning: (Process) async throws -> Void = { _ in }
  ) async throws -> Run {
    try await Folder.temporary { folder in
      let process = Process()
      process.executableURL = URL(filePath: executable)
      let patience = arguments.first.map(timed.contains) == true ? ["--seconds", "86400"] : []
      process.arguments = arguments.prefix(1) + patience + arguments.dropFirst()
      if let columns {
        let folder = URL(filePath: executable).deletingLastPathComponent().path
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments =
          ["PATH=\(folder)", "COLUMNS=\(columns)", "leernetwerk"]
          + (process.arguments ?? [])
      }
      process.currentDirectoryURL = directory
      let (output, errors) = (try folder.newFile("output"), try folder.newFile("errors"))
      process.standardInput = FileHandle(
        forReadingAtPath: try folder.write("input", input))
      process.standardOutput = output
      process.standardError = errors
      let (ends, end) = AsyncStream.makeStream(of: Void.self)
      process.terminationHandler = { _ in end.finish() }
      try process.run()
      try await whileRunning(process)
      for await _ in ends {}
      return Run(
        status: process.terminationStatus, output: try folder.text("output"),
        errors: try folder.text("errors"))
    }
  }
}
