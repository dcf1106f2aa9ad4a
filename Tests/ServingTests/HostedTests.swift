import Application
import Foundation
import TestSupport
import Testing

@testable import Serving

/// A hosted workplace with people who come in by their secret addresses.
private struct Hosted {
  let site: Site
  let folder: Folder
  let schedule: String
  var cookie = ""

  static let address = PublicAddress("https://netwerk.example")

  /// A hosted workplace whose mail goes into `post.txt`, and in which nothing is planned.
  init(_ folder: Folder, settings: String = "") async throws {
    self.folder = folder
    schedule = try folder.copyOfDecidedSchedule()
    _ = try folder.write(
      "leernetwerk.yaml",
      "mail: {program: /usr/bin/tee -a \(folder.path)/post.txt}\nteam: [{name: Sanne, email: sanne@team.example}]\n\(settings)"
    )
    site = try Site(
      schedule, folder: "\(folder.path)/uit", port: 0, site: Hosted.address,
      clock: { Instant(secondsSince1970: 1_767_600_000) })
    let people = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
    try ManageAccess(now: Instant(secondsSince1970: 1_767_500_000)).complete(in: people)
  }

  /// Signs in as the team does: by the button in a mail.
  mutating func signIn() async throws {
    let asked = await post("/aanmelden", "email=Sanne%40team.example")
    #expect(asked.status == 200, "\(asked.body)")
    await site.letters.settle()
    let mail = try folder.text("post.txt")
    let encoded = try #require(mail.components(separatedBy: "base64\n\n").dropFirst().first)
    let body = try #require(
      Data(
        base64Encoded: encoded.components(separatedBy: "\n\n--")[0],
        options: .ignoreUnknownCharacters))
    let text = String(decoding: body, as: UTF8.self)
    let link = try #require(text.split(separator: "\n").first { $0.contains("/binnen/") })
    let path = String(link.dropFirst("https://netwerk.example".count))
    #expect(await get(path).status == 200)
    let entered = await post(path)
    #expect(entered.status == 303)
    let header = try #require(entered.headers["set-cookie"])
    #expect(header.hasPrefix("__Host-leernetwerk=") && header.contains("Secure"))
    #expect(header.contains("HttpOnly") && header.contains("SameSite=Lax"))
    cookie = header.split(separator: ";").first.map(String.init) ?? ""
    #expect(await post(path).status == 410)
  }

  /// Plans and publishes; all of the schedule is pinned.
  func publish() async throws {
    let browser = Browser(signedIn: cookie, to: site)
    _ = try await browser.plan()
    #expect(await post("/publiceren").status == 303)
  }

  func get(_ path: String, headers: [String: String] = [:]) async -> Site.Answer {
    await site.answer("GET", path, headers: ["Cookie": cookie].merging(headers) { $1 })
  }

  func post(_ path: String, _ body: String = "", headers: [String: String] = [:]) async
    -> Site.Answer
  {
    await site.answer(
      "POST", path,
      headers: ["Cookie": cookie, "Sec-Fetch-Site": "same-origin"].merging(headers) { $1 },
      body: Array(body.utf8))
  }

  /// The path of a participant's page, or of its calendar.
  func path(of participant: String, _ purpose: AccessPurpose = .page) throws -> String {
    let workspace = try Workspace(schedule: schedule, folder: "\(folder.path)/uit")
    let access = try ManageAccess(now: Instant(secondsSince1970: 0)).list(
      in: workspace, at: try #require(Hosted.address))
    let entry = access.access.first { $0.participant == participant && $0.purpose == purpose }
    return String(try #require(entry).url.dropFirst("https://netwerk.example".count))
  }
}

@Suite struct HostedTests {
  @Test func `The team comes in by a mailed button alone, and strangers learn nothing`()
    async throws
  {
    try await Folder.temporary { folder in
      var hosted = try await Hosted(folder)
      let outside = await hosted.get("/")
      #expect(outside.status == 401 && outside.body.contains("/aanmelden"))
      #expect(outside.headers["strict-transport-security"] != nil)
      let stranger = await hosted.post("/aanmelden", "email=wie%40elders.example")
      let page = stranger.body
      await hosted.site.letters.settle()
      #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/post.txt"))
      #expect(await hosted.post("/aanmelden", "email=sanne%40team.example").body == page)
      await hosted.site.letters.settle()
      try FileManager.default.removeItem(atPath: "\(folder.path)/post.txt")
      try await hosted.signIn()
      #expect(await hosted.get("/schema").status == 200)
      #expect(await hosted.get("/binnen/verzonnen").status == 410)
      let other = await hosted.get("/", headers: ["Host": "127.0.0.1:80"])
      #expect(other.status == 421)
      let foreign = await hosted.post(
        "/toegang/maak", headers: ["Sec-Fetch-Site": "", "Origin": "https://elders.example"])
      #expect(foreign.status == 403)
    }
  }

  @Test func `The page is there before the mail that lets the team in, which goes once`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await Hosted(folder)
      let (hold, posted) = ("\(folder.path)/wacht", "\(folder.path)/post.txt")
      try FileManager.default.createDirectory(atPath: hold, withIntermediateDirectories: false)
      let program = try folder.write(
        "mail", "#!/bin/sh\nwhile [ -d \(hold) ]; do sleep 0.05; done\ncat >>\(posted)\n")
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
      let settings = "team: [{name: Sanne, email: sanne@team.example}]\n"
      _ = try folder.write("leernetwerk.yaml", "\(settings)mail: {program: \(program)}\n")
      for _ in 0..<3 {
        #expect(await hosted.post("/aanmelden", "email=sanne%40team.example").status == 200)
      }
      #expect(!FileManager.default.fileExists(atPath: posted))
      try FileManager.default.removeItem(atPath: hold)
      await hosted.site.letters.settle()
      let mails = try folder.text("post.txt").components(separatedBy: "Message-ID:")
      #expect(mails.count == 2)
      _ = try folder.write("leernetwerk.yaml", settings)
      for email in ["sanne%40team.example", "wie%40elders.example"] {
        let none = await hosted.post("/aanmelden", "email=\(email)")
        #expect(none.status == 503 && !none.body.contains(folder.path))
      }
    }
  }

  @Test func `No programme of a folder is called what belongs to the site itself`() async throws {
    try await Folder.temporary { folder in
      _ = try folder.copyOfSmallSchedule()
      let text = try folder.text("klein.yaml")
      func open(_ address: PublicAddress?) throws -> Site {
        try Site(
          folder.path, port: 8080, site: address,
          clock: { Instant(secondsSince1970: 1_767_600_000) })
      }
      for name in ["p", "f", "binnen", "aanmelden", "toegankelijkheid", "o", "nieuw"] {
        _ = try folder.write("\(name).yaml", text)
        let failure = #expect(throws: Failure.self) { try open(Hosted.address) }
        #expect(failure?.text.contains("kan niet “\(name).yaml” heten") == true)
        if ["binnen", "o", "nieuw"].contains(name) {
          #expect(throws: Failure.self) { try open(nil) }
        } else {
          #expect(throws: Never.self) { try open(nil) }
        }
        try FileManager.default.removeItem(atPath: "\(folder.path)/\(name).yaml")
      }
      let browser = try await Browser(try open(nil))
      let before = try contents(of: folder)
      let taken = await browser.upload("/nieuw/schema", [("nieuw.yaml", Array(text.utf8))])
      #expect(taken.status == 400 && taken.body.contains("nieuw.yaml"))
      let form = encoded([
        "titel": "Binnen", "naam": "Sanne", "email": "sanne@team.example", "van": "2026-01-12",
        "tot": "2026-12-18", "pilots": "Pilot bouw, Breda", "themas": "Werving",
      ])
      let begun = await browser.post("/nieuw", form)
      #expect(begun.status == 400 && begun.body.contains("kan niet “binnen.yaml” heten"))
      #expect(try contents(of: folder) == before)
    }
  }

  @Test
  func `Whoever takes part sees what is published, answers, and is asked again once it moves`()
    async throws
  {
    try await Folder.temporary { folder in
      var hosted = try await Hosted(folder)
      let own = try hosted.path(of: "breda")
      #expect(await hosted.get(own).body.contains("Er is nog niets gepubliceerd"))
      #expect(await hosted.get(try hosted.path(of: "breda", .feed)).status == 503)
      try await hosted.signIn()
      try await hosted.publish()
      let page = await hosted.get(own)
      #expect(page.status == 200 && page.body.contains("nog niet beantwoord"))
      #expect(page.headers["cache-control"] == "no-store")
      let invitation = await hosted.get("\(own)/sessies/start-1")
      #expect(invitation.body.contains("name=\"versie\" value=\"0\""))
      let before = try contents(of: folder)
      #expect(await hosted.get("\(own)/sessies/start-1?versie=7").body.contains("veranderd sinds"))
      #expect(try contents(of: folder) == before)
      let answered = await hosted.post(
        "\(own)/sessies/start-1", "versie=0&antwoord=ja&opmerking=Een%20uur%20later")
      #expect(answered.status == 303)
      let shown = await hosted.get("\(own)/sessies/start-1")
      #expect(shown.body.contains("U komt (gezegd op deze pagina"))
      #expect(shown.body.contains("Een uur later"))
      #expect(
        await hosted.post("\(own)/sessies/start-1", "versie=0&antwoord=nee").status == 303)
      #expect(await hosted.get(own).body.contains("U komt niet"))
      let stale = await hosted.post("\(own)/sessies/start-1", "versie=5&antwoord=ja")
      #expect(stale.status == 409 && stale.body.contains("veranderd sinds"))
      #expect(await hosted.post("\(own)/sessies/start-1", "antwoord=ja").status == 400)
      let workspace = try Workspace(schedule: hosted.schedule, folder: "\(folder.path)/uit")
      let answers = try ListAnswers().run(in: workspace)
      #expect(answers.document.json.contains("declined"))
    }
  }

  @Test func `A calendar to subscribe to is the published file, with validators that hold`()
    async throws
  {
    try await Folder.temporary { folder in
      var hosted = try await Hosted(folder)
      try await hosted.signIn()
      try await hosted.publish()
      let path = try hosted.path(of: "breda", .feed)
      let feed = await hosted.get(path)
      #expect(feed.status == 200)
      #expect(feed.bytes == Array(try folder.text("uit/agenda/breda.ics").utf8))
      #expect(feed.headers["content-type"] == "text/calendar; charset=utf-8")
      #expect(feed.headers["content-disposition"] == nil && feed.headers["set-cookie"] == nil)
      let tag = try #require(feed.headers["etag"])
      let modified = try #require(feed.headers["last-modified"])
      for known in [tag, "W/\(tag)", "\"iets\", \(tag)", "*"] {
        let same = await hosted.get(path, headers: ["If-None-Match": known])
        #expect(same.status == 304 && same.bytes.isEmpty && same.headers["etag"] == tag)
      }
      let other = ["If-None-Match": "\"iets\"", "If-Modified-Since": modified]
      #expect(await hosted.get(path, headers: other).status == 200)
      #expect(await hosted.get(path, headers: ["If-Modified-Since": modified]).status == 304)
      let head = await hosted.site.answer("HEAD", path)
      #expect(head.status == 200 && head.bytes.isEmpty && head.headers["etag"] == tag)
      try FileManager.default.removeItem(atPath: "\(folder.path)/uit/agenda/breda.ics")
      #expect(await hosted.get(path).status == 503)
    }
  }

  @Test func `A secret that was turned or revoked opens nothing, and no page names another's`()
    async throws
  {
    try await Folder.temporary { folder in
      var hosted = try await Hosted(folder)
      try await hosted.signIn()
      try await hosted.publish()
      let own = try hosted.path(of: "breda")
      #expect(await hosted.post("/toegang/ander", "wie=breda").status == 303)
      #expect(await hosted.get(own).status == 410)
      let new = try hosted.path(of: "breda")
      let turned = await hosted.get(new)
      #expect(new != own && turned.status == 200)
      #expect(await hosted.post("/toegang/intrekken", "wie=breda").status == 303)
      #expect(await hosted.get(new).status == 410)
      #expect(await hosted.get("/p/\(String(repeating: "a", count: 26))").status == 404)
      let zwolle = try hosted.path(of: "zwolle")
      let secrets = ["breda", "utrecht"].flatMap { id in
        AccessPurpose.allCases.compactMap { try? hosted.path(of: id, $0).split(separator: "/")[1] }
      }
      #expect(!secrets.isEmpty)
      let emails = try Workspace(schedule: hosted.schedule).programme.pilots
        .filter { $0.id != "zwolle" }.flatMap(\.contacts).map(\.email)
      for address in ["", "/beschikbaarheid", "/privacy", "/sessies/start-1"] {
        let page = await hosted.get(zwolle + address)
        #expect(page.status == 200, "\(address)")
        for secret in secrets { #expect(!page.body.contains(secret), "\(address)") }
        for email in emails { #expect(!page.body.contains(email), "\(address)") }
      }
      let access = try folder.text("uit/access.json")
      #expect(access.contains("\"revoked\" :"))
      let rights = try FileManager.default.attributesOfItem(
        atPath: "\(folder.path)/uit/access.json")[.posixPermissions]
      #expect(rights as? Int == 0o600)
    }
  }

  @Test func `Who guesses secrets is asked to wait, and right ones open all the same`()
    async throws
  {
    try await Folder.temporary { folder in
      let hosted = try await Hosted(folder)
      let school = ["X-Forwarded-For": "192.0.2.1, 198.51.100.7"]
      var statuses: [Int] = []
      for number in 0..<70 {
        statuses.append(await hosted.get("/p/verzonnen\(number)", headers: school).status)
      }
      #expect(statuses.first == 404 && statuses.last == 429)
      #expect(await hosted.get(try hosted.path(of: "breda"), headers: school).status == 200)
      #expect(await hosted.get("/p/verzonnen").status == 404)
    }
  }
}
