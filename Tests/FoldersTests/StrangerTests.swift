import Foundation
import Glibc
import TestSupport
import Testing

@testable import Folders

/// What others keep in an output folder, and what is no regular file.
@Suite struct StrangerTests {
  private func write(_ root: TestSupport.Folder, _ name: String = "uit") throws {
    try Folders.Folder(path: "\(root.path)/\(name)").replace(
      ["agenda"],
      with: [
        OutputFile(path: "agenda/a.ics", text: "nieuw"),
        OutputFile(path: "plan.json", text: "plan"),
      ])
  }

  @Test func `What somebody keeps in a folder of ours stays, and only our kinds of files go`()
    async throws
  {
    try await TestSupport.Folder.temporary { root in
      try write(root)
      _ = try root.write("uit/agenda/oud.ics", "oud")
      _ = try root.write("uit/agenda/notulen.txt", "van ons")
      try FileManager.default.createDirectory(
        atPath: "\(root.path)/uit/agenda/map", withIntermediateDirectories: false)
      _ = try root.write("uit/agenda/map/x.ics", "x")
      try write(root)
      #expect(try root.names(in: "uit/agenda") == ["a.ics", "map", "notulen.txt"])
      #expect(try root.text("uit/agenda/notulen.txt") == "van ons")
      #expect(try root.names(in: "uit/agenda/map") == ["x.ics"])
    }
  }

  @Test(arguments: [false, true])
  func `A file or a link with the name of a folder is never replaced`(isLink: Bool) async throws {
    try await TestSupport.Folder.temporary { root in
      try FileManager.default.createDirectory(
        atPath: "\(root.path)/uit", withIntermediateDirectories: false)
      let path = "\(root.path)/uit/agenda"
      if isLink {
        try FileManager.default.createSymbolicLink(
          atPath: path, withDestinationPath: root.path)
      } else {
        _ = try root.write("uit/agenda", "van ons")
      }
      #expect(throws: FolderError(path: path, reason: .anotherKind)) { try write(root) }
      #expect(try root.names(in: "uit") == ["agenda"])
      #expect(try root.names() == ["uit"])
      if !isLink { #expect(try root.text("uit/agenda") == "van ons") }
    }
  }

  @Test
  func `A file whose name is no UTF-8 stays where it is, and a folder of such a name is told`()
    async throws
  {
    try await TestSupport.Folder.temporary { root in
      try write(root)
      let name: [CChar] = Array("\(root.path)/uit/na".utf8CString.dropLast()) + [-1, 0x6D, 0]
      let file = unsafe creat(name, 0o600)
      #expect(file >= 0)
      close(file)
      try write(root)
      #expect(try Disk.entries(in: "\(root.path)/uit").contains([0x6E, 0x61, 0xFF, 0x6D]))
      #expect(try root.text("uit/plan.json") == "plan")
      #expect(unsafe unlink(name) == 0 && mkdir(name, 0o700) == 0)
      let error = #expect(throws: FolderError.self) { try write(root) }
      #expect(error?.path == "\(root.path)/uit/na\u{FFFD}m")
    }
  }

  @Test func `Nothing is written from within a folder whose name is no UTF-8`() async throws {
    try await TestSupport.Folder.temporary { root in
      let path = root.path
      await #expect(processExitsWith: .exitCode(73)) { [path = path as String] in
        let name: [CChar] = Array("\(path)/na".utf8CString.dropLast()) + [-1, 0]
        guard unsafe mkdir(name, 0o700) == 0, unsafe chdir(name) == 0 else { exit(1) }
        do throws(FolderError) {
          try Folders.Folder(path: "uit").replace([], with: [])
        } catch {
          exit(error.reason == .strangeName ? 73 : 2)
        }
        exit(0)
      }
      let entries = try Disk.entries(in: path)
      #expect(entries.count == 1)
    }
  }

  @Test func `A device, a pipe and, where it matters, a link are not written to`() async throws {
    try await TestSupport.Folder.temporary { root in
      let (pipe, link) = ("\(root.path)/pijp", "\(root.path)/link")
      #expect(unsafe mkfifo(pipe, 0o600) == 0)
      #expect(throws: FolderError(path: pipe, reason: .notRegular)) {
        try Folders.Folder.replaceFile(at: pipe, with: [1])
      }
      _ = try root.write("kostbaar", "oud")
      try FileManager.default.createSymbolicLink(
        atPath: link, withDestinationPath: "\(root.path)/kostbaar")
      #expect(throws: FolderError(path: link, reason: .notRegular)) {
        try Folders.Folder.holdFile(at: link, isPlain: true).replace(with: [1])
      }
      #expect(try root.text("kostbaar") == "oud")
      #expect(try root.names() == ["kostbaar", "link", "pijp"])
    }
  }

  @Test func `A path through a link means what it means to the disk`() async throws {
    try await TestSupport.Folder.temporary { root in
      try FileManager.default.createDirectory(
        atPath: "\(root.path)/elders/diep", withIntermediateDirectories: true)
      try FileManager.default.createSymbolicLink(
        atPath: "\(root.path)/link", withDestinationPath: "elders/diep")
      try write(root, "link/../o2")
      #expect(try root.names(in: "elders/o2") == ["agenda", "plan.json"])
      #expect(try root.names() == ["elders", "link"])
    }
  }
}
