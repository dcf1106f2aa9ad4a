import ProgrammeModel
import Testing

@testable import ScheduleFiles

@Suite struct SettingsTests {
  private func read(_ text: String) throws(ReadingFailure) -> Settings {
    try Settings.read(
      beside: "map/schema.yaml", participants: ["breda", "zwolle"],
      from: FileSource(["map/leernetwerk.yaml": Array(text.utf8)]), in: .nl)
  }

  @Test func `Without a file all stands as it does without any key`() throws {
    let settings = try Settings.read(beside: "map/schema.yaml", from: FileSource([:]), in: .nl)
    #expect(settings == Settings() && settings.retention == 30 && !settings.fetches)
    #expect(settings.mail == nil && settings.team.isEmpty && settings.channels.isEmpty)
  }

  @Test func `Every key is read`() throws {
    let settings = try read(
      """
      team: [{name: Sanne, email: sanne@team.example}]
      mail: {smtp: "smtp://mail.example:587", user: planning}
      channel: {breda: feed}
      retention: 14
      fetch: true
      """)
    #expect(settings.team == [Contact(name: "Sanne", email: "sanne@team.example")])
    #expect(settings.mail?.user == "planning")
    #expect(settings.channels == ["breda": .feed] && settings.retention == 14 && settings.fetches)
  }

  @Test func `All that is wrong is told at once, with its place`() throws {
    let failure = #expect(throws: ReadingFailure.self) {
      try read(
        """
        team: [{name: Sanne, email: sanne}]
        channel: {breida: feed, zwolle: duif}
        retention: -1
        fetch: soms
        kanaal: mail
        """)
    }
    guard case .findings(let findings)? = failure?.cause else {
      Issue.record("There are no findings.")
      return
    }
    #expect(findings.map(\.place?.line) == [1, 2, 2, 3, 4, 5])
    #expect(findings[1].message.nl.contains("Bedoelde u “breda”?"))
  }
}
