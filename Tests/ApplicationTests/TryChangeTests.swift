import Application
import TestSupport
import Testing

@Suite struct TryChangeTests {
  /// Tries a change on the plan of the decided schedule.
  private func result(_ change: String) async throws -> WhatIfDocument {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
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
      Samen beginnen (start-1) op dinsdag 10 februari 2026, middag is in Bij de pilot in Utrecht, \
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

  @Test(arguments: ["bezoek pilots 2-3", "bezoek after geen", "bezoek after start"])
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
}
