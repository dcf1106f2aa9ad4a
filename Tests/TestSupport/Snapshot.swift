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
  try expect(text, in: file, name, sourceLocation)
}

/// Holds a text against a file of the repository, by its path from the root; recorded likewise.
package func expectFile(
  _ text: String, _ path: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  try expect(text, in: file(path), path, sourceLocation)
}

/// Holds a text against what a page of the repository has between `<!-- name -->` and
/// `<!-- /name -->`; recorded likewise.
package func expectRegion(
  _ text: String, _ name: String, of path: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let page = try String(contentsOf: file(path), encoding: .utf8)
  let (begin, end) = ("<!-- \(name) -->\n", "<!-- /\(name) -->")
  let head = try #require(page.firstRange(of: begin), sourceLocation: sourceLocation)
  let tail = try #require(
    page[head.upperBound...].firstRange(of: end), sourceLocation: sourceLocation)
  let expected = page[..<head.upperBound] + text + page[tail.lowerBound...]
  try expect(String(expected), in: file(path), path, sourceLocation)
}

private func file(_ path: String) -> URL {
  URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appendingPathComponent("../../\(path)").standardizedFileURL
}

private func expect(
  _ text: String, in file: URL, _ name: String, _ sourceLocation: SourceLocation
) throws {
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
