import Folders
import Foundation
import ProgrammeModel
import Synchronization
import TestSupport
import Testing

@Suite struct FileTests {
  @Test func `A file is replaced with its rights, and nothing is left beside it`() throws {
    let room = try Room()
    try room.write("a.yaml", "before")
    let path = room.path + "/a.yaml"
    try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
    try Folder.replaceFile(at: path, with: Array("later".utf8))
    #expect(try room.state(".") == ["a.yaml": "later"])
    let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions]
    #expect(rights as? Int == 0o640)
    #expect(try room.names == ["a.yaml"])
  }

  @Test func `A file that a link leads to is replaced where it is`() throws {
    let room = try Room()
    try room.write("real/a.yaml", "before")
    try FileManager.default.createSymbolicLink(
      atPath: room.path + "/link.yaml", withDestinationPath: "real/a.yaml")
    try Folder.replaceFile(at: room.path + "/link.yaml", with: Array("later".utf8))
    #expect(try room.state("real") == ["a.yaml": "later"])
    #expect(try room.names == ["link.yaml", "real"])
  }

  @Test func `What a killed run left beside a file goes`() throws {
    let room = try Room()
    try room.write(".a.yaml.leernetwerk", "half of something that is longer")
    try Folder.replaceFile(at: room.path + "/a.yaml", with: Array("whole".utf8))
    #expect(try room.state(".") == ["a.yaml": "whole"])
    #expect(try room.names == ["a.yaml"])
  }

  @Test func `Runs that replace the same file at the same time leave one of their files`()
    async throws
  {
    let room = try Room()
    let path = room.path + "/a.yaml"
    let texts = (0..<16).map { String(repeating: "\($0)\n", count: 2000) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for text in texts {
        group.addTask { try Folder.replaceFile(at: path, with: Array(text.utf8)) }
      }
      try await group.waitForAll()
    }
    #expect(texts.contains(try #require(try room.state(".")["a.yaml"])))
    #expect(try room.names == ["a.yaml"])
  }

  @Test func `New files come with the folders that lead to them`() throws {
    let room = try Room()
    try Folder.createFiles([
      OutputFile(path: room.path + "/een/twee/a.yaml", text: "a"),
      OutputFile(path: room.path + "/b.yaml", text: "b"),
    ])
    #expect(try room.state(".") == ["een/twee/a.yaml": "a", "b.yaml": "b"])
    #expect(try room.names == ["b.yaml", "een"])
  }

  @Test func `Where one new file cannot be, none is`() throws {
    let room = try Room()
    try room.write("b.yaml", "mine")
    let error = #expect(throws: FolderError.self) {
      try Folder.createFiles([
        OutputFile(path: room.path + "/a.yaml", text: "a"),
        OutputFile(path: room.path + "/b.yaml", text: "b"),
      ])
    }
    #expect(error == FolderError(path: room.path + "/b.yaml", reason: .exists))
    #expect(
      error?.message
        == Words(
          nl: "Kan \(room.path)/b.yaml niet maken: het bestaat al.",
          en: "Cannot create \(room.path)/b.yaml: it exists."))
    #expect(try room.state(".") == ["b.yaml": "mine"])
  }

  @Test func `Where the disk has no room for the last new file, none is`() async throws {
    let room = try Room()
    await #expect(processExitsWith: .exitCode(74)) { [path = room.path as String] in
      signal(SIGXFSZ, SIG_IGN)
      var limit = rlimit(rlim_cur: 3, rlim_max: 3)
      unsafe setrlimit(__rlimit_resource_t(1), &limit)
      do throws(FolderError) {
        try Folder.createFiles([
          OutputFile(path: path + "/a.yaml", text: "a"),
          OutputFile(path: path + "/b.yaml", text: "too long"),
        ])
      } catch {
        exit(error == FolderError(path: path + "/b.yaml", reason: .tooLarge) ? 74 : 1)
      }
      exit(0)
    }
    #expect(try room.names == [])
  }
}
