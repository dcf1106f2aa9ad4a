import Foundation
import ProgrammeModel
import Serving
import TestSupport
import Testing

@Suite struct PeopleTests {
  @Test func `A filled-in form is shown first, and stands in the schedule after a press`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let form = "Deelnemer;Id;di 10-3-2026 ochtend\nPilot Breda;breda;nee\n"
      let shown = await browser.upload(
        "/deelnemers/formulieren", [("Breda één.csv", Array(form.utf8))])
      #expect(shown.status == 200)
      #expect(shown.body.contains("+ breda: unavailable: [2026-03-10 ochtend]"))
      #expect(try folder.text("klein.yaml") == before)
      let text = try #require(
        shown.body.split(separator: "name=\"afwezig\" value=\"").dropFirst().first?
          .split(separator: "\"").first)
      #expect(
        await browser.post("/deelnemers/overnemen", encoded(["afwezig": String(text)])).status
          == 303)
      #expect(try folder.text("klein.yaml").contains("2026-03-10 ochtend"))
      let again = await browser.upload(
        "/deelnemers/formulieren", [("Breda.csv", Array(form.utf8))])
      #expect(again.body.contains("staat al in het schema"))
    }
  }

  @Test func `A form that says something odd is refused with its place`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let form = "Deelnemer;Id;di 10-3-2026 ochtend\nPilot Breda;breda;soms\n"
      let refused = await browser.upload(
        "/deelnemers/formulieren", [("Breda.csv", Array(form.utf8))])
      #expect(refused.status == 422)
      #expect(refused.body.contains("Breda.csv") && refused.body.contains("soms"))
      #expect(await browser.upload("/deelnemers/formulieren", []).status == 400)
      #expect(await browser.post("/deelnemers/formulieren", "a=b").status == 400)
      #expect(await browser.post("/deelnemers/overnemen", "afwezig=breda").status == 400)
    }
  }

  @Test func `What is made for people can be kept, and nothing is written`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let page = await browser.get("/deelnemers")
      #expect(page.status == 200 && page.body.contains("Na het publiceren"))
      #expect(await browser.get("/deelnemers/antwoorden.xlsx").status == 404)
      #expect(await browser.get("/post.zip").status == 404)
      #expect(await browser.get("/plan.xlsx").status == 404)
      _ = try await browser.plan()
      #expect(await browser.post("/publiceren").status == 303)
      let before = try contents(of: folder)
      let files = [
        "/deelnemers/beschikbaarheid.xlsx", "/deelnemers/beschikbaarheid.zip",
        "/deelnemers/breda/formulier.xlsx", "/deelnemers/antwoorden.xlsx", "/plan.xlsx",
        "/post.zip",
      ]
      for path in files {
        let answer = await browser.get(path)
        #expect(answer.status == 200, "\(path)")
        #expect(answer.bytes.starts(with: Array("PK".utf8)), "\(path)")
        let name = answer.headers["content-disposition"] ?? ""
        #expect(name.hasPrefix("attachment; filename=\""), "\(path)")
      }
      let overview = await browser.get("/deelnemers.html")
      #expect(overview.status == 200 && overview.body.contains("Pilot Breda"))
      #expect(await browser.get("/deelnemers/geen/formulier.xlsx").status == 404)
      #expect(try contents(of: folder) == before)
    }
  }

  @Test func `A workbook that was downloaded is read in again`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let form = await browser.get("/deelnemers/breda/formulier.xlsx")
      let shown = await browser.upload("/deelnemers/formulieren", [("breda.xlsx", form.bytes)])
      #expect(shown.status == 200 && shown.body.contains("staat al in het schema"))
    }
  }

  @Test func `An answer is recorded, and who declines is kept away after a press`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      #expect(await browser.post("/publiceren").status == 303)
      let agenda = try folder.text("uit/agenda/zwolle.ics")
      let unfolded = agenda.replacing("\r\n ", with: "")
      let uid = try #require(
        unfolded.split(separator: "\r\n").first { $0.hasPrefix("UID:") }?.dropFirst(4))
      let reply = [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:test", "METHOD:REPLY", "BEGIN:VEVENT",
        "UID:\(uid)", "SEQUENCE:0", "DTSTAMP:20260105T100000Z", "DTSTART:20260310T090000Z",
        "ATTENDEE;PARTSTAT=DECLINED:mailto:anna@zwolle.example",
        "ORGANIZER:mailto:x@y.example", "END:VEVENT", "END:VCALENDAR", "",
      ].joined(separator: "\r\n")
      let answer = await browser.upload(
        "/deelnemers/antwoorden", [("nee.ics", Array(reply.utf8))])
      #expect(answer.status == 200 && answer.body.contains("+ zwolle: unavailable: ["))
      #expect(await browser.get("/deelnemers").body.contains("1 × komt niet"))
    }
  }

  @Test func `A press in the year changes one slot and keeps what else stands there`() async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      let year = "/schema/pilots/zwolle/jaar"
      let page = await browser.get(year)
      #expect(page.status == 200 && page.body.contains("tue ochtend"))
      func press(_ slot: String) async -> Site.Answer {
        await browser.post(year, encoded(["slot": slot]))
      }
      let pressed = await press("2026-03-12 ochtend=unavailable")
      #expect(pressed.status == 303 && pressed.headers["location"] == "\(year)#d2026-03-12")
      #expect(
        try folder.text("klein.yaml")
          == before.replacing("[tue ochtend]", with: "[tue ochtend, 2026-03-12 ochtend]"))
      #expect(await browser.get(year).body.contains("value=\"2026-03-12 ochtend=avoid\""))
      #expect(await press("2026-03-12 ochtend=avoid").status == 303)
      #expect(try folder.text("klein.yaml").contains("avoid: [2026-03-12 ochtend]"))
      #expect(await press("2026-03-12 ochtend=").status == 303)
      #expect(try folder.text("klein.yaml") == before)
      let fixed = await browser.post(year, encoded(["weekdag": "thu", "lijst": "avoid"]))
      #expect(fixed.status == 303)
      #expect(try folder.text("klein.yaml").contains("avoid: [thu]"))
      let days: KeyValuePairs = ["van": "2026-03-09", "tot": "2026-03-13", "lijst": "unavailable"]
      #expect(await browser.post(year, encoded(days)).status == 303)
      #expect(try folder.text("klein.yaml").contains("[tue ochtend, 2026-03-09..2026-03-13]"))
      #expect(await browser.post(year, encoded(["moment": "thu", "lijst": ""])).status == 303)
      #expect(await browser.post(year, encoded(["slot": "ooit=avoid"])).status == 422)
      #expect(await browser.post(year, "lijst=avoid").status == 400)
      #expect(await browser.get("/schema/themes/bezoek/jaar").status == 404)
    }
  }

  @Test func `A press on a slot of a day that is away as a whole leaves the rest of it`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let text = try folder.text("klein.yaml").replacing("[tue ochtend]", with: "[2026-03-12]")
      #expect(await browser.post("/schema/tekst", encoded(["text": text])).status == 303)
      let pressed = await browser.post(
        "/schema/pilots/zwolle/jaar", encoded(["slot": "2026-03-12 ochtend="]))
      #expect(pressed.status == 303)
      #expect(try folder.text("klein.yaml").contains("[2026-03-12 middag]"))
    }
  }
}
