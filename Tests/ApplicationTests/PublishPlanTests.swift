import Application
import Foundation
import TestSupport
import Testing

@Suite struct PublishPlanTests {
  @Test func `a preview writes nothing, and a publication that is dropped neither`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      let before = try folder.names(in: "uit")
      let request = PublishPlan(now: Workspace.now, seed: 1)
      let preview = try request.preview(in: workspace)
      #expect(preview.document.participants.map(\.id) == ["zwolle", "utrecht", "breda", "expert"])
      #expect(!preview.document.isPublished)
      do { _ = try request.prepare(in: workspace) }
      #expect(try folder.names(in: "uit") == before)

      let publication = try request.prepare(in: workspace)
      try publication.commit()
      #expect(
        try folder.names(in: "uit")
          == [
            "agenda", "berichten", "concept", "deelnemers.html", "plan.json", "published.json",
            "rapport.html",
          ])
    }
  }

  @Test func `a change tells what moved from where, and who only reads another text`()
    async throws
  {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let first = try Workspace(schedule: schedule, folder: out)
      try await first.planned()
      try first.published()
      _ = try folder.write(
        "klein.yaml",
        try folder.text("klein.yaml")
          .replacing("2026-03-05, daypart: middag", with: "2026-03-10, daypart: middag")
          .replacing("title: Samen beginnen", with: "title: Samen van start"))
      let changed = try Workspace(schedule: schedule, folder: out)
      try await changed.planned()
      let preview = try changed.published()
      #expect(
        preview.text.hasPrefix(
          """
          Publicatie 2 van Klein leernetwerk

          Pilot Zwolle
            bijgewerkt   Samen van start: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
            ongewijzigd  1 sessie

          Pilot Utrecht
            bijgewerkt   Samen van start: dinsdag 10 februari 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
            verplaatst   Op bezoek bij elkaar: dinsdag 10 maart 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
                         eerst donderdag 5 maart 2026, 13.30-16.30 uur, Bij de pilot in Utrecht, Utrecht
            ongewijzigd  1 sessie

          Pilot Breda

          """))
      #expect(preview.rewords)
      #expect(try folder.names(in: "uit/berichten").filter { $0.hasPrefix("0002_") }.count == 10)
    }
  }

  @Test func `mails lead to pages by the address that was kept, whoever publishes`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      try await workspace.planned()
      let access = ManageAccess(now: Workspace.now)
      for text in ["https://oud.example", "https://netwerk.example"] {
        try access.complete(in: workspace, at: PublicAddress(text))
      }
      try access.complete(in: workspace)
      try workspace.published()
      let mail = try folder.text("uit/berichten/0001_breda_start-1.eml")
      let texts = mail.components(separatedBy: "\n\n").compactMap {
        Data(
          base64Encoded: $0.components(separatedBy: "\n--")[0], options: .ignoreUnknownCharacters)
      }.map { String(decoding: $0, as: UTF8.self) }
      let site = try #require(PublicAddress("https://netwerk.example"))
      let page = try #require(
        try access.list(in: workspace, at: site).access.first { $0.participant == "breda" })
      #expect(texts.contains { $0.contains("\(page.url)/sessies/start-1") })
      #expect(!texts.contains { $0.contains("oud.example") })
    }
  }

  @Test func `without a plan there is nothing to publish`() async throws {
    try await Folder.temporary { folder in
      let workspace = try Workspace(
        schedule: try folder.copyOfDecidedSchedule(), folder: "\(folder.path)/uit")
      let failure = #expect(throws: Failure.self) {
        try PublishPlan(now: Workspace.now).preview(in: workspace)
      }
      #expect(failure?.text == "In \(folder.path)/uit staat geen plan.json.")
      #expect(failure?.kind == .absent)
    }
  }

  @Test func `what has become too near to move is refused, unless it is released`() async throws {
    try await Folder.temporary { folder in
      let (schedule, out) = (try folder.copyOfDecidedSchedule(), "\(folder.path)/uit")
      let first = try Workspace(schedule: schedule, folder: out)
      try await first.planned()
      try first.published()
      _ = try folder.write(
        "klein.yaml", try folder.text("klein.yaml").replacing("2026-03-05", with: "2026-03-10"))
      let moved = try Workspace(schedule: schedule, folder: out)
      try await moved.planned()
      let before = try folder.text("uit/published.json")
      let failure = #expect(throws: Failure.self) {
        try moved.published(Freeze(today: CivilDate("2026-02-19")))
      }
      #expect(failure?.document.faults.map(\.sessions) == [["bezoek-1"]])
      #expect(try folder.text("uit/published.json") == before)
      let late = Freeze(today: CivilDate("2026-03-04"), released: ["bezoek-1"])
      #expect(try moved.published(late).number == 2)
      #expect(try moved.published().isUnchanged)
    }
  }
}
