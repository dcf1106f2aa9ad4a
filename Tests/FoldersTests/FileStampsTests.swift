import Foundation
import TestSupport
import Testing

@testable import Folders

@Suite struct FileStampsTests {
  private func settle() async throws { try await Task.sleep(for: .milliseconds(30)) }

  @Test func `Files that nobody wrote to are current, and others are not`() async throws {
    try await TestSupport.Folder.temporary { folder in
      let (one, two) = ("\(folder.path)/een", "\(folder.path)/twee")
      try "a".write(toFile: one, atomically: false, encoding: .utf8)
      try await settle()
      let stamps = FileStamps(of: [one, two])
      #expect(stamps.areCurrent)
      try "b".write(toFile: one, atomically: false, encoding: .utf8)
      #expect(!stamps.areCurrent)
      try await settle()
      let again = FileStamps(of: [one, two])
      #expect(again.areCurrent)
      try "b".write(toFile: two, atomically: false, encoding: .utf8)
      #expect(!again.areCurrent)
    }
  }

  @Test func `A file that was just written counts as written to`() async throws {
    try await TestSupport.Folder.temporary { folder in
      let path = "\(folder.path)/een"
      try "a".write(toFile: path, atomically: false, encoding: .utf8)
      #expect(!FileStamps(of: [path]).areCurrent)
      try await settle()
      #expect(FileStamps(of: [path]).areCurrent)
    }
  }

  @Test func `A file in the place of another of the same size is another`() async throws {
    try await TestSupport.Folder.temporary { folder in
      let (path, other) = ("\(folder.path)/een", "\(folder.path)/ander")
      try "a".write(toFile: path, atomically: false, encoding: .utf8)
      try "b".write(toFile: other, atomically: false, encoding: .utf8)
      try await settle()
      let stamps = FileStamps(of: [path])
      #expect(rename(other, path) == 0)
      #expect(!stamps.areCurrent)
    }
  }
}
