import Foundation
import Publishing

/// A folder of a test's own that goes with it.
final class Room: Sendable {
  let path: String

  init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  static let before = [
    OutputFile(path: "plan.json", text: "before"),
    OutputFile(path: "concept/programma.ics", text: "before"),
    OutputFile(path: "concept/gone.ics", text: "before"),
  ]

  static let later = [
    OutputFile(path: "plan.json", text: "later"),
    OutputFile(path: "concept/programma.ics", text: "later"),
  ]

  /// What belongs to other runs and to the user.
  static let rest = [
    "agenda/breda.ics": "published", "berichten/0001_breda.eml": "one",
    "published.json": "ledger", "mijn/eigen/map/notes.txt": "mine",
  ]

  static let stateBefore = state(of: before)
  static let stateLater = state(of: later)

  private static func state(of files: [OutputFile]) -> [String: String] {
    Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  /// Makes a folder with the state before, and the rest.
  func fill(_ name: String) throws {
    let files = Room.before + Room.rest.map { OutputFile(path: $0, text: $1) }
    for file in files { try write("\(name)/\(file.path)", file.text) }
  }

  /// Writes a file and makes the folders that lead to it.
  func write(_ file: String, _ text: String) throws { try write(file, Data(text.utf8)) }

  /// Writes a file and makes the folders that lead to it.
  func write(_ file: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// All files of a folder, by path.
  func state(_ name: String) throws -> [String: String] {
    let root = "\(path)/\(name)"
    var state: [String: String] = [:]
    for file in try FileManager.default.subpathsOfDirectory(atPath: root) {
      let type = try FileManager.default.attributesOfItem(atPath: "\(root)/\(file)")[.type]
      if type as? FileAttributeType == .typeRegular {
        state[file] = try String(
          decoding: Data(contentsOf: URL(fileURLWithPath: "\(root)/\(file)")), as: UTF8.self)
      }
    }
    return state
  }

  /// What lies in it, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
