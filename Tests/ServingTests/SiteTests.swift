import Foundation
import ICalendar
import ProgrammeModel
import TestSupport
import Testing

@testable import Serving

@Suite struct SiteTests {
  @Test func `A machine without time zones is told what it lacks, and nothing is written`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try contents(of: folder)
      await ZoneDatabase.$current.withValue(ZoneDatabase(folders: [])) {
        for path in ["/", "/schema", "/publiceren"] {
          let answer = await browser.get(path)
          #expect(answer.status == 500)
          #expect(answer.body.contains("De regels van tijdzone Europe/Amsterdam"), "\(path)")
          #expect(answer.body.contains("Installeer het pakket tzdata"), "\(path)")
        }
        #expect(await browser.post("/zoek", "mode=cheapest&seconds=600").status == 500)
      }
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `Only the button behind the one-time address lets a browser in, and only once`()
    async throws
  {
    try await Folder.temporary { folder in
      let stranger = try await Browser(folder, isSignedIn: false)
      #expect(await stranger.get("/").status == 401)
      let ticket = stranger.site.access.ticketPath
      for _ in 0..<2 { #expect(await stranger.get(ticket).status == 200) }
      let answer = await stranger.post(ticket)
      #expect(answer.status == 303)
      let cookie = try #require(answer.headers["set-cookie"])
      #expect(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"))
      #expect(cookie.contains("Max-Age=43200"))
      #expect(await stranger.post(ticket).status == 410)
      #expect(await stranger.get(ticket).status == 410)
      var known = stranger
      known.cookie = cookie.split(separator: ";").first.map(String.init)
      #expect(await known.get("/").status == 200)
      known.cookie = "leernetwerk=\(String(repeating: "a", count: 26))"
      #expect(await known.get("/").status == 401)
    }
  }

  @Test func `How the board is looked at stands in the address, and stays after a change`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let people = await browser.get("/").body
      let venues = await browser.get("/?rijen=plaatsen&weken=alle").body
      #expect(
        people.contains("<a href=\"/?rijen=deelnemers\" aria-current=\"true\">Deelnemers</a>"))
      #expect(people.contains(">Pilot Breda</text>") && !venues.contains(">Pilot Breda</text>"))
      #expect(venues.contains("rijen zijn plaatsen (3)"))
      #expect(await browser.get("/?rijen=anders").body.contains(">Pilot Breda</text>"))
      let form = encoded(["session": "bezoek-1", "swap": "bezoek-2", "rijen": "plaatsen"])
      let answer = await browser.post("/schets", form)
      #expect(answer.status == 303)
      #expect(answer.headers["location"] == "/?rijen=plaatsen")
      let undone = await browser.post("/schets/ongedaan", "weken=alle")
      #expect(undone.headers["location"] == "/?weken=alle")
    }
  }

  @Test func `Every address has the headers, refuses strangers, and changes nothing on being read`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let before = try contents(of: folder)
      for (method, pattern) in browser.site.addresses {
        let path = pattern.replacing(":id", with: "bezoek-1").replacing(":run", with: "geen")
          .replacing(":name", with: "geen.eml").replacing(":kind", with: "pilots")
          .replacing(":inquiry", with: "geen")
        var answers: [Site.Answer] = []
        if method == "GET" {
          answers = [await browser.get(path), await browser.ask("HEAD", path)]
          #expect(answers[1].body.isEmpty, "\(path)")
        } else {
          for headers in [
            ["Sec-Fetch-Site": "cross-site"], ["Sec-Fetch-Site": "same-site"],
            ["Sec-Fetch-Site": "none"],
          ] {
            let answer = await browser.ask(method, path, headers: headers)
            #expect(answer.status == 403, "\(path)")
            answers.append(answer)
          }
          var plain = ["Cookie": browser.cookie ?? ""]
          #expect(await browser.site.answer(method, path, headers: plain).status == 403)
          plain["Origin"] = "https://elders.example"
          #expect(await browser.site.answer(method, path, headers: plain).status == 403)
        }
        var stranger = browser
        stranger.cookie = nil
        let refused = await stranger.ask(method, path)
        #expect(refused.status == 401, "\(path)")
        let elsewhere = await browser.ask(method, path, headers: ["Host": "elders.example"])
        #expect(elsewhere.status == 421, "\(path)")
        for answer in answers + [refused, elsewhere] {
          let policy = answer.headers["content-security-policy"] ?? ""
          #expect(policy.hasPrefix("default-src 'none';") && !policy.contains("unsafe"), "\(path)")
          #expect(answer.headers["x-content-type-options"] == "nosniff", "\(path)")
          #expect(answer.headers["referrer-policy"] == "same-origin", "\(path)")
          #expect(answer.headers["x-robots-tag"] == "noindex", "\(path)")
          #expect(answer.headers["cache-control"] == "no-store", "\(path)")
        }
      }
      #expect(await browser.get("/nergens").status == 404)
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `From no plan to a published one`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let empty = await browser.get("/")
      #expect(empty.status == 200 && empty.body.contains("Er is nog geen plan."))
      #expect(await browser.get("/schets", json: true).status == 404)
      let found = try await browser.plan()
      #expect(found["state"] as? String == "written")
      let cost = try #require(found["cost"] as? Int)
      #expect(await browser.get("/").body.contains("Plan: bewezen het beste"))

      let places = try object(await browser.get("/sessies/bezoek-2/plekken").body)
      #expect(places["cost"] as? Int == cost)
      let best = try #require(
        (places["places"] as? [[String: Any]])?.first {
          ($0["breaks"] as? [String]) == [] && ($0["points"] as? Int ?? 0) > 0
        })
      let form = try ["date", "daypart", "venue"].map { key in
        "\(key)=\(try #require(best[key] as? String))"
      }.joined(separator: "&")
      let sketched = try object(
        await browser.post("/schets", "session=bezoek-2&\(form)", json: true).body)
      #expect(sketched["cost"] as? Int == cost + (try #require(best["points"] as? Int)))
      #expect(sketched["done"] as? Int == 1 && (sketched["broken"] as? [Any])?.isEmpty == true)
      #expect(await browser.get("/").body.contains("Schets: 1 wijziging"))
      #expect(await browser.post("/schets/ongedaan").status == 303)
      #expect(await browser.get("/").body.contains("Schets: geen wijzigingen"))
      #expect(await browser.post("/schets/opnieuw").status == 303)

      let offered = try await browser.plan("mode=cheapest&seconds=600&houd=schets")
      #expect(offered["state"] as? String == "offered")
      let run = try #require(offered["run"] as? String)
      let page = await browser.get("/zoek/\(run)")
      #expect(page.body.contains("Naast uw schets staat een plan"))
      #expect(await browser.post("/zoek/\(run)/overnemen").status == 303)
      #expect(await browser.post("/zoek/\(run)/overnemen").status == 409)
      #expect(try !folder.names(in: "uit").contains("sketch.json"))

      let preview = await browser.get("/publiceren")
      #expect(preview.body.contains("Versie 1 publiceren"))
      #expect(try !folder.names(in: "uit").contains("published.json"))
      #expect(await browser.post("/publiceren", "plan=anders").status == 409)
      #expect(await browser.post("/publiceren").status == 303)
      #expect(try folder.names(in: "uit").contains("published.json"))
      #expect(await browser.get("/publiceren").body.contains("Versie 1 is gepubliceerd"))
      let post = await browser.get("/post")
      let name = try #require(
        post.body.split(separator: "/post/").dropFirst().first?.split(separator: "\"").first)
      let mail = await browser.get("/post/\(name)")
      #expect(mail.headers["content-type"] == "message/rfc822")
      #expect(mail.body.contains("Subject:"))
      #expect(await browser.get("/post/..%2Fpublished.json").status == 404)
      #expect(await browser.get("/rapport").body.contains("Publicatie 1"))
    }
  }

  @Test func `Two editors at once: the second is told`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let page = await browser.get("/").body
      let version = try #require(
        page.split(separator: "name=\"versie\" value=\"").dropFirst().first?.prefix(16))
      let form = "session=bezoek-1&swap=bezoek-2&versie=\(version)"
      #expect(await browser.post("/schets", form).status == 303)
      let second = await browser.post("/schets", form)
      #expect(second.status == 409)
      #expect(second.body.contains("Intussen is de schets veranderd"))
    }
  }

  @Test func `A schedule is edited as text, with what is wrong in it`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let text = try folder.text("klein.yaml")
      #expect(await browser.get("/schema").body.contains("Samen beginnen"))
      let broken = text.replacing("gap: 21", with: "gap: veel")
      let refused = await browser.post("/schema/tekst", "text=\(encoded(broken))")
      #expect(refused.status == 422 && refused.body.contains("gap: veel"))
      let line = text.split(separator: "\n", omittingEmptySubsequences: false)
        .firstIndex { $0.hasPrefix("gap:") }.map { $0 + 1 }
      #expect(refused.body.contains("Regel \(line ?? 0): "))
      #expect(try folder.text("klein.yaml") == text)
      let better = text.replacing("gap: 21", with: "gap: 14").replacing("\n", with: "\r\n")
      #expect(await browser.post("/schema/tekst", "text=\(encoded(better))").status == 303)
      #expect(try folder.text("klein.yaml") == text.replacing("gap: 21", with: "gap: 14"))
      let large = String(repeating: "a", count: 3 << 20)
      #expect(await browser.post("/schema/tekst", "text=\(large)").status == 413)
    }
  }
}
