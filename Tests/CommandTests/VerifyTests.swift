import TestSupport
import Testing

@Suite struct VerifyTests {
  @Test func `A plan that says what is not so is refused by verify and export`() async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfDecidedSchedule()
      _ = try await Leernetwerk.run(
        ["plan", schedule, "--out", "\(folder.path)/uit", "--moves", "200"])
      let plan = try folder.write(
        "anders.json",
        folder.text("uit/plan.json").replacing("\"cost\": 873", with: "\"cost\": 700"))
      for command in ["verify", "export"] {
        let run = try await Leernetwerk.run([command, schedule, plan])
        #expect(run.output == "")
        #expect(
          run.errors == """
            Het plan noemt 700 punten als kosten; het zijn er 873.

            Het plan klopt niet: 1 fout.

            """)
        #expect(run.status == 1)
      }
    }
  }

  @Test func `A plan file with faults is told in the language of its schedule`() async throws {
    try await Folder.temporary { folder in
      let plan = try folder.write("plan.json", "{\"format\": 2}")
      let run = try await Leernetwerk.run(["verify", "schedules/klein.yaml", plan])
      #expect(run.errors.hasPrefix("\(plan):1:"))
      #expect(run.errors.hasSuffix("in 1 bestand. Er is niets geschreven.\n"))
      #expect(run.status == 65)
    }
  }

  @Test func `Export writes the same calendars as plan`() async throws {
    try await Folder.temporary { folder in
      let (first, second) = ("\(folder.path)/een", "\(folder.path)/twee")
      let now = ["--now", "2025-12-01T08:00:00Z"]
      _ = try await Leernetwerk.run(
        ["plan", "schedules/klein.yaml", "--out", first, "--moves", "20000"] + now)
      let run = try await Leernetwerk.run(
        ["export", "schedules/klein.yaml", "\(first)/plan.json", "--out", second] + now)
      #expect(run.errors == "")
      #expect(run.status == 0)
      for name in try folder.names(in: "een/concept") {
        #expect(try folder.text("een/concept/\(name)") == folder.text("twee/concept/\(name)"))
      }
      #expect(try folder.text("een/plan.json") == folder.text("twee/plan.json"))
    }
  }
}
