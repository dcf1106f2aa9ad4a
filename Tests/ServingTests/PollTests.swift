import Application
import Foundation
import Serving
import TestSupport
import Testing

@Suite struct PollTests {
  @Test func `What is answered is kept as said, and stands in the schedule after a press`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      let path = "\(own)/beschikbaarheid"
      let before = try contents(of: folder)
      let empty = await browser.get(path)
      #expect(empty.status == 200 && empty.body.contains("nog niet beantwoord"))
      #expect(!empty.body.contains("checked"))
      #expect(try contents(of: folder) == before)
      #expect(await browser.post(path, encoded(["alles": "tue=never"])).status == 303)
      let schedule = try folder.text("klein.yaml")
      let said = try folder.text("uit/answers/breda.json")
      #expect(said.contains("\"when\" : \"tue\"") && said.contains("\"answer\" : \"never\""))
      let page = await browser.get(path)
      #expect(page.body.contains("checked"))
      let asked = empty.body.components(separatedBy: "<fieldset").count
      #expect(page.body.components(separatedBy: "<fieldset").count == asked)
      #expect(try folder.text("klein.yaml") == schedule)
      let overview = await browser.get("/peiling")
      #expect(overview.body.contains("+ unavailable: tue"))
      let wrong = encoded(["wie": "breda", "gezien": "unavailable: wed"])
      #expect(await browser.post("/peiling/overnemen", wrong).status == 409)
      #expect(try folder.text("klein.yaml") == schedule)
      let right = encoded(["wie": "breda", "gezien": "unavailable: tue"])
      #expect(overview.version(for: "/peiling/overnemen") != nil)
      #expect(await browser.post("/peiling/overnemen", right + "&versie=oud").status == 409)
      #expect(try folder.text("klein.yaml") == schedule)
      #expect(await browser.post("/peiling/overnemen", right).status == 303)
      let changed = try folder.text("klein.yaml")
      #expect(changed != schedule && changed.contains("tue"))
      #expect(!(await browser.get("/peiling").body.contains("+ unavailable: tue")))
      // What was taken in stays to be seen, and can be changed.
      #expect(await browser.get(path).body.contains("value=\"never\" checked"))
    }
  }

  @Test func `A later answer to one slot goes before what was said of a weekday`() async throws {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      let path = "\(own)/beschikbaarheid"
      #expect(await browser.post(path, encoded(["alles": "tue=never"])).status == 303)
      let page = await browser.get(path).body
      let name = try #require(
        page.components(separatedBy: "name=\"op ").dropFirst().map {
          String($0.prefix { $0 != "\"" })
        }.first { when in
          CivilDate(String(when.prefix(10)))?.weekday.name == "tue"
        })
      #expect(await browser.post(path, encoded(["op \(name)": "can"])).status == 303)
      let overview = await browser.get("/peiling").body
      #expect(!overview.contains("+ unavailable: tue"))
      #expect(
        overview.contains("+ unavailable: 2026-") && !overview.contains("+ unavailable: \(name)"))
      // The weekday said once more goes before the slot again.
      #expect(await browser.post(path, encoded(["alles": "tue=never"])).status == 303)
      #expect(await browser.get("/peiling").body.contains("+ unavailable: tue"))
      #expect(!(try folder.text("uit/answers/breda.json").contains("\"when\" : \"\(name)\"")))
      #expect(await browser.post(path, encoded(["alles": "niets=never"])).status == 400)
    }
  }

  @Test func `Of a calendar only the times are kept`() async throws {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      let calendar = HostedPoll.calendar("20260310")
      let sent = await browser.upload("\(own)/agenda", [("agenda.ics", Array(calendar.utf8))])
      #expect(sent.status == 303)
      let kept = try folder.text("uit/answers/breda.json")
      #expect(kept.contains("2026-03-10T13:00") && !kept.contains("tandarts"))
      #expect(
        await browser.get("\(own)/beschikbaarheid").body.contains("dinsdag 10 maart 2026 13:00"))
      let odd = await browser.upload("\(own)/agenda", [("x.ics", Array("geen agenda".utf8))])
      #expect(odd.status == 422)
      #expect(try folder.text("uit/answers/breda.json") == kept)
      #expect(await browser.post("\(own)/agenda", "weg=ja").status == 303)
      #expect(!(try folder.text("uit/answers/breda.json").contains("2026-03-10T13:00")))
    }
  }

  @Test func `Only the silent are reminded, and after the round a word goes to the team`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      let all = await browser.post("/peiling/vraag")
      #expect(all.status == 303)
      let mails = try folder.names(in: "uit/berichten").filter { $0.hasSuffix("_peiling.eml") }
      #expect(mails.contains("0000_breda_peiling.eml"))
      #expect(try folder.text("uit/answers/breda.json").contains("\"asked\" : \"2026-01-05T"))
      #expect(await browser.post("\(own)/beschikbaarheid", "opmerking=Dag").status == 303)
      #expect(await browser.post("/peiling/herinner").status == 303)
      let reminders = try folder.names(in: "uit/berichten").filter { $0.contains("_herinnering") }
      #expect(!reminders.isEmpty && !reminders.contains { $0.contains("_breda_") })
      #expect(await browser.get("/post").body.contains("herinnering"))
      #expect(await browser.post("/peiling/sluit", "dicht=ja").status == 303)
      #expect(await browser.post("\(own)/beschikbaarheid", "alles=tue%3Dnever").status == 400)
      #expect(
        await browser.post("\(own)/beschikbaarheid", "opmerking=Toch%20ziek").status == 303)
      #expect(await browser.get("/peiling").body.contains("“Toch ziek”"))
    }
  }

  @Test func `Where it cannot be kept who was asked, no mail stands ready either`() async throws {
    try await Folder.temporary { folder in
      let browser = try await HostedPoll(folder).browser
      _ = try folder.write("uit/answers", "iets anders")
      let before = try contents(of: folder).keys.sorted()
      #expect(await browser.post("/peiling/vraag").status >= 400)
      #expect(try contents(of: folder).keys.sorted() == before)
    }
  }

  @Test func `Once the plan is proven, only what it uses is asked of`() async throws {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, pages) = (hosted.browser, hosted.pages)
      let path = "\(try #require(pages["breda"]))/beschikbaarheid"
      #expect(!(await browser.get(path).body.contains("Dit hoeft niet")))
      let run = try await browser.plan()
      #expect(run["cost"] as? Int == run["bound"] as? Int)
      let page = await browser.get(path).body
      #expect(page.contains("Hier staat nu een sessie van u") && page.contains("Dit hoeft niet"))
      for page in pages.values {
        #expect(!(await browser.get("/peiling").body.contains("Genoeg antwoorden")))
        let asked = await browser.get("\(page)/beschikbaarheid").body
          .components(separatedBy: "Dit hoeft niet")[0].components(separatedBy: "Dit kan uitmaken")[
            0
          ]
          .components(separatedBy: "name=\"op ").dropFirst().map { $0.prefix { $0 != "\"" } }
        let answers = Set(asked).map { "\(encoded("op \($0)"))=can" }
        #expect(
          await browser.post("\(page)/beschikbaarheid", answers.joined(separator: "&")).status
            == 303)
      }
      #expect(await browser.get("/peiling").body.contains("Genoeg antwoorden"))
    }
  }

  @Test func `Answers are wiped for one person at once, and for all when they are due`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      #expect(await browser.post("\(own)/beschikbaarheid", "alles=tue%3Dnever").status == 303)
      let workspace = try Workspace(
        schedule: "\(folder.path)/klein.yaml", folder: "\(folder.path)/uit")
      let last = workspace.programme.period.upperBound
      func day(_ days: Int) -> Instant {
        Instant(secondsSince1970: last.adding(days: days).dayNumber * 86_400 + 43_200)
      }
      #expect(try ForgetAnswers(now: day(30)).run(in: workspace).participants.isEmpty)
      #expect(try folder.names(in: "uit/answers") == ["breda.json"])
      #expect(try ForgetAnswers(now: day(31)).run(in: workspace).participants == ["breda"])
      #expect(try folder.names(in: "uit/answers").isEmpty)
      #expect(await browser.post("\(own)/beschikbaarheid", "alles=tue%3Dnever").status == 303)
      #expect(await browser.post("\(own)/wissen").status == 303)
      #expect(try folder.names(in: "uit/answers").isEmpty)
      #expect(throws: Failure.self) {
        try ForgetAnswers(now: day(0)).run("niemand", in: workspace)
      }
    }
  }
}
