internal import Foundation
package import Testing

/// Holds a text against the file of that name in `Snapshots`, beside the test.
///
/// `RECORD_SNAPSHOTS=1` in the environment writes the files instead, and fails so that nobody
/// takes a recording for a test.
package func expectSnapshot(
  _ text: String, _ name: String, test: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(fileURLWithPath: test).deletingLastPathComponent()
    .appendingPathComponent("Snapshots/\(name)")
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(decoding: Data(contentsOf: file), as: UTF8.self)
  let lines = zip(expected.utf8.split(separator: 10), text.utf8.split(separator: 10))
  let difference = lines.first { $0.elementsEqual($1) == false }
    .map { "\(String(decoding: $0.0, as: UTF8.self)) ≠ \(String(decoding: $0.1, as: UTF8.self))" }
  #expect(
    text == expected, "\(name): \(difference ?? "of another length")",
    sourceLocation: sourceLocation)
}
