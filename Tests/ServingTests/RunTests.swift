import Foundation
import ProgrammeModel
import Serving
import TestSupport
import Testing

/// Plannings and answers that somebody comes back to.
@Suite struct RunTests {
  /// The same workplace as another process finds it.
  private func restarted(_ folder: Folder) async throws -> Browser {
    try await Browser(
      try Site(
        "\(folder.path)/klein.yaml", folder: "\(folder.path)/uit", port: 8080,
        clock: { Instant(secondsSince1970: 1_767_600_000) }))
  }

  /// The fields of the first form of a page that goes somewhere.
  private func fields(of page: String, to path: String) throws -> [String: String] {
    let form = try #require(
      page.split(separator: "action=\"\(path)\"").dropFirst().first?.split(separator: "</form>")
        .first)
    var fields: [String: String] = [:]
    for input in form.split(separator: "<input ") {
      let parts = input.split(separator: "\"", omittingEmptySubsequences: false)
      guard let name = parts.firstIndex(where: { $0.hasSuffix("name=") }),
        let value = parts.firstIndex(where: { $0.hasSuffix("value=") })
      else { continue }
      fields[String(parts[name + 1])] = String(parts[value + 1])
    }
    return fields
  }

  private func sent(_ fields: [String: String]) -> String {
    fields.map { "\(encoded($0.key))=\(encoded($0.value))" }.joined(separator: "&")
  }

  @Test func `What was found beside a sketch waits for it over a restart`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let places = try object(await browser.get("/sessies/bezoek-1/plekken").body)
      let place = try #require((places["places"] as? [[String: Any]])?.last)
      let move = try ["date", "daypart", "venue"].map { key in
        "\(key)=\(encoded(try #require(place[key] as? String)))"
      }.joined(separator: "&")
      #expect(await browser.post("/schets", "session=bezoek-1&\(move)").status == 303)
      let found = try await browser.plan()
      #expect(found["state"] as? String == "offered")
      let path = "/zoek/\(try #require(found["run"] as? String))"
      let page = await browser.get(path).body
      #expect(page.contains("Naast uw schets staat een plan") && page.contains("<svg"))
      #expect(await browser.get("/").body.contains("href=\"\(path)\""))

      let next = try await restarted(folder)
      #expect(await next.get(path).body == page)
      #expect(
        try await object(next.get(path, json: true).body) as NSDictionary == found as NSDictionary)
      #expect(await next.get("/").body.contains("href=\"\(path)\""))
      #expect(try object(await next.get("/schets", json: true).body)["done"] as? Int == 1)
      #expect(await next.post("\(path)/overnemen").status == 303)
      #expect(try object(await next.get("/schets", json: true).body)["done"] as? Int == 0)
      #expect(await next.get("/").body.contains("href=\"\(path)\"") == false)

      let last = try await restarted(folder)
      #expect(await last.get(path).body.contains("Er is een plan"))
      #expect(await last.post("\(path)/overnemen").status == 409)
      #expect(await last.get("/zoek/anders").status == 404)
    }
  }

  @Test func `What was kept is not taken over where the schedule no longer admits it`() async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      #expect(await browser.post("/schets", "swap=bezoek-2&session=bezoek-1").status == 303)
      let found = try await browser.plan()
      let path = "/zoek/\(try #require(found["run"] as? String))"
      let plan = try folder.text("uit/plan.json")
      let text = try folder.text("klein.yaml")
      _ = try folder.write(
        "klein.yaml", text.replacing("weekdays: [tue, thu]", with: "weekdays: [fri]"))
      let next = try await restarted(folder)
      #expect(await next.get(path).status == 200)
      #expect(await next.post("\(path)/overnemen").status == 422)
      #expect(try folder.text("uit/plan.json") == plan)
      _ = try folder.write("klein.yaml", text)
      // Nobody is stopped by a file that was damaged.
      _ = try folder.write("uit/run.json", "{")
      let last = try await restarted(folder)
      #expect(await last.get("/").status == 200)
      #expect(await last.get(path).status == 404)
    }
  }

  @Test func `Why nothing was found is there after a restart too`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let text = try folder.text("klein.yaml").replacing("gap: 21", with: "gap: 120")
      _ = try folder.write("klein.yaml", text)
      let found = try await browser.plan()
      #expect(found["state"] as? String == "nothing")
      let path = "/zoek/\(try #require(found["run"] as? String))"
      let page = await browser.get(path).body
      #expect(page.contains("<del>− gap: 120"))
      let next = try await restarted(folder)
      #expect(await next.get(path).body == page)
    }
  }

  @Test func `What an answer would move is put on the sketch by a press`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let places = try object(await browser.get("/sessies/bezoek-1/plekken").body)
      let now = try object(await browser.get("/schets", json: true).body)
      let session = try #require(
        (now["sessions"] as? [[String: Any]])?.first { $0["id"] as? String == "bezoek-1" })
      let fine = try #require(
        (places["places"] as? [[String: Any]])?.first {
          ($0["breaks"] as? [String]) == [] && $0["date"] as? String != session["date"] as? String
        })
      let query = try ["date", "daypart", "venue"].map { key in
        "\(key)=\(encoded(try #require(fine[key] as? String)))"
      }.joined(separator: "&")
      let why = await browser.get("/sessies/bezoek-1/waarom?\(query)").body
      let question = try fields(of: why, to: "/vraag")
      let asked = await browser.post("/vraag", sent(question))
      let answer = try await browser.settled(try #require(asked.headers["location"])).body
      #expect(answer.contains("Probeer het in de schets"))
      let move = try fields(of: answer, to: "/schets")
      #expect(move["session"] == "bezoek-1" && move["date"] == fine["date"] as? String)
      #expect(await browser.post("/schets", sent(move)).status == 303)
      let state = try object(await browser.get("/schets", json: true).body)
      #expect(state["done"] as? Int == 1)
      let moved = try #require(
        (state["sessions"] as? [[String: Any]])?.first { $0["id"] as? String == "bezoek-1" })
      #expect(moved["date"] as? String == fine["date"] as? String)
      // What is there already has no press.
      let again = await browser.get(try #require(asked.headers["location"])).body
      #expect(!again.contains("Probeer het in de schets"))
    }
  }

  @Test func `Who would read the workplace in English does, and participants do not`() async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let page = await browser.get("/schema/pilots/zwolle")
      #expect(page.body.contains("value=\"en\" lang=\"en\">English</button>"))
      #expect(page.body.contains("name=\"pagina\" value=\"/schema/pilots/zwolle\""))
      let chosen = await browser.post("/taal", "taal=en&pagina=/schema/pilots/zwolle")
      #expect(chosen.status == 303 && chosen.headers["location"] == "/schema/pilots/zwolle")
      let set = try #require(chosen.headers["set-cookie"])
      #expect(set.contains("HttpOnly") && set.contains("SameSite=Lax"))
      let cookie = try #require(set.split(separator: ";").first)
      let english = Browser(
        signedIn: "\(try #require(browser.cookie)); \(cookie)", to: browser.site)
      for path in ["/schema/pilots/zwolle", "/", "/vragen", "/schema"] {
        let read = await english.get(path).body
        #expect(read.contains("<html lang=\"en\">") && read.contains(">Nederlands</button>"))
      }
      _ = try await english.plan()
      let board = await english.get("/").body
      #expect(board.contains("Look for a better plan"))
      #expect(board.contains("no sessions possible") && !board.contains("geen sessies mogelijk"))
      #expect(await browser.get("/").body.contains("Zoek een beter plan"))
      #expect(await english.get("/uitleg").body.contains("points"))
      #expect(await english.get("/vraag/geen").body.contains("<html lang=\"en\">"))
      let wrong = await english.post(
        "/schema/pilots/zwolle", encoded(["title": "Anders", "versie": "oud"]))
      #expect(wrong.status == 409 && wrong.body.contains("<html lang=\"en\">"))
      #expect(try folder.text("uit/rapport.html").contains("<html lang=\"nl\">"))
      #expect(await english.post("/taal", "taal=nl").headers["location"] == "/")
      for origin in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nb"] {
        let sent = await browser.post("/taal", "taal=en&pagina=\(encoded(origin))")
        #expect(sent.headers["location"] == "/", "\(origin)")
      }
      #expect(await browser.post("/taal", "taal=fy").status == 400)
    }
  }
}
