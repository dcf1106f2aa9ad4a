import Folders
import Foundation
import TestSupport
import Testing

@Suite struct FolderTests {
  @Test func `A first run makes the folder and those that lead to it`() throws {
    let room = try Room()
    try Folder(path: room.path + "/een/twee").replace(["concept"], with: later)
    #expect(try room.state("een/twee") == Room.later)
    #expect(try FileManager.default.contentsOfDirectory(atPath: room.path + "/een") == ["twee"])
  }

  @Test func `A later run takes away what is stale and leaves the rest as it is`() throws {
    let room = try Room()
    try room.fill("out")
    let agenda = try inode(room.path + "/out/agenda/breda.ics")
    try Folder(path: room.path + "/out").replace(["concept"], with: later)
    #expect(try room.state("out") == Room.later.merging(Room.rest) { $1 })
    #expect(try inode(room.path + "/out/agenda/breda.ics") == agenda)
    #expect(try room.names == ["out"])
  }

  @Test func `Files can be added to a folder that stays`() throws {
    let room = try Room()
    try room.fill("out")
    let added = OutputFile(path: "berichten/0002_breda.eml", text: "two")
    try Folder(path: room.path + "/out").replace([], with: [added])
    let expected = Room.before.merging(Room.rest) { $1 }
      .merging(["berichten/0002_breda.eml": "two"]) { $1 }
    #expect(try room.state("out") == expected)
  }

  @Test func `A folder that is reached by a link is replaced where it is`() throws {
    let room = try Room()
    try room.fill("real")
    try FileManager.default.createSymbolicLink(
      atPath: room.path + "/link", withDestinationPath: "real")
    try Folder(path: room.path + "/link").replace(["concept"], with: later)
    #expect(try room.state("real") == Room.later.merging(Room.rest) { $1 })
    #expect(try room.names == ["link", "real"])
  }

  @Test func `Runs that write at the same time wait for each other`() async throws {
    let room = try Room()
    try room.fill("out")
    let path = room.path + "/out"
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<8 {
        group.addTask {
          try Folder(path: path).replace(
            [], with: [OutputFile(path: "berichten/\(number).eml", text: "\(number)")])
        }
      }
      try await group.waitForAll()
    }
    for number in 0..<8 {
      #expect(try room.state("out")["berichten/\(number).eml"] == "\(number)")
    }
  }

  @Test func `A file that cannot be made leaves everything as it was`() throws {
    let room = try Room()
    try room.fill("out")
    let path = room.path + "/out"
    let long = String(repeating: "x", count: 300)
    #expect(throws: FolderError.self) {
      try Folder(path: path).replace(
        ["concept"], with: later + [OutputFile(path: long, text: "")])
    }
    #expect(try room.state("out") == Room.before.merging(Room.rest) { $1 })
    #expect(try room.names == ["out"])
  }

  private func inode(_ path: String) throws -> UInt64? {
    try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? UInt64
  }
}

/// What a later run writes.
let later = Room.later.sorted { $0.key < $1.key }.map { OutputFile(path: $0, text: $1) }
