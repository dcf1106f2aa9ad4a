import Application
import Foundation
import ProgrammeModel
import TestSupport
import Testing

@Suite struct ProposedChangeTests {
  private func workspace() throws -> Workspace {
    try Workspace(schedule: Folder.package.appending(path: "schedules/klein.yaml").path)
  }

  @Test(arguments: [
    "start-1 2026-02-10 middag utrecht", "bezoek-1 zwolle breda expert",
    "breda weg 2026-W14 ochtend",
    "team weg 2026-03-09", "breda bezoek 2", "expert max 3", "expert fee 250", "breda budget 900",
    "utrecht capacity 20", "utrecht rooms 2", "utrecht cost 40", "bezoek from 2026-02-01",
    "bezoek until 2026-05-01", "bezoek sessions 3", "bezoek experts 2", "bezoek pilots 2-3",
    "bezoek pilots all", "bezoek mode online", "bezoek after start", "bezoek after geen",
    "gap 21", "budget 9000", "perDay 2", "perWeek 3", "fairTravel 2",
    "breda travelMax 90", "breda from 2026-02-01", "breda until 2026-05-01", "expert perDay 2",
    "bezoek gap 42", "bezoek team false", "bezoek coach 2", "breda zwolle together",
    "breda zwolle utrecht apart bezoek start",
  ])
  func `what is typed is read and written the same`(text: String) throws {
    var programme = try workspace().programme
    programme.experts[0].role = "coach"
    let change = try ProposedChange(text, in: programme)
    #expect(change.text == text)
  }

  @Test func `what can be left out and what can be said in English means the same`() throws {
    let programme = try workspace().programme
    #expect(
      try ProposedChange("start-1 op 2026-02-10 in utrecht", in: programme)
        == ProposedChange("start-1 2026-02-10 utrecht", in: programme))
    #expect(
      try ProposedChange("bezoek after none", in: programme)
        == ProposedChange("bezoek after geen", in: programme))
    #expect(
      try ProposedChange("breda zwolle samen", in: programme)
        == ProposedChange("breda zwolle together", in: programme))
    #expect(
      try ProposedChange("bezoek team nee", in: programme)
        == ProposedChange("bezoek team false", in: programme))
  }

  @Test(arguments: [
    "", "iets", "gap", "gap x", "start-1 nergens", "bezoek pilots x", "niemand max",
    "bezoek team x", "bezoek raad 1", "breda from x", "breda together", "breda zwolle vrienden",
  ])
  func `what the schedule does not know is refused`(text: String) throws {
    let programme = try workspace().programme
    let failure = #expect(throws: Failure.self) { try ProposedChange(text, in: programme) }
    #expect(failure?.text == "“\(text)” is geen verandering die dit schema kent.")
    #expect(failure?.kind == .unfit)
  }

  @Test(arguments: [
    "niemand weg 2026-03-09", "niemand bezoek 1", "breda max 3", "expert capacity 20",
    "start after bezoek", "bezoek after niets", "bezoek until 2025-01-01",
    "expert travelMax 90", "breda perDay 2", "breda until 2025-01-01", "bezoek gap 0",
    "breda breda apart", "breda zwolle apart niets", "breda utrecht together",
  ])
  func `what does not fit what is there is refused when it is tried`(text: String) async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      let change = try ProposedChange(text, in: workspace.programme)
      await #expect(throws: Failure.self) { try await TryChange(change).run(in: workspace) }
    }
  }
}
