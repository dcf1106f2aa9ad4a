import Foundation
import Serving
import TestSupport
import Testing

/// Every form that changes the schedule says which one it was made for, and is refused on another.
@Suite struct VersionTests {
  private struct Change {
    /// Where its form stands.
    let page: String
    /// Where it goes.
    let path: String
    let fields: KeyValuePairs<String, String>
  }

  private let changes = [
    Change(
      page: "/schema/pilots/zwolle", path: "/schema/pilots/zwolle",
      fields: [
        "title": "Pilot Noord", "place": "Zwolle", "region": "noord",
        "contacts": "Anna <anna@zwolle.example>", "unavailable": "tue ochtend",
      ]),
    Change(
      page: "/schema/schedule", path: "/schema/schedule", fields: ["gap": "28"]),
    Change(
      page: "/schema/experts?nieuw=ja", path: "/schema/experts",
      fields: [
        "nieuw": "ja", "id": "eva", "name": "Eva Bos", "place": "Breda", "themes.bezoek": "3",
      ]),
    Change(page: "/schema/experts/eva", path: "/schema/experts/eva/weg", fields: [:]),
    Change(
      page: "/schema/pilots/breda/jaar", path: "/schema/pilots/breda/jaar",
      fields: ["slot": "2026-03-10 ochtend=unavailable"]),
    Change(
      page: "/sessies/bezoek-1", path: "/vast",
      fields: ["session": "bezoek-1", "field": "venue", "on": "ja"]),
  ]

  @Test func `A form that was made for another schedule is refused, and one for this is not`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      for change in changes {
        let before = try folder.text("klein.yaml")
        let version = try #require(
          await browser.get(change.page).version(for: change.path), "\(change.path)")
        let fields = encoded(change.fields)
        for isProgram in [false, true] {
          let late = await browser.post(change.path, fields + "&versie=oud", json: isProgram)
          #expect(late.status == 409, "\(change.path)")
          #expect(late.body.contains("intussen"), "\(change.path)")
        }
        #expect(try folder.text("klein.yaml") == before, "\(change.path)")
        #expect(
          await browser.post(change.path, fields + "&versie=\(version)").status == 303,
          "\(change.path)")
        #expect(try folder.text("klein.yaml") != before, "\(change.path)")
      }
    }
  }

  @Test func `What forms say that came late is shown, and taken over after another press`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let form = "Deelnemer;Id;di 10-3-2026 ochtend\nPilot Breda;breda;nee\n"
      let shown = await browser.upload(
        "/deelnemers/formulieren", [("Breda.csv", Array(form.utf8))])
      let path = "/deelnemers/overnemen"
      let version = try #require(shown.version(for: path))
      let theirs = try folder.text("klein.yaml").replacing("gap: 21", with: "gap: 28")
      #expect(await browser.post("/schema/tekst", encoded(["text": theirs])).status == 303)
      let line = "breda: unavailable: [2026-03-10 ochtend]"
      let late = await browser.post(path, encoded(["versie": version, "afwezig": line]))
      #expect(late.status == 409 && late.body.contains("+ \(line)"))
      #expect(try folder.text("klein.yaml") == theirs)
      let next = try #require(late.version(for: path))
      #expect(
        await browser.post(path, encoded(["versie": next, "afwezig": line])).status == 303)
      let text = try folder.text("klein.yaml")
      #expect(text.contains("2026-03-10 ochtend") && text.contains("gap: 28"))
    }
  }
}

extension Site.Answer {
  /// The version that the form which goes to an address carries; `nil` without form or version.
  func version(for path: String) -> String? {
    body.components(separatedBy: "<form").first { $0.contains("action=\"\(path)\"") }?
      .components(separatedBy: "</form>").first?
      .components(separatedBy: "name=\"versie\" value=\"").dropFirst().first?
      .split(separator: "\"").first.map(String.init)
  }
}
