import TestSupport
import Testing

/// What is said in terminals of different widths.
@Suite struct TerminalTests {
  @Test(arguments: [80, 132])
  func `Tables and sentences fit, no word is broken, and a command stays whole`(
    columns: Int
  ) async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = ("schedules/llo-pps.yaml", "\(folder.path)/uit")
      let plan = try await Leernetwerk.run(
        ["plan", schedule, "--out", out, "--moves", "2000", "--no-proof"], columns: columns)
      let explain = try await Leernetwerk.run(
        ["explain", schedule, "--out", out], columns: columns)
      #expect(plan.status == 0 && explain.status == 0)
      let lines = (plan.output + explain.output).split(separator: "\n")
      let long = lines.filter { $0.count > columns && !$0.hasPrefix("leernetwerk ") }
      #expect(long == [])
      #expect(lines.contains { $0.count > columns - 4 && $0.count <= columns })
      #expect(lines.contains { $0.contains("leernetwerk verify \(schedule) \(out)/plan.json") })
      let words = Set(lines.flatMap { $0.split { !$0.isLetter } })
      for word in ["Startbijeenkomst", "Kunststofverwerker", "Voedingsproducent", "mechatronica"] {
        #expect(words.contains { $0 == word })
      }
    }
  }

  @Test func `What a fault points into stays whole`() async throws {
    try await Folder.temporary { folder in
      let line = "  titel: " + String(repeating: "lang ", count: 30)
      let schedule = try folder.write("s.yaml", "programme:\n\(line)\n")
      let run = try await Leernetwerk.run(["check", schedule], columns: 80)
      #expect(run.errors.contains("\n  \(line)\n    ^\n") || run.errors.contains("\n  \(line)\n"))
      #expect(run.status == 65)
    }
  }
}
