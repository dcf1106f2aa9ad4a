import Application
import Foundation
import Serving
import TestSupport
import Testing

@Suite struct ForgetTests {
  @Test
  func `What was kept long enough goes with the mails, and no address is left but where it must`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      _ = try await browser.plan()
      #expect(await browser.post("/peiling/vraag").status == 303)
      #expect(await browser.post("/toegang/stuur").status == 303)
      #expect(await browser.post("\(own)/beschikbaarheid", "opmerking=Dag").status == 303)
      #expect(await browser.post("/publiceren").status == 303)
      #expect(await browser.post("/post/versturen").status == 303)
      #expect(try await browser.settled("/post").body.contains("verstuurd"))
      _ = try folder.write("uit/berichten/notulen.txt", "Onze eigen notulen.")
      let workspace = try Workspace(
        schedule: "\(folder.path)/klein.yaml", folder: "\(folder.path)/uit")
      let programme = workspace.programme
      let last = try #require(
        try object(try folder.text("uit/plan.json"))["sessions"] as? [[String: Any]]
      ).compactMap { CivilDate($0["date"] as? String ?? "") }.max()
      let end = try #require(last)
      func after(_ days: Int) throws(Failure) -> ForgetAnswers.Result {
        try ForgetAnswers(
          now: Instant(secondsSince1970: end.adding(days: days).dayNumber * 86_400 + 43_200)
        ).run(in: workspace)
      }
      let before = try contents(of: folder)
      #expect(try after(30).mails == 0)
      #expect(try contents(of: folder) == before)
      let mails = try folder.names(in: "uit/berichten").count { $0.hasSuffix(".eml") }
      let wiped = try after(31)
      #expect(
        mails > 0 && wiped.mails == mails && wiped.participants == ["breda", "utrecht", "zwolle"])
      #expect(
        wiped.text.nl
          == "Gewist: de antwoorden van breda, utrecht, zwolle, en \(mails) berichten aan deelnemers."
      )
      #expect(try folder.names(in: "uit/berichten").sorted() == ["notulen.txt", "outlook"])
      let people =
        programme.pilots.flatMap(\.contacts).map(\.email) + programme.experts.compactMap(\.email)
      let secrets = hosted.pages.values.map { $0.split(separator: "/")[1] }
      for (name, bytes) in try contents(of: Folder(path: "\(folder.path)/uit")) {
        let text = String(decoding: bytes, as: UTF8.self)
        if !["published.json", "access.json"].contains(name) {
          #expect(!people.contains(where: text.contains), "\(name)")
        }
        if name != "access.json" { #expect(!secrets.contains(where: text.contains), "\(name)") }
      }
      // Nothing goes out once more, and what was published is still known.
      #expect(try after(31).text.nl.hasPrefix("Er is niets gewist."))
      #expect(try object(await browser.get("/post", json: true).body)["messages"] as? [Int] == [])
      #expect(await browser.get(own).body.contains("Uw sessies"))
    }
  }
}
