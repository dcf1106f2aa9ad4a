import Application
import Fetching
import Foundation
import Serving
import Synchronization
import TestSupport
import Testing

@Suite struct FetchTests {
  private func give(_ body: String, in folder: Folder) throws {
    _ = try folder.write(
      "q7x", "HTTP/1.1 200 OK\r\nContent-Length: \(body.utf8.count)\r\n\r\n\(body)")
  }

  @Test
  func `A calendar is fetched by a press, and again by another, and its address stays secret`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder, settings: "fetch: true\n")
      let (browser, own) = (hosted.browser, hosted.own)
      try await Folder.temporary { served in
        let server = try SecureServer.giving(served)
        let port = server.port
        let fetcher = Fetcher(
          ports: [port], authorities: server.authorities,
          names: ["kalender.example:\(port):127.0.0.1"]
        ) { _, asked in asked == port }
        try await FetchCalendar.$fetcher.withValue(fetcher) {
          let path = "\(own)/agenda/adres"
          let form = encoded(["adres": " webcal://kalender.example:\(port)/q7x "])
          try give(HostedPoll.calendar("20260310"), in: served)
          #expect(await browser.post(path, form).status == 303)
          let kept = try folder.text("uit/answers/breda.json")
          #expect(kept.contains("2026-03-10T13:00") && !kept.contains("tandarts"))
          #expect(kept.contains("q7x") && kept.contains("\"fetched\" : \"2026-01-05T"))
          let page = await browser.get("\(own)/beschikbaarheid").body
          #expect(page.contains("dinsdag 10 maart 2026 13:00") && page.contains("Haal opnieuw op"))
          try give(HostedPoll.calendar("20260317"), in: served)
          #expect(await browser.post(path).status == 303)
          let again = try folder.text("uit/answers/breda.json")
          #expect(again.contains("2026-03-17T13:00") && !again.contains("2026-03-10T13:00"))
          for page in ["\(own)/beschikbaarheid", own, "\(own)/privacy", "/peiling", "/toegang"] {
            #expect(!(await browser.get(page).body.contains("q7x")), "\(page)")
          }
          #expect(await browser.get("\(own)/privacy").body.contains("ook het adres"))
          // What goes wrong leaves what was read.
          try give("geen agenda", in: served)
          for failed in [
            await browser.post(path), await browser.post(path, "adres=http%3A%2F%2Fx.example"),
            await browser.post(path, "adres="),
          ] {
            #expect(failed.status == 400 && !failed.body.contains("q7x"))
            #expect(try folder.text("uit/answers/breda.json") == again)
          }
          #expect(await browser.post(path).body.contains("blijft staan"))
          _ = try served.write("q7x", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n")
          #expect(await browser.post(path).body.contains("gaf hem niet (410)"))
          #expect(try folder.text("uit/answers/breda.json") == again)
          let rights = try FileManager.default.attributesOfItem(
            atPath: "\(folder.path)/uit/answers/breda.json")[.posixPermissions]
          #expect(rights as? Int == 0o600)
          // Forgetting forgets where it came from.
          #expect(await browser.post("\(own)/agenda", "weg=ja").status == 303)
          #expect(!(try folder.text("uit/answers/breda.json").contains("q7x")))
          try give(HostedPoll.calendar("20260310"), in: served)
          #expect(await browser.post(path).status == 400)
          // So does a file in its place.
          #expect(await browser.post(path, form).status == 303)
          let file = [("agenda.ics", Array(HostedPoll.calendar("20260317").utf8))]
          #expect(await browser.upload("\(own)/agenda", file).status == 303)
          #expect(!(try folder.text("uit/answers/breda.json").contains("q7x")))
        }
      }
    }
  }

  @Test func `Unless the settings allow it, and once the round is closed, nothing is fetched`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await HostedPoll(folder)
      let (browser, own) = (hosted.browser, hosted.own)
      let asked = Counter()
      let fetcher = Fetcher(ports: [443]) { _, _ in
        asked.count()
        return false
      }
      try await FetchCalendar.$fetcher.withValue(fetcher) {
        let form = encoded(["adres": "https://192.0.2.1/agenda"])
        let refused = await browser.post("\(own)/agenda/adres", form)
        #expect(refused.status == 400 && refused.body.contains("Stuur een bestand"))
        #expect(!(await browser.get("\(own)/beschikbaarheid").body.contains("name=\"adres\"")))
        #expect(!(await browser.get("\(own)/privacy").body.contains("ook het adres")))
        _ = try folder.write("leernetwerk.yaml", "fetch: true\n")
        #expect(await browser.get("\(own)/beschikbaarheid").body.contains("name=\"adres\""))
        #expect(await browser.post("/peiling/sluit", "dicht=ja").status == 303)
        let late = await browser.post("\(own)/agenda/adres", form)
        #expect(late.status == 400 && late.body.contains("De ronde is gesloten"))
        #expect(asked.number == 0)
        #expect(await browser.post("/peiling/sluit", "").status == 303)
        let inward = await browser.post("\(own)/agenda/adres", form)
        #expect(inward.status == 400 && inward.body.contains("niet naar het open internet"))
        #expect(asked.number == 1)
      }
    }
  }
}

/// Counts from any thread.
private final class Counter: Sendable {
  private let value = Atomic(0)
  var number: Int { value.load(ordering: .relaxed) }
  func count() { value.add(1, ordering: .relaxed) }
}
