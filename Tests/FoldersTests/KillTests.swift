import Folders
import Foundation
import TestSupport
import Testing

@Suite struct KillTests {
  @Test(arguments: Run.allCases)
  func `A run that is killed at any moment leaves whole states alone, and the next one ends it`(
    run: Run
  ) async throws {
    let trial = try Room()
    try run.prepare(in: trial)
    var whole = [try trial.state(".")]
    let steps = try changes { try run.write(trial.path) }
    let after = try trial.state(".")
    if let between = run.between { whole.append(between) }
    whole.append(after)
    var seen = Set<[String: String]>()
    for step in 1...steps {
      let room = try Room()
      let path = room.path
      try run.prepare(in: room)
      await #expect(processExitsWith: .signal(SIGKILL)) {
        [run = run as Run, step = step as Int, path = path as String] in
        try killing(beforeChange: step) { try run.write(path) }
      }
      let state = try room.state(".").filter { !$0.key.contains(".leernetwerk") }
      #expect(whole.contains(state), "killed before change \(step)")
      seen.insert(state)
      try run.write(path)
      #expect(try room.state(".") == after)
    }
    #expect(seen == Set(whole))
  }

  /// A run that writes to a room.
  enum Run: CaseIterable, Codable {
    /// Some files of a folder are replaced, and others taken away.
    case folder
    /// One file is replaced.
    case file
    /// Some files of a folder and one beside it are replaced as one.
    case folderAndFile
    /// Two files are created, the first unless it is there.
    case newFiles

    /// What may stand there in between.
    var between: [String: String]? {
      switch self {
      case .folder, .file: nil
      case .folderAndFile: ["out/a.txt": "later", "out/b.txt": "stays", "a.yaml": "before"]
      case .newFiles: ["map/a.yaml": "a"]
      }
    }

    /// Makes the state before.
    func prepare(in room: Room) throws {
      switch self {
      case .folder: try room.fill("out")
      case .file: try room.write("a.yaml", "before")
      case .folderAndFile:
        for (file, text) in ["out/a.txt": "before", "out/b.txt": "stays", "a.yaml": "before"] {
          try room.write(file, text)
        }
      case .newFiles: break
      }
    }

    /// Makes the state after; once more, it stays.
    func write(_ path: String) throws {
      switch self {
      case .folder:
        try Folder(path: path + "/out").replace(["concept"], with: later)
      case .file: try Folder.replaceFile(at: path + "/a.yaml", with: Array("later".utf8))
      case .folderAndFile:
        let held = try Folder(path: path + "/out").hold()
        try held.replace(
          with: [OutputFile(path: "a.txt", text: "later")],
          and: Folder.holdFile(at: path + "/a.yaml"), Array("later".utf8))
      case .newFiles:
        let files = [
          OutputFile(path: path + "/map/a.yaml", text: "a"),
          OutputFile(path: path + "/b.yaml", text: "b"),
        ]
        try Folder.createFiles(
          files.filter { !FileManager.default.fileExists(atPath: $0.path) })
      }
    }
  }
}
