import Foundation
import ProgrammeModel
import Serving
import TestSupport
import Testing

/// What comes from elsewhere: another programme, a schedule or a plan that somebody has already.
@Suite struct SharingTests {
  @Test func `Who is in two programmes is told, and a press heeds the calendar there`() async throws
  {
    try await Folder.temporary { folder in
      _ = try folder.copyOfSmallSchedule()
      let other = try folder.text("klein.yaml").replacing("id: klein\n", with: "id: groot\n")
        .replacing("title: Klein leernetwerk", with: "title: Groot leernetwerk")
        .replacing("bram@utrecht.example", with: "bram@groot.example")
        .replacing("carla@breda.example", with: "carla@groot.example")
      _ = try folder.write("groot.yaml", other)
      let site = try Site(
        folder.path, folder: "\(folder.path)/uit", port: 8080,
        clock: { Instant(secondsSince1970: 1_767_600_000) })
      let browser = try await Browser(site)
      let before = await browser.get("/klein/schema").body
      #expect(before.contains("Pilot Zwolle (anna@zwolle.example) doet ook mee aan Groot"))
      #expect(!before.contains("Pilot Breda ("))
      #expect(before.contains("Daar is nog niets gepubliceerd."))
      // Both write to one folder here, so that one has published for the other too.
      _ = try await browser.plan(at: "/groot")
      #expect(await browser.post("/groot/publiceren").status == 303)
      let form = encoded(["deelnemer": "zwolle", "agenda": "uit/agenda/zwolle.ics"])
      #expect(await browser.post("/klein/schema/gedeeld", "deelnemer=breda").status == 400)
      let page = await browser.get("/klein/schema")
      #expect(page.version(for: "/klein/schema/gedeeld") != nil)
      #expect(await browser.post("/klein/schema/gedeeld", form + "&versie=oud").status == 409)
      #expect(!(try folder.text("klein.yaml").contains("busy:")))
      #expect(await browser.post("/klein/schema/gedeeld", form).status == 303)
      #expect(try folder.text("klein.yaml").contains("busy: [uit/agenda/zwolle.ics]"))
      #expect(
        await browser.get("/klein/schema").body.contains("Het plan houdt er rekening mee."))
    }
  }

  @Test func `A schedule that somebody has is taken in under its own name`() async throws {
    try await Folder.temporary { folder in
      let text = try String(
        contentsOf: Folder.package.appending(path: "schedules/klein.yaml"), encoding: .utf8)
      let site = try Site(
        folder.path, port: 8080, clock: { Instant(secondsSince1970: 1_767_600_000) })
      let browser = try await Browser(site)
      let broken = text.replacing("gap: 21", with: "gap: veel")
      let refused = await browser.upload("/nieuw/schema", [("mijn.yaml", Array(broken.utf8))])
      #expect(refused.status == 422 && refused.body.contains("veel"))
      let odd = await browser.upload("/nieuw/schema", [("mijn.xlsx", Array(text.utf8))])
      #expect(odd.status == 400 && odd.body.contains(".yaml"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).isEmpty)
      let taken = await browser.upload("/nieuw/schema", [("mijn.yaml", Array(text.utf8))])
      #expect(taken.status == 303 && taken.headers["location"] == "/schema")
      #expect(try folder.text("mijn.yaml") == text)
      #expect(try folder.text("holidays/nederland.yaml").contains("noord"))
      #expect(await browser.get("/schema").body.contains("Pilot Zwolle"))
      let again = await browser.upload("/nieuw/schema", [("mijn.yaml", Array(text.utf8))])
      #expect(again.status == 409 && again.body.contains("mijn.yaml bestaat al"))
      let english = text.replacing("programme:\n", with: "programme:\n  language: en\n")
      let told = await browser.upload("/nieuw/schema", [("mijn.yaml", Array(english.utf8))])
      #expect(told.status == 409 && told.body.contains("mijn.yaml exists"))
      #expect(try folder.text("mijn.yaml") == text)
    }
  }

  @Test func `Another file is looked at before it takes the place of the schedule`() async throws {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      let before = try folder.text("klein.yaml")
      #expect(await browser.get("/schema/bestand").body == before)
      let other = before.replacing("gap: 21", with: "gap: 28")
      let shown = await browser.upload("/schema/bestand", [("x.yaml", Array(other.utf8))])
      #expect(shown.status == 200 && shown.body.contains("<ins>+ gap: 28"))
      let broken = await browser.upload("/schema/bestand", [("x.yaml", Array("a: b".utf8))])
      #expect(broken.status == 422)
      #expect(try folder.text("klein.yaml") == before)
    }
  }

  @Test func `A plan that was made in a spreadsheet is judged, and taken over by a press`()
    async throws
  {
    try await Folder.temporary { folder in
      let browser = try await Browser(folder)
      _ = try await browser.plan()
      let before = try folder.text("uit/plan.json")
      let table = await browser.get("/plan.xlsx").bytes
      let judged = await browser.upload("/plan/tabel", [("ons plan.xlsx", table)])
      #expect(judged.status == 200 && judged.body.contains("Neem dit plan over"))
      let form = ["naam", "tabel"].map { field in
        let value = judged.body.split(separator: "name=\"\(field)\" value=\"").dropFirst().first?
          .split(separator: "\"").first
        return "\(field)=\(encoded(String(value ?? "")))"
      }.joined(separator: "&")
      let refused = await browser.upload("/plan/tabel", [("leeg.csv", Array("Sessie;Wie\n".utf8))])
      #expect(refused.status == 422 && refused.body.contains("leeg.csv"))
      #expect(try folder.text("uit/plan.json") == before)
      #expect(await browser.post("/plan/overnemen", form).status == 303)
      #expect(await browser.post("/plan/overnemen", "naam=x").status == 400)
      #expect(await browser.get("/").status == 200)
    }
  }
}
