import Foundation
import TestSupport
import Testing

@testable import Folders

@Suite struct FileStampsTests {
  private let room: Room

  init() throws { room = try Room() }

  private func write(_ name: String, _ text: String) async throws -> String {
    try room.write(name, text)
    try await Task.sleep(for: .milliseconds(30))
    return "\(room.path)/\(name)"
  }

  @Test func `Files that nobody wrote to are current, and others are not`() async throws {
    let one = try await write("een", "a")
    let two = "\(room.path)/twee"
    let stamps = FileStamps(of: [one, two])
    #expect(stamps.areCurrent)
    _ = try await write("een", "b")
    #expect(!stamps.areCurrent)
    let again = FileStamps(of: [one, two])
    #expect(again.areCurrent)
    _ = try await write("twee", "b")
    #expect(!again.areCurrent)
  }

  @Test func `A file whose last change is not past counts as written to`() async throws {
    let path = try await write("een", "a")
    #expect(FileStamps(of: [path]).areCurrent)
    try FileManager.default.setAttributes(
      [.modificationDate: Date().addingTimeInterval(3600)], ofItemAtPath: path)
    try await Task.sleep(for: .milliseconds(30))
    #expect(!FileStamps(of: [path]).areCurrent)
  }

  @Test func `A file in the place of another of the same size is another`() async throws {
    let path = try await write("een", "a")
    let other = try await write("ander", "b")
    let stamps = FileStamps(of: [path])
    #expect(unsafe rename(other, path) == 0)
    #expect(!stamps.areCurrent)
  }
}
