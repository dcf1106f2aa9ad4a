import Folders
import Foundation
import ProgrammeModel
import TestSupport
import Testing

@Suite struct FolderErrorTests {
  @Test func `A file where the folder must be is named`() throws {
    let room = try Room()
    let path = room.path + "/out"
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
    let error = #expect(throws: FolderError.self) {
      try Folder(path: path).replace([], with: later)
    }
    #expect(
      error?.message
        == Words(
          nl: "Kan \(path) niet maken: er staat een bestand waar een map moet komen, "
            + "of andersom.",
          en: "Cannot create \(path): there is a file where a folder must be, "
            + "or the other way round."))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
  }

  @Test func `A file on the way to the folder is named`() throws {
    let room = try Room()
    try Data("mine".utf8).write(to: URL(fileURLWithPath: room.path + "/file"))
    let error = #expect(throws: FolderError.self) {
      try Folder(path: room.path + "/file/out").replace([], with: later)
    }
    #expect(error?.isLasting == true)
  }

  @Test func `A disk without room is an error on the way, and nothing changes`() async throws {
    let room = try Room()
    try room.fill("out")
    let path = room.path + "/out"
    await #expect(processExitsWith: .exitCode(74)) { [path = path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 3, rlim_max: 3)
      unsafe setrlimit(__rlimit_resource_t(1), &limit)
      do throws(FolderError) {
        try Folder(path: path).replace(["concept"], with: later)
      } catch {
        let expected = Words(
          nl:
            "Schrijven naar \(path)/concept/programma.ics is mislukt: het bestand wordt te groot. "
            + "Wat er stond, staat er nog.",
          en: "Writing to \(path)/concept/programma.ics failed: the file gets too large. "
            + "What was there still is.")
        exit(error.message == expected ? 74 : 1)
      }
      exit(0)
    }
    #expect(try room.state("out") == Room.before.merging(Room.rest) { $1 })
    #expect(try room.names == ["out"])
  }

  @Test func `A folder that one works in is refused`() async throws {
    let room = try Room()
    try room.fill("out")
    let path = room.path + "/out"
    await #expect(processExitsWith: .exitCode(73)) { [path = path as String] in
      _ = FileManager.default.changeCurrentDirectoryPath(path + "/agenda")
      do throws(FolderError) {
        try Folder(path: "..").replace([], with: later)
      } catch {
        let expected = Words(
          nl: "Kan .. niet maken: u werkt nu in die map; kies er een eigen map voor.",
          en: "Cannot create ..: you are working in that folder; choose one of its own.")
        exit(error.message == expected ? 73 : 1)
      }
      exit(0)
    }
  }

  @Test(arguments: ["/", "/proc/none", "/dev/null/out"])
  func `A folder that cannot be is refused`(_ path: String) {
    let error = #expect(throws: FolderError.self) {
      try Folder(path: path).replace([], with: [])
    }
    #expect(error?.isLasting == true)
  }
}
