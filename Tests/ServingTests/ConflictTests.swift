import Application
import ProgrammeModel
import Serving
import TestSupport
import Testing

/// Two people at once: what both did is shown, and neither is lost.
@Suite struct ConflictTests {
  @Test func `A form that came late shows what was said meanwhile`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let page = await browser.get("/schema/pilots/zwolle")
      let version = try #require(page.value(of: "versie"))
      let mine: KeyValuePairs = [
        "versie": version, "title": "Pilot Noord", "place": "Zwolle", "region": "noord",
        "contacts": "Anna <anna@zwolle.example>", "unavailable": "tue ochtend",
      ]
      let text = try folder.text("klein.yaml").replacing(
        "Pilot Zwolle", with: "Pilot Oost", maxReplacements: 1)
      #expect(await browser.post("/schema/tekst", encoded(["text": text])).status == 303)
      let conflict = await browser.post("/schema/pilots/zwolle", encoded(mine))
      #expect(conflict.status == 409)
      #expect(conflict.body.contains("In het schema staat nu: Pilot Oost"))
      #expect(conflict.body.contains("value=\"Pilot Noord\""))
      #expect(!conflict.body.contains("In het schema staat nu: Zwolle"))
      #expect(try folder.text("klein.yaml") == text)
    }
  }

  @Test func `A text that came late shows how it differs`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let version = try #require(await browser.get("/schema/tekst").value(of: "versie"))
      let before = try folder.text("klein.yaml")
      let theirs = before.replacing("gap: 21", with: "gap: 28")
      let mine = before.replacing("Klein leernetwerk\n", with: "Groot leernetwerk\n")
      #expect(await browser.post("/schema/tekst", encoded(["text": theirs])).status == 303)
      let conflict = await browser.post(
        "/schema/tekst", encoded(["text": mine, "versie": version]))
      #expect(conflict.status == 409)
      #expect(conflict.body.contains("<del>− gap: 28"))
      #expect(conflict.body.contains("<ins>+   title: Groot leernetwerk"))
      #expect(try folder.text("klein.yaml") == theirs)
      let next = try #require(conflict.value(of: "versie"))
      let again = await browser.post("/schema/tekst", encoded(["text": mine, "versie": next]))
      #expect(again.status == 303)
      #expect(try folder.text("klein.yaml") == mine)
    }
  }

  @Test func `A move that came late is priced on the sketch as it is now`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let version = try #require(await browser.get("/sessies/bezoek-2").value(of: "versie"))
      #expect(
        await browser.post("/schets", encoded(["session": "start-1", "venue": "online"])).status
          == 303)
      let mine = encoded(["versie": version, "session": "bezoek-2", "venue": "online"])
      #expect(await browser.post("/schets", mine, json: true).status == 409)
      let conflict = await browser.post("/schets", mine)
      #expect(conflict.status == 409)
      #expect(conflict.body.contains("Doe mijn wijziging alsnog"))
      #expect(conflict.body.contains("Schets: 1 wijziging"))
      let form = encoded([
        "versie": try #require(conflict.value(of: "versie")), "session": "bezoek-2",
        "venue": "online",
      ])
      #expect(await browser.post("/schets", form).status == 303)
      #expect(await browser.get("/").body.contains("Schets: 2 wijzigingen"))
    }
  }

  @Test func `Browser and command change one schedule at once, and nothing is lost`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let path = "\(folder.path)/klein.yaml"
      let days = (1...12).map { day("2026-03-10").adding(days: 7 * ($0 - 1)) }
      try await withThrowingTaskGroup(of: Void.self) { group in
        for day in days {
          group.addTask {
            let slot = encoded(["slot": "\(day) ochtend=unavailable"])
            let answer = await browser.post("/schema/pilots/utrecht/jaar", slot)
            #expect(answer.status == 303)
          }
          group.addTask {
            let absence = "breda: unavailable: [\(day) middag]"
            let workspace = try Workspace(schedule: path)
            try AddAbsences(reading: absence, in: workspace).run(in: workspace)
          }
        }
        try await group.waitForAll()
      }
      let text = try folder.text("klein.yaml")
      for day in days {
        #expect(text.contains("\(day) ochtend"))
        #expect(text.contains("\(day) middag"))
      }
    }
  }

  @Test func `A text is judged without being saved`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try contents(of: folder)
      let text = try folder.text("klein.yaml")
      let page = await browser.get("/schema/tekst")
      #expect(page.body.contains("data-judge=\"/schema/nakijken\""))
      let fine = await browser.post("/schema/nakijken", encoded(["text": text]), json: true)
      #expect(fine.status == 200)
      #expect(try object(fine.body)["text"] as? String != "")
      let wrong = await browser.post(
        "/schema/nakijken", encoded(["text": text.replacing("gap: 21", with: "gap: veel")]),
        json: true)
      #expect(wrong.status == 200)
      let findings = try #require(try object(wrong.body)["findings"] as? [[String: Any]])
      #expect(findings.map { $0["line"] as? Int } == [15])
      #expect(try contents(of: folder) == before)
    }
  }
}

extension Site.Answer {
  /// What the first hidden field of a name holds.
  fileprivate func value(of field: String) -> String? {
    body.split(separator: "name=\"\(field)\" value=\"").dropFirst().first?
      .split(separator: "\"", omittingEmptySubsequences: false).first.map(String.init)
  }
}
