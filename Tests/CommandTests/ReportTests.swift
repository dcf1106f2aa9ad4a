import TestSupport
import Testing

@Suite struct ReportTests {
  private func run(_ arguments: String...) async throws -> Leernetwerk.Run {
    try await Leernetwerk.run(arguments)
  }

  @Test func `A plan that there is already gets the page that planning gave it`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      _ = try await run("plan", schedule, "--out", out, "--moves", "200")
      let page = try folder.text("uit/rapport.html")
      let report = try await run(
        "report", schedule, "\(out)/plan.json", "--out", "\(folder.path)/los")
      #expect(report.errors == "")
      #expect(
        report.output == """
          Geschreven: \(folder.path)/los/rapport.html
          Open het in een browser. Afdrukken kan op A4; het jaar in beeld komt op een liggend blad.

          """)
      #expect(report.status == 0)
      #expect(try folder.names(in: "los") == ["deelnemers.html", "rapport.html"])
      #expect(try folder.text("los/rapport.html") == page)
    }
  }

  @Test func `A plan that is not sound gets no page`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      try await plan(schedule, out)
      let wrong = try folder.text("uit/plan.json").replacing("2026-03-05", with: "2026-03-06")
      let path = try folder.write("plan.json", wrong)
      let report = try await run("report", schedule, path, "--out", "\(folder.path)/los")
      #expect(report.status == 1)
      #expect(report.errors.contains("Het plan klopt niet: "))
      #expect(try !folder.names().contains("los"))
    }
  }

  private func plan(_ schedule: String, _ out: String) async throws {
    let run = try await run(
      "plan", schedule, "--out", out, "--moves", "200", "--now", "2026-01-05T08:00:00Z")
    #expect(run.status == 0, "\(run.errors)")
  }
}
