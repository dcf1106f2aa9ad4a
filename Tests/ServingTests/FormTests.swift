import Foundation
import ProgrammeModel
import Serving
import TestSupport
import Testing

@Suite struct FormTests {
  @Test func `A form changes one line of the schedule, and no comment`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let page = await browser.get("/schema/pilots/zwolle")
      #expect(page.body.contains("Pilot Zwolle") && page.body.contains("tue ochtend"))
      let fields: KeyValuePairs = [
        "title": "Pilot Zwolle", "place": "Zwolle", "region": "noord",
        "contacts": "Anna <anna@zwolle.example>",
        "unavailable": "tue ochtend\r\n2026-03-10 middag",
      ]
      #expect(await browser.post("/schema/pilots/zwolle", encoded(fields)).status == 303)
      let after = try folder.text("klein.yaml")
      #expect(after == before.replacing("[tue ochtend]", with: "[tue ochtend, 2026-03-10 middag]"))
      #expect(after != before)
      #expect(await browser.post("/schema/pilots/zwolle", encoded(fields)).status == 303)
      #expect(try folder.text("klein.yaml") == after)
    }
  }

  @Test func `A word of the format has no quotes in the file`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let fields: KeyValuePairs = [
        "title": "Samen beginnen", "sessions": "1", "pilots": "all", "until": "2026-03-01",
        "team": "false", "mode": "onsite",
      ]
      #expect(await browser.post("/schema/themes/start", encoded(fields)).status == 303)
      let text = try folder.text("klein.yaml")
      #expect(text.contains("\n    team: false\n") && text.contains("\n    mode: onsite\n"))
    }
  }

  @Test func `What holds for the whole schedule has a form too`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let page = await browser.get("/schema/schedule")
      #expect(page.status == 200 && page.body.contains("Afspraken en prijzen"))
      #expect(await browser.post("/schema/schedule", encoded(["gap": "21"])).status == 303)
      #expect(try folder.text("klein.yaml") == before)
      let fields: KeyValuePairs = [
        "gap": "28", "apart": "zwolle, breda", "wishes": "travel: 3\nmix: 0",
        "notes": "start-1: Neem mee: een jas, schoenen en \"zin\".",
      ]
      #expect(await browser.post("/schema/schedule", encoded(fields)).status == 303)
      let text = try folder.text("klein.yaml")
      #expect(text.contains("\ngap: 28  "))
      #expect(text.contains("\napart: [[zwolle, breda]]\n"))
      #expect(text.contains("\nwishes: {travel: 3, mix: 0}"))
      #expect(await browser.post("/schema/schedule", encoded(fields)).status == 303)
      #expect(try folder.text("klein.yaml") == text)
      let wrong = await browser.post("/schema/schedule", encoded(["gap": "21", "wishes": ":"]))
      #expect(wrong.status == 422)
      #expect(await browser.post("/schema/schedule", encoded(["gap": "21"])).status == 303)
      #expect(try folder.text("klein.yaml").trimming == before.trimming)
    }
  }

  @Test func `Places, journeys and earlier meetings are lines of a form`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before =
        try folder.text("klein.yaml") + """

          # Van ons.
          places:
            Antwerpen: [51.219, 4.402]   # over de grens
            Gent: [51.05, 3.73]
          travel:                        # gemeten
            - {from: Zwolle, to: Utrecht, minutes: 65}   # met de trein
            - from: Utrecht
              to: Breda
              minutes: 70
          history:
            - oud.csv                    # van vorig jaar
            - {date: 2025-05-14, theme: start, pilots: [zwolle, breda]}

          """
      _ = try folder.write("oud.csv", "datum;thema;pilots\n2025-03-11;start;zwolle, utrecht\n")
      _ = try folder.write("klein.yaml", before)
      let page = await browser.get("/schema/schedule").body
      for lines in [
        "Antwerpen: 51.219, 4.402\nGent: 51.05, 3.73", "Zwolle - Utrecht: 65\nUtrecht - Breda: 70",
        "oud.csv\n2025-05-14; start; zwolle, breda",
      ] { #expect(page.contains(">\n\(lines)</textarea>"), "\(lines)") }
      let version = try #require(
        page.split(separator: "name=\"versie\" value=\"").dropFirst().first?.prefix { $0 != "\"" })
      let same: KeyValuePairs = [
        "versie": String(version), "gap": "21",
        "places": "Antwerpen: 51.219, 4.402\r\nGent: 51.05, 3.73",
        "travel": "Zwolle - Utrecht: 65\r\nUtrecht - Breda: 70",
        "history": "oud.csv\r\n2025-05-14; start; zwolle, breda",
      ]
      #expect(await browser.post("/schema/schedule", encoded(same)).status == 303)
      #expect(try folder.text("klein.yaml") == before)
      let fields: KeyValuePairs = [
        "versie": String(version), "gap": "21",
        "places": "Antwerpen: 51.22, 4.4\r\nGent: 51.05, 3.73",
        "travel": "Zwolle - Utrecht: 65\r\nAntwerpen – Breda: 60",
        "history": "oud.csv\r\n2025-05-14; start; zwolle, breda\r\n"
          + "2025-06-12; bezoek; utrecht,breda; utrecht; expert",
      ]
      #expect(await browser.post("/schema/schedule", encoded(fields)).status == 303)
      let after = try folder.text("klein.yaml")
      for line in [
        "\n# Van ons.\nplaces:\n  Antwerpen: [51.22, 4.4]   # over de grens\n  Gent: [51.05, 3.73]\n",
        "\ntravel:                        # gemeten\n"
          + "  - {from: Zwolle, to: Utrecht, minutes: 65}   # met de trein\n",
        "  - from: Antwerpen\n    to: Breda\n    minutes: 60\n",
        "  - oud.csv                    # van",
        "  - {date: 2025-06-12, theme: bezoek, pilots: [utrecht, breda], venue: utrecht,"
          + " experts: [expert]}\n",
      ] { #expect(after.contains(line), "\(line)") }
      #expect(!after.contains("minutes: 70"))
      // Somebody else came first.
      let outdated = await browser.post("/schema/schedule", encoded(fields))
      #expect(outdated.status == 409)
      #expect(try folder.text("klein.yaml") == after)
      for wrong in [
        ("places", "Antwerpen: 51.22"), ("travel", "Zwolle: 65"), ("travel", "Zwolle - Nergens: 5"),
        ("history", "ooit; start; zwolle"), ("history", "2025-05-14; start; zwolle; utrecht; ; x"),
      ] {
        let refused = await browser.post(
          "/schema/schedule", encoded(["gap": "21", wrong.0: wrong.1]))
        #expect(refused.status == 422, "\(wrong)")
      }
      #expect(try folder.text("klein.yaml") == after)
    }
  }

  @Test func `Who invites is changed by a form`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let page = await browser.get("/schema/programme")
      #expect(page.body.contains("Programmateam &lt;team@klein.example&gt;"))
      let fields: KeyValuePairs = [
        "title": "Klein leernetwerk", "from": "2026-01-12", "until": "2026-06-26",
        "organiser": "Sanne de Wit <sanne@klein.example>",
      ]
      #expect(await browser.post("/schema/programme", encoded(fields)).status == 303)
      #expect(
        try folder.text("klein.yaml")
          == before.replacing(
            "{name: Programmateam, email: team@klein.example}",
            with: "{name: Sanne de Wit, email: sanne@klein.example}"))
      let wrong = await browser.post(
        "/schema/programme",
        encoded([
          "title": "Klein leernetwerk", "from": "2026-01-12", "until": "2026-06-26",
          "organiser": "Sanne",
        ]))
      #expect(wrong.status == 422)
    }
  }

  @Test func `What a form says wrongly is told, and nothing changes`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let refused = await browser.post(
        "/schema/pilots/zwolle",
        encoded(["title": "Pilot Zwolle", "region": "noord", "unavailable": "ooit"]))
      #expect(refused.status == 422)
      #expect(refused.body.contains("ooit") && refused.body.contains("role=\"alert\""))
      let outdated = await browser.post(
        "/schema/pilots/zwolle", encoded(["title": "Anders", "versie": "oud"]))
      #expect(outdated.status == 409)
      #expect(await browser.get("/schema/pilots/geen").status == 404)
      #expect(await browser.get("/schema/geen").status == 404)
      #expect(try folder.text("klein.yaml") == before)
    }
  }

  @Test func `A part is added, and taken out unless something refers to it`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      #expect(await browser.get("/schema/experts?nieuw=ja").status == 200)
      let fields: KeyValuePairs = [
        "nieuw": "ja", "id": "eva", "name": "Eva Bos", "email": "eva@bos.example",
        "place": "Breda", "themes.bezoek": "3",
      ]
      #expect(await browser.post("/schema/experts", encoded(fields)).status == 303)
      #expect(
        try folder.text("klein.yaml").contains(
          "\n  - id: eva\n    name: Eva Bos\n    email: eva@bos.example\n    place: Breda\n"
            + "    themes: {bezoek: 3}\n"))
      #expect(await browser.get("/schema").body.contains("Eva Bos"))
      #expect(await browser.post("/schema/experts/eva/weg").status == 303)
      #expect(try folder.text("klein.yaml") == before)
      let refused = await browser.post("/schema/pilots/zwolle/weg")
      #expect(refused.status == 422)
      #expect(try folder.text("klein.yaml") == before)
    }
  }

  @Test func `What of a session is settled stands in the schedule until it is let go`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      _ = try await browser.plan()
      let state = try object(await browser.get("/schets", json: true).body)
      let sessions = try #require(state["sessions"] as? [[String: Any]])
      let session = try #require(sessions.first { $0["id"] as? String == "bezoek-1" })
      let (date, daypart, venue) = (
        try #require(session["date"] as? String), try #require(session["daypart"] as? String),
        try #require(session["venue"] as? String)
      )
      for field in ["slot", "venue", "pilots"] {
        #expect(await browser.post("/vast", "session=bezoek-1&field=\(field)&on=ja").status == 303)
      }
      let pinned = try folder.text("klein.yaml")
      #expect(
        pinned.contains(
          "pins:\n  - {session: bezoek-1, date: \(date), daypart: \(daypart), venue: \(venue),"
            + " pilots: ["))
      #expect(await browser.get("/sessies/bezoek-1").body.contains("Laat los"))
      for field in ["slot", "pilots", "venue"] {
        #expect(await browser.post("/vast", "session=bezoek-1&field=\(field)&on=nee").status == 303)
      }
      #expect(try folder.text("klein.yaml").trimming == before.trimming)
      #expect(await browser.post("/vast", "session=bezoek-1&field=alles&on=ja").status == 400)
      #expect(await browser.post("/vast", "session=geen&field=slot&on=ja").status == 400)
    }
  }

  @Test func `Questions are answered on pages of their own`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      #expect(await browser.get("/vragen").body.contains("zwolle weg "))
      #expect(await browser.get("/uitleg").status == 404)
      #expect(await browser.post("/vraag", "soort=drill").status == 404)
      _ = try await browser.plan()
      #expect(await browser.get("/uitleg").body.contains("Wat het plan kost"))
      let places = try object(await browser.get("/sessies/bezoek-1/plekken").body)
      let bad = try #require(
        (places["places"] as? [[String: Any]])?.first { ($0["breaks"] as? [String])?.count == 1 })
      let query = try ["date", "daypart", "venue"].map { key in
        "\(key)=\(encoded(try #require(bad[key] as? String)))"
      }.joined(separator: "&")
      let why = await browser.get("/sessies/bezoek-1/waarom?\(query)")
      #expect(why.status == 200 && why.body.contains("✕ "))
      let help = try #require(why.body.split(separator: "<h2>Wat helpt</h2>").dropFirst().first)
      #expect(help.contains("aria-label=\"Zet in de schets: "))
      #expect(await browser.post("/vraag", "soort=whatif&wijziging=onzin").status == 400)
      let asked = await browser.post("/vraag", "soort=whatif&wijziging=gap+28")
      let path = try #require(asked.headers["location"])
      let answer = try await browser.settled(path)
      #expect(answer.body.contains("het beste plan:"))
      #expect(await browser.get("/vraag/anders").status == 404)
    }
  }

  @Test func `Why there is no plan comes with repairs of one press`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let text = try folder.text("klein.yaml").replacing("gap: 21", with: "gap: 120")
      #expect(await browser.post("/schema/tekst", encoded(["text": text])).status == 303)
      let asked = await browser.post("/vraag", "soort=check")
      let path = try #require(asked.headers["location"])
      let answer = try await browser.settled(path)
      #expect(answer.body.contains("<del>− gap: 120"))
      let form = try #require(
        answer.body.split(separator: "name=\"text\" value=\"").dropFirst().first?
          .split(separator: "\"").first)
      let typed = form.replacing("&quot;", with: "\"").replacing("&gt;", with: ">")
        .replacing("&lt;", with: "<").replacing("&amp;", with: "&")
      #expect(await browser.post("/schema/tekst", encoded(["text": String(typed)])).status == 303)
      #expect(try await browser.plan()["state"] as? String == "written")
    }
  }

  @Test func `In an empty folder a programme is begun, and beside it another`() async throws {
    try await Folder.temporary { folder in
      let site = try Site(
        folder.path, port: 8080, clock: { Instant(secondsSince1970: 1_767_600_000) })
      let browser = try await Browser(site)
      let start = await browser.get("/")
      #expect(start.status == 303 && start.headers["location"] == "/nieuw")
      let fields: KeyValuePairs = [
        "titel": "Leernetwerk bouw", "naam": "Sanne", "email": "sanne@team.example",
        "van": "2026-01-12", "tot": "2026-06-26",
        "pilots": "Pilot een, Breda\nPilot twee, Zwolle\n", "themas": "Visie\nWerving",
      ]
      let refused = await browser.post(
        "/nieuw", encoded(fields).replacing(encoded("Breda"), with: "Bredaa"))
      #expect(refused.status == 400 && refused.body.contains("Bredaa"))
      let begun = await browser.post("/nieuw", encoded(fields))
      #expect(begun.status == 303 && begun.headers["location"] == "/schema")
      #expect(await browser.get("/schema").body.contains("Pilot twee"))
      #expect(await browser.post("/nieuw", encoded(fields)).status == 409)
      let second = encoded(fields).replacing("bouw", with: "zorg")
      #expect(
        await browser.post("/nieuw", second).headers["location"] == "/leernetwerk-zorg/schema")
      let list = await browser.get("/").body
      #expect(list.contains("Leernetwerk bouw") && list.contains("Leernetwerk zorg"))
      #expect(await browser.get("/leernetwerk-bouw/").body.contains("Er is nog geen plan."))
    }
  }
}

extension String {
  fileprivate var trimming: String { trimmingCharacters(in: .whitespacesAndNewlines) }
}
