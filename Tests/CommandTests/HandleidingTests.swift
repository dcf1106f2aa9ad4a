import Foundation
import TestSupport
import Testing

@Suite struct HandleidingTests {
  private static let file = Folder.package.appending(path: "docs/handleiding.md")

  /// `RECORD_SNAPSHOTS=1` in the environment writes what the commands say into the manual instead,
  /// and fails so that nobody takes a recording for a test.
  @Test func `Every command of the manual says what the manual shows`() async throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let manual = Handleiding(text)
    let isRecording = ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1"
    var recorded = text.components(separatedBy: "\n")
    var shift = 0
    try await Folder.temporary { folder in
      for step in manual.steps {
        switch step {
        case .command(let arguments, let shown, let place):
          #expect(arguments.first == "leernetwerk")
          let effort = arguments[1] == "plan" ? ["--moves", "20000"] : []
          let run = try await Leernetwerk.run(
            arguments.dropFirst() + effort, in: URL(filePath: folder.path), columns: 80)
          let output = run.output + run.errors
          let lines = Array(output.components(separatedBy: "\n").dropLast())
          if isRecording, !shown.contains("…") {
            let place = place.lowerBound + shift..<place.upperBound + shift
            recorded.replaceSubrange(place, with: lines)
            shift += lines.count - place.count
          } else {
            let number = place.lowerBound
            #expect(
              Handleiding.matches(lines, shown), "docs/handleiding.md:\(number) says:\n\(output)")
          }
        case .change(let name, let below, let replaced, let lines):
          var text = try folder.text(name).components(separatedBy: "\n")
          let places = text.indices.filter {
            text[$0].trimmingCharacters(in: .whitespaces) == below
          }
          try #require(places.count == 1, "\(name): \(below)")
          text.replaceSubrange(places[0] + 1..<places[0] + 1 + replaced, with: lines)
          _ = try folder.write(name, text.joined(separator: "\n"))
        case .file(let name, let text):
          _ = try folder.write(name, text)
        case .answer(let name, let participation, let message):
          let request = try folder.text(message)
          let reply = request.replacing("METHOD:REQUEST", with: "METHOD:REPLY")
            .replacing("PARTSTAT=NEEDS-ACTION", with: "PARTSTAT=\(participation)")
          _ = try folder.write(name, reply)
        }
      }
      #expect(manual.steps.count > 10)
      guard isRecording else { return }
      try recorded.joined(separator: "\n").write(to: Self.file, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/handleiding.md")
    }
  }

  @Test func `Every picture of the manual is there, is small and is told in words`() throws {
    let text = try String(contentsOf: Self.file, encoding: .utf8)
    let pictures = text.matches(of: /!\[(.*?)\]\((.*?)\)/)
    #expect(pictures.count == 3)
    for picture in pictures {
      let file = Self.file.deletingLastPathComponent().appending(path: String(picture.2))
      #expect(try (1_000...150_000).contains(Data(contentsOf: file).count), "\(picture.2)")
      #expect(picture.1.count > 40)
    }
  }

  @Test(arguments: [
    (["a", "b"], ["a", "b"], true), (["a", "b"], ["a"], false),
    (["a", "b", "c"], ["a", "…"], true),
    (["a", "b", "c"], ["…", "c"], true), (["a", "b", "c"], ["a", "…", "c"], true),
    (["a", "b", "c"], ["…", "b", "…"], true), (["a", "b"], ["…", "x", "…"], false),
    (["a", "b", "b"], ["a", "…", "b"], true), ([], ["…"], true), ([], [], true), (["a"], [], false),
  ])
  func `Three dots stand for any lines, and all else for itself`(
    _ output: [String], _ shown: [String], _ isMatch: Bool
  ) {
    #expect(Handleiding.matches(output, shown) == isMatch)
  }
}
