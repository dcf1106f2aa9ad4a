import Application
import TestSupport
import Testing

@Suite struct TryChangeTests {
  /// Tries a change on the plan of the decided schedule, edited.
  private func result(
    _ change: String, editing edit: @escaping @Sendable (String) -> String = { $0 }
  ) async throws -> WhatIfDocument {
    try await Folder.temporary { folder in
      _ = try folder.copyOfDecidedSchedule()
      let schedule = try folder.write("schema.yaml", edit(try folder.text("klein.yaml")))
      let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
      try await workspace.planned()
      let request = TryChange(
        try ProposedChange(change, in: workspace.programme),
        effort: Planner.Effort(moves: 2000, seconds: 600))
      return try await request.run(in: workspace).document
    }
  }

  @Test(arguments: [
    ("bezoek sessions 3", "sessions", "Op bezoek bij elkaar (bezoek-3) ontbreekt in het plan."),
    (
      "zwolle bezoek 0", "group-size",
      "Op bezoek bij elkaar (bezoek-2) op dinsdag 7 april 2026, middag telt 1 pilot in plaats van 2."
    ),
    (
      "start mode online", "mode",
      """
      Samen beginnen (start-1) op dinsdag 10 februari 2026, middag is bij de pilot in Utrecht, \
      maar het thema wordt online gehouden.
      """
    ),
  ])
  func `a change of a theme tells what the plan then breaks`(
    change: String, rule: String, breach: String
  ) async throws {
    let result = try await result(change)
    #expect(!result.isValid && result.alone == nil)
    #expect(result.broken.contains { $0.rule == rule && $0.text == breach }, "\(result.broken)")
  }

  @Test(arguments: [
    ("breda travelMax 20", "travel-max"), ("breda from 2026-02-20", "away"),
    ("zwolle until 2026-04-01", "away"), ("bezoek gap 42", "gap"),
    ("breda utrecht apart", "apart"), ("breda zwolle together", "together"),
  ])
  func `a change of company, rhythm, period or journey tells which rule the plan then breaks`(
    change: String, rule: String
  ) async throws {
    let result = try await result(change)
    #expect(!result.isValid && result.alone == nil)
    #expect(Set(result.broken.map(\.rule)) == [rule], "\(result.broken)")
  }

  @Test(arguments: [
    "bezoek pilots 2-3", "bezoek after geen", "bezoek after start", "expert perDay 2",
    "breda travelMax 200", "breda from 2026-02-10", "breda utrecht apart start", "bezoek gap 33",
    "bezoek team nee",
  ])
  func `what a change leaves as it is costs the same`(change: String) async throws {
    let result = try await result(change)
    #expect(result.isValid && result.cost == 873)
    #expect(result.alone?.cost == 873 && result.alone?.changes == 0)
    #expect(result.alone?.differences == [:])
  }

  @Test func `a price that is turned off is taken off the plan`() async throws {
    let result = try await result("load 0")
    for variant in [result.alone, result.nearest, result.best] {
      #expect(variant?.cost == 813 && variant?.differences == ["load": -60])
    }
    #expect(result.best?.bound == 813)
  }

  @Test func `what no plan can keep to is proven impossible`() async throws {
    let result = try await result("expert max 2")
    #expect(result.isImpossible && result.best == nil)
    #expect(result.broken.map(\.rule) == ["expert-max"])
  }

  /// Two roles at each visit: of two coaches the one who lives near goes.
  private static func askingRoles(_ schedule: String) -> String {
    schedule
      .replacing(
        "    after: [start]\n", with: "    after: [start]\n    experts: {coach: 1, raad: 1}\n"
      )
      .replacing("    name: Dirk\n", with: "    name: Dirk\n    role: coach\n")
      .replacing(
        "\nvenues:\n",
        with: """
            - {id: gast, name: Eva, place: Groningen, themes: {bezoek: 2}, role: coach}
            - {id: wijs, name: Fatma, themes: {bezoek: 2}, role: raad}

          venues:

          """)
  }

  @Test func `an expert takes the place of one with the same role`() async throws {
    let result = try await result("bezoek-1 gast", editing: Self.askingRoles)
    #expect(result.isValid)
    let visit = result.alone?.sessions.first { $0.id == "bezoek-1" }
    #expect(visit?.experts == ["gast", "wijs"])
  }

  @Test func `a number of experts of a role is asked of every session`() async throws {
    let result = try await result("bezoek coach 2", editing: Self.askingRoles)
    #expect(result.broken.map(\.rule) == ["expert-count", "expert-count"])
    #expect(result.best?.sessions.filter { $0.theme == "bezoek" }.map(\.experts.count) == [3, 3])
  }
}
