package import Foundation

/// A folder of a test's own that goes with it.
package final class Room: Sendable {
  /// Where it is.
  package let path: String

  /// Makes the folder.
  package init() throws {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    path = url.path
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// What a run has written, by path.
  package static let before = [
    "plan.json": "before", "concept/programma.ics": "before", "concept/gone.ics": "before",
  ]

  /// What a later run writes, by path.
  package static let later = ["plan.json": "later", "concept/programma.ics": "later"]

  /// What belongs to other runs and to the user.
  package static let rest = [
    "agenda/breda.ics": "published", "berichten/0001_breda.eml": "one",
    "published.json": "ledger", "mijn/eigen/map/notes.txt": "mine",
  ]

  /// Makes a folder with the state before, and the rest.
  package func fill(_ name: String) throws {
    for (file, text) in Room.before.merging(Room.rest, uniquingKeysWith: { $1 }) {
      try write("\(name)/\(file)", text)
    }
  }

  /// Writes a file and makes the folders that lead to it.
  package func write(_ file: String, _ text: String) throws { try write(file, Data(text.utf8)) }

  /// Writes a file and makes the folders that lead to it.
  package func write(_ file: String, _ data: Data) throws {
    let url = URL(fileURLWithPath: "\(path)/\(file)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// All files of a folder, by path.
  package func state(_ name: String) throws -> [String: String] {
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
  package var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}
