import Foundation
import ProgrammeModel
import ScheduleFiles

/// A folder of its own for one test, removed when it is no longer used.
final class Scratch {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory
      .appending(component: "leernetwerk-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file into the folder and gives its path.
  @discardableResult
  func write(_ bytes: some Sequence<UInt8>, to name: String) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
    return file.path(percentEncoded: false)
  }

  /// What is wrong with a schedule of that text, as people read it, without the folder.
  func findings(_ text: String, in language: Language = .nl) throws -> [String] {
    try findings(bytes: text.utf8, in: language)
  }

  /// What is wrong with a schedule of those bytes.
  func findings(
    bytes: some Sequence<UInt8>, in language: Language = .nl
  ) throws -> [String] {
    let path = try write(bytes, to: "programma.yaml")
    let findings = texts(in: language) { () throws(ReadingFailure) in
      _ = try ScheduleFile.read(path: path, wishes: Sample.wishes)
    }
    if language == .nl { SchemaAgreement.expect(Array(bytes), findings: findings) }
    return findings
  }

  /// What is wrong with a plan of that text.
  func planFindings(_ text: String, addsUp: Bool = true) throws -> [String] {
    let path = try write(text.utf8, to: "plan.json")
    return texts(in: .nl) { () throws(ReadingFailure) in
      _ = try PlanFile.read(path: path, addsUp: addsUp)
    }
  }

  /// The texts of what `read` throws, without the folder.
  func texts(in language: Language, _ read: () throws(ReadingFailure) -> Void) -> [String] {
    do {
      try read()
      return []
    } catch {
      let texts =
        switch error.cause {
        case .unreadable(_, let words): [words[language]]
        case .findings(let findings): findings.map { $0.text(in: language) }
        }
      return texts.map {
        $0.replacingOccurrences(of: folder.path(percentEncoded: false), with: "")
      }
    }
  }
}
