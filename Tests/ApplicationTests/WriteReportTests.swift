import Application
import TestSupport
import Testing

@Suite struct WriteReportTests {
  @Test func `The page follows a plan from draft to the next publication`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let workspace = try Workspace(schedule: schedule, folder: out)
      let none = "<p>Dit is de eerste publicatie: alle afspraken zijn nieuw.</p>"
      try await workspace.planned()
      #expect(try folder.text("uit/rapport.html").contains("Concept: dit plan is nog niet "))

      try workspace.published()
      let first = try folder.text("uit/rapport.html")
      #expect(first.contains("<p class=\"lead\">Publicatie 1, 5 januari 2026. 3 sessies"))
      #expect(first.contains(none))
      // Nothing changes, and the page neither.
      try workspace.published()
      #expect(try folder.text("uit/rapport.html") == first)

      _ = try folder.write(
        "klein.yaml", try folder.text("klein.yaml").replacing("2026-03-05", with: "2026-03-10"))
      let moved = try Workspace(schedule: schedule, folder: out)
      try await moved.planned()
      let draft = try folder.text("uit/rapport.html")
      #expect(draft.contains("Concept na publicatie 1: dit plan is nog niet gepubliceerd."))
      #expect(draft.contains(">Wat er verandert</h2>"))
      #expect(draft.contains("<span class=\"line\">donderdag 5 maart 2026</span>"))

      try moved.published()
      let second = try folder.text("uit/rapport.html")
      #expect(second.contains("<p class=\"lead\">Publicatie 2, 5 januari 2026. 3 sessies"))
      #expect(second.contains(">Wat er is veranderd</h2>"))
      #expect(second.contains("<span class=\"line\">donderdag 5 maart 2026</span>"))
      #expect(try WriteReport().run(in: moved) == "\(out)/rapport.html")
      #expect(try folder.text("uit/rapport.html") == second)
      #expect(try WriteReport().text(in: moved) == second)
      for secret in ["anna@", "bram@", "carla@", "team@", "meet.example"] {
        #expect(!second.contains(secret), "\(secret)")
      }
    }
  }
}
