import Application
import TestSupport
import Testing

@Suite struct EditScheduleTests {
  @Test(arguments: [
    ("nl", "Dit is intussen door iemand anders veranderd. Er is niets van u opgeslagen."),
    ("en", "Somebody else has changed this meanwhile. Nothing of yours was saved."),
  ])
  func `Who was overtaken reads so in the language of the programme`(
    language: String, words: String
  ) async throws {
    try await Folder.temporary { folder in
      let schedule = try folder.copyOfSmallSchedule {
        $0.replacing("programme:\n", with: "programme:\n  language: \(language)\n")
      }
      let before = try folder.text("klein.yaml")
      let edited = #expect(throws: Failure.self) {
        try EditSchedule([], digest: "van eerder").run(schedule)
      }
      let replaced = #expect(throws: Failure.self) {
        try ReplaceSchedule(with: before + "\n", digest: "van eerder").run(schedule)
      }
      for failure in [edited, replaced] {
        #expect(failure?.kind == .outdated)
        #expect(failure?.text == words)
      }
      #expect(try folder.text("klein.yaml") == before)
    }
  }
}
