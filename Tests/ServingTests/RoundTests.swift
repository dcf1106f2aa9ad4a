import Application
import Foundation
import Serving
import Synchronization
import TestSupport
import Testing

@Suite struct RoundTests {
  /// A clock that a test moves on.
  private final class Clock: Sendable {
    private let days = Atomic(0)
    var now: Instant {
      Instant(secondsSince1970: 1_767_600_000 + days.load(ordering: .relaxed) * 86_400)
    }
    func wait(days count: Int) { days.add(count, ordering: .relaxed) }
  }

  /// The slots that a page of a poll asks of, each once, by time.
  private func slots(of page: String) -> [String] {
    Set(
      page.components(separatedBy: "name=\"op ").dropFirst().map {
        String($0.prefix { $0 != "\"" })
      }
    ).sorted()
  }

  private func mails(_ folder: Folder, _ subject: String) throws -> [String] {
    try folder.names(in: "uit/berichten").filter { $0.contains(subject) && $0.hasSuffix(".eml") }
      .sorted()
  }

  @Test func `In a later round what was said stands, and who has times left is asked and reminded`()
    async throws
  {
    try await Folder.temporary { folder in
      let clock = Clock()
      let hosted = try await HostedPoll(folder, clock: { clock.now })
      let browser = hosted.browser
      func path(_ id: String) throws -> String {
        "\(try #require(hosted.pages[id]))/beschikbaarheid"
      }
      // As the version before rounds wrote it.
      try FileManager.default.createDirectory(
        atPath: "\(folder.path)/uit/answers", withIntermediateDirectories: true)
      _ = try folder.write("uit/poll.json", "{\n  \"version\" : 1\n}\n")
      _ = try folder.write(
        "uit/answers/utrecht.json",
        """
        {
          "answered" : "2026-01-05T07:00:00Z",
          "asked" : "2026-01-04T07:00:00Z",
          "notes" : [

          ],
          "participant" : "utrecht",
          "said" : [
            {
              "answer" : "never",
              "time" : "2026-01-05T07:00:00Z",
              "when" : "tue"
            }
          ],
          "version" : 1
        }

        """)
      #expect(await browser.get(try path("utrecht")).body.contains("value=\"never\" checked"))
      let all = slots(of: await browser.get(try path("breda")).body)
        .map { "\(encoded("op \($0)"))=can" }
      #expect(!all.isEmpty)
      #expect(await browser.post(try path("breda"), all.joined(separator: "&")).status == 303)
      let reason = "waarom=Er%20is%20een%20ochtend%20bij."
      #expect(await browser.post("/peiling/ronde", reason).status == 400)
      #expect(await browser.post("/peiling/sluit", "dicht=ja").status == 303)
      #expect(try folder.text("uit/poll.json").contains("\"closed\" : \"2026-01-05T"))
      #expect(await browser.post("/peiling/ronde", "waarom=+").status == 400)
      clock.wait(days: 3)
      #expect(await browser.post("/peiling/ronde", reason).status == 303)
      let overview = await browser.get("/peiling").body
      #expect(overview.contains("Ronde 1, tot 5 januari 2026"))
      #expect(overview.contains("Ronde 2, vanaf 8 januari 2026: Er is een ochtend bij."))
      // Breda has answered all that is asked of: nothing is asked of it once more.
      #expect(await browser.post("/peiling/vraag").status == 303)
      let asked = try mails(folder, "_peiling")
      #expect(
        asked == ["0000_utrecht_peiling.eml", "0000_zwolle_peiling.eml"])
      let own = try #require(hosted.pages["utrecht"])
      #expect(await browser.get(own).body.contains("Er is iets veranderd: Er is een ochtend bij."))
      #expect(await browser.get(try path("utrecht")).body.contains("value=\"never\" checked"))
      #expect(await browser.get(try path("utrecht")).body.contains("Er is een ochtend bij."))
      #expect(await browser.post(try path("utrecht"), "opmerking=Dag").status == 303)
      #expect(!(await browser.get(own).body.contains("Er is iets veranderd")))
      #expect(await browser.post("/peiling/herinner").status == 303)
      #expect(
        try mails(folder, "_herinnering")
          == ["0000_zwolle_herinnering.eml"])
      // What is new in the schedule is asked of everybody, in a round of its own.
      #expect(await browser.post("/peiling/sluit", "dicht=ja").status == 303)
      let schedule = try folder.text("klein.yaml")
      _ = try folder.write(
        "klein.yaml", schedule.replacing("weekdays: [tue, thu]", with: "weekdays: [tue, wed, thu]"))
      clock.wait(days: 1)
      #expect(await browser.post("/peiling/ronde", "waarom=Ook+op+woensdag.").status == 303)
      #expect(await browser.get("/peiling").body.contains("Ronde 3, vanaf 9 januari 2026"))
      #expect(await browser.post("/peiling/vraag").status == 303)
      #expect(try mails(folder, "_breda_peiling") == ["0000_breda_peiling.eml"])
      #expect(await browser.get(try path("breda")).body.contains("value=\"can\" checked"))
    }
  }

  @Test func `Days that are over are not asked of`() async throws {
    try await Folder.temporary { folder in
      let clock = Clock()
      let hosted = try await HostedPoll(folder, clock: { clock.now })
      let path = "\(hosted.own)/beschikbaarheid"
      let before = slots(of: await hosted.browser.get(path).body)
      #expect(before.contains { $0 < "2026-03-06" })
      clock.wait(days: 60)
      let later = slots(of: await hosted.browser.get(path).body)
      #expect(later == before.filter { $0 >= "2026-03-06" } && !later.isEmpty)
    }
  }

  @Test func `Before a proof, the slots to which one's sessions can go most cheaply come first`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, path) = (hosted.browser, "\(hosted.own)/beschikbaarheid")
      _ = try await browser.plan()
      let plan = try folder.text("uit/plan.json")
      _ = try folder.write("uit/plan.json", plan.replacing("\"optimal\"", with: "\"feasible\""))
      let page = await browser.get(path).body
      let parts = page.components(
        separatedBy: "Hier kan een sessie van u nu het makkelijkst naartoe")
      #expect(parts.count == 2 && !page.contains("Dit hoeft niet"))
      let near = slots(of: parts[1].components(separatedBy: "Dit kan uitmaken")[0])
      let sessions = try #require(try object(plan)["sessions"] as? [[String: Any]])
      let own = sessions.filter { ($0["pilots"] as? [String])?.contains("breda") == true }
      let planned = own.map { "\($0["date"] ?? "") \($0["daypart"] ?? "")" }
      var best: [String: Int] = [:]
      for session in own {
        let places = try object(await browser.get("/sessies/\(session["id"] ?? "")/plekken").body)
        for place in try #require(places["places"] as? [[String: Any]])
        where (place["breaks"] as? [String])?.isEmpty == true {
          let slot = "\(place["date"] ?? "") \(place["daypart"] ?? "")"
          best[slot] = min(best[slot] ?? .max, place["points"] as? Int ?? .max)
        }
      }
      let possible = slots(of: page).filter { best[$0] != nil && !planned.contains($0) }
      #expect(possible.count > 12 && near.count == 12)
      #expect(near.allSatisfy(possible.contains))
      let dearest = near.compactMap { best[$0] }.max() ?? .max
      let others = possible.filter { !near.contains($0) }.compactMap { best[$0] }
      #expect(others.allSatisfy { $0 >= dearest })
    }
  }
}
