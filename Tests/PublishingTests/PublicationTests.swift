import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

@Suite struct PublicationTests {
  @Test func `A first publication invites every address to every session`() throws {
    var story = Story()
    let first = try story.publish()
    #expect(
      try first.told == [
        "0001_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0001_breda_werving-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0001_e1_borging-1 REQUEST 0 CONFIRMED e1@expert.example",
        "0001_e1_werving-1 REQUEST 0 CONFIRMED e1@expert.example",
        "0001_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
        "0001_emmen_werving-1 REQUEST 0 CONFIRMED bo@emmen.example",
        "0001_emmen_werving-2 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(
      first.files.map(\.path).filter { !$0.hasPrefix("berichten/") } == [
        "agenda/programma.ics", "agenda/breda.ics", "agenda/emmen.ics", "agenda/venlo.ics",
        "agenda/e1.ics", "agenda/e2.ics", "published.json",
      ])
    #expect(try first.calendar("breda").allSatisfy { $0.stamp == now && $0.created == now })
    #expect(first.news.filter(\.hasNoAddress).map(\.id) == ["venlo", "e2"])
    #expect(first.ledger.plan.sessions.map(\.id) == ["werving-1", "werving-2", "borging-1"])
  }

  @Test func `Every file stands in docs/calendars.md`() throws {
    var story = Story()
    let page = try DocumentationPage("calendars.md").table("files")
      .flatMap { $0[0].split(separator: ", ").map(String.init) }
    let draft = try DraftCalendars(programme: story.programme, plan: story.plan, now: now)
    let written = (draft.files + (try story.publish(mailsTeam: true, mailsOverviews: true).files))
      .map {
        file in
        file.path
          .replacing(/_(breda|emmen|venlo|e\d)_[a-z]+-\d\./, with: "_<participant>_<session>.")
          .replacing(/\/(breda|emmen|venlo|e\d)\./, with: "/<participant>.")
          .replacing(/_(breda|emmen|venlo|e\d)_agenda\./, with: "_<participant>_agenda.")
          .replacing("/0001_", with: "/<n>_")
          .replacing(/\/outlook\/.+/, with: "/outlook/…")
      }
    #expect(Set(written).union(["plan.json", "rapport.html", "deelnemers.html"]) == Set(page))
  }

  @Test func `Publishing again without a change sends nothing and changes no byte`() throws {
    var story = Story()
    let first = try story.publish()
    let second = try story.publish(seed: 2)
    #expect(second.isUnchanged)
    #expect(second.messages.isEmpty)
    #expect(second.files == first.files.filter { !$0.path.hasPrefix("berichten/") })
  }

  @Test func `The same ledger, plan, time and seed give the same bytes, another seed other UIDs`()
    throws
  {
    var (story, other, third) = (Story(), Story(), Story())
    let uids = try story.publish().calendar("programma").map(\.uid)
    #expect(try other.publish().calendar("programma").map(\.uid) == uids)
    #expect(Set(uids).count == 3)
    #expect(try Set(third.publish(seed: 2).calendar("programma").map(\.uid)).isDisjoint(with: uids))
    try story.change("werving-1") { $0.venue = "online" }
    try other.change("werving-1") { $0.venue = "online" }
    #expect(try story.publish().files == other.publish().files)
  }

  @Test func `A session that moves raises its SEQUENCE for all and keeps its UID`() throws {
    var story = Story()
    let first = try story.publish()
    try story.change("werving-1") { $0.date = CivilDate(2021, 3, 16) }
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_werving-1 REQUEST 1 CONFIRMED anna@breda.example",
        "0002_e1_werving-1 REQUEST 1 CONFIRMED e1@expert.example",
        "0002_emmen_werving-1 REQUEST 1 CONFIRMED bo@emmen.example",
      ])
    let (before, after) = (try first.calendar("breda"), try second.calendar("breda"))
    #expect(after.map(\.uid) == before.map(\.uid))
    #expect(after[0].start == before[0].start + 7 * 86_400)
    #expect(after[0].stamp == now + 86_400 && after[0].created == now)
    #expect(after[1] == before[1])
    #expect(
      second.news.map { "\($0.id) \($0.items.map { "\($0.kind)" }.joined(separator: " "))" } == [
        "breda moved unchanged", "emmen moved unchanged unchanged", "venlo moved unchanged",
        "e1 moved unchanged", "e2 ",
      ])
  }

  @Test func `A change of text alone keeps the SEQUENCE and has a newer DTSTAMP`() throws {
    var story = Story()
    _ = try story.publish()
    story.programme.themes[1].title = "Borgen"
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0002_e1_borging-1 REQUEST 0 CONFIRMED e1@expert.example",
        "0002_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(try second.calendar("breda")[1].category == "Borgen")
    #expect(try second.calendar("breda")[1].stamp == now + 86_400)
  }

  @Test func `Who leaves is told alone, and the next move is above that`() throws {
    var story = Story()
    _ = try story.publish()
    try story.change("borging-1") { $0.experts = ["e2"] }
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0002_e1_borging-1 CANCEL 1 - e1@expert.example",
        "0002_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(try second.calendar("e1").map(\.category) == ["Werving en doelgroepen: boeien, binden"])
    #expect(try second.shown("e2") == ["Borging 0 CONFIRMED"])
    try story.change("borging-1") { $0.daypart = "middag" }
    #expect(
      try story.publish().told == [
        "0003_breda_borging-1 REQUEST 2 CONFIRMED anna@breda.example",
        "0003_emmen_borging-1 REQUEST 2 CONFIRMED bo@emmen.example",
      ])
  }

  @Test func `A move and a departure at once take a number each`() throws {
    var story = Story()
    _ = try story.publish()
    try story.change("borging-1") {
      $0.daypart = "middag"
      $0.pilots = ["emmen"]
    }
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 CANCEL 2 - anna@breda.example",
        "0002_e1_borging-1 REQUEST 1 CONFIRMED e1@expert.example",
        "0002_emmen_borging-1 REQUEST 1 CONFIRMED bo@emmen.example",
      ])
  }

  @Test func `Who comes back gets a number above the cancellation; who stayed keeps theirs`() throws
  {
    var story = Story()
    _ = try story.publish()
    try story.change("borging-1") { $0.experts = ["e2"] }
    _ = try story.publish()
    try story.change("borging-1") { $0.experts = ["e1"] }
    let third = try story.publish()
    #expect(
      try third.told == [
        "0003_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0003_e1_borging-1 REQUEST 2 CONFIRMED e1@expert.example",
        "0003_emmen_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
    #expect(try third.calendar("e1").map(\.sequence) == [0, 2])
    #expect(try third.calendar("breda").map(\.sequence) == [0, 0])
    #expect(try story.publish().isUnchanged)
  }

  @Test func `A calendar that shows a higher number keeps it, and new addresses get it`() throws {
    var story = Story()
    _ = try story.publish()
    try story.change("borging-1") { $0.pilots = ["emmen"] }
    _ = try story.publish()
    try story.change("borging-1") { $0.pilots = ["breda", "emmen"] }
    #expect(try story.publish().shown("breda").last == "Borging 2 CONFIRMED")
    story.programme.pilots[0].contacts.append(Contact(name: "Ben", email: "ben@breda.example"))
    let joined = try story.publish()
    #expect(
      try joined.told == [
        "0004_breda_borging-1 REQUEST 2 CONFIRMED ben@breda.example",
        "0004_breda_werving-1 REQUEST 0 CONFIRMED ben@breda.example",
      ])
    #expect(try joined.shown("breda").last == "Borging 2 CONFIRMED")
    story.programme.pilots[0].contacts = []
    #expect(try story.publish().shown("breda").last == "Borging 2 CONFIRMED")
    try story.change("borging-1") { $0.venue = "online" }
    #expect(try story.publish().shown("breda").last == "Borging 4 CONFIRMED")
  }

  @Test func `A dropped session is cancelled for all and shown so in two publications`() throws {
    var story = Story()
    let uid = try story.publish().calendar("breda")[1].uid
    story.drop("borging-1")
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 CANCEL 1 CANCELLED anna@breda.example",
        "0002_e1_borging-1 CANCEL 1 CANCELLED e1@expert.example",
        "0002_emmen_borging-1 CANCEL 1 CANCELLED bo@emmen.example",
      ])
    #expect(try second.shown("breda").last == "Borging 1 CANCELLED")
    #expect(try story.publish().files.contains { $0.path == "agenda/breda.ics" })
    try story.change("werving-1") { $0.venue = "online" }
    #expect(try story.publish().shown("breda").last == "Borging 1 CANCELLED")
    try story.change("werving-1") { $0.venue = "avans" }
    #expect(try story.publish().shown("programma").count == 2)

    story.plan = .sample
    let back = try story.publish()
    #expect(try back.told.first == "0005_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example")
    #expect(try back.calendar("breda")[1].uid != uid)
  }

  @Test func `A new address is invited and the old one is taken off`() throws {
    var story = Story()
    _ = try story.publish()
    story.programme.pilots[0].contacts = [
      Contact(name: "Anna", email: "ANNA@breda.example"),
      Contact(name: "Ben", email: "ben@breda.example"),
    ]
    let second = try story.publish()
    #expect(
      try second.told == [
        "0002_breda_borging-1 REQUEST 0 CONFIRMED ben@breda.example",
        "0002_breda_werving-1 REQUEST 0 CONFIRMED ben@breda.example",
      ])
    story.programme.pilots[0].contacts = [Contact(name: "Cas", email: "cas@breda.example")]
    #expect(
      try story.publish().told == [
        "0003_breda_borging-1 REQUEST 0 CONFIRMED cas@breda.example",
        "0003_breda_borging-1_2 CANCEL 1 - anna@breda.example",
        "0003_breda_borging-1_3 CANCEL 1 - ben@breda.example",
        "0003_breda_werving-1 REQUEST 0 CONFIRMED cas@breda.example",
        "0003_breda_werving-1_2 CANCEL 1 - anna@breda.example",
        "0003_breda_werving-1_3 CANCEL 1 - ben@breda.example",
      ])
  }

  @Test func `An address that two participants share is told once, and stays while one does`()
    throws
  {
    var story = Story()
    story.programme.experts[0].email = "bo@emmen.example"
    let first = try story.publish()
    #expect(try first.told.filter { $0.contains("borging-1") }.count == 2)
    try story.change("borging-1") { $0.pilots = ["breda"] }
    #expect(
      try story.publish().told == [
        "0002_breda_borging-1 REQUEST 0 CONFIRMED anna@breda.example",
        "0002_e1_borging-1 REQUEST 0 CONFIRMED bo@emmen.example",
      ])
  }

  @Test func `Who leaves the programme is told and keeps an empty calendar`() throws {
    var story = Story()
    _ = try story.publish()
    story.programme.pilots.removeFirst()
    try story.change("werving-1") { $0.pilots = ["emmen", "venlo"] }
    try story.change("borging-1") { $0.pilots = ["emmen"] }
    let second = try story.publish()
    #expect(
      try second.told.filter { $0.contains("CANCEL") } == [
        "0002_breda_borging-1 CANCEL 1 - anna@breda.example",
        "0002_breda_werving-1 CANCEL 1 - anna@breda.example",
      ])
    #expect(try second.calendar("breda").isEmpty)
    #expect(second.news.last.map { [$0.id, $0.title] } == ["breda", "Pilot bouw"])
  }

  @Test func `The clock may stand still or run back; DTSTAMP does not`() throws {
    var story = Story()
    _ = try story.publish()
    for (index, title) in ["Een", "Twee"].enumerated() {
      story.clock = now - 3600
      story.programme.themes[1].title = title
      let publication = try story.publish()
      #expect(try publication.calendar("breda")[1].stamp == now + (index + 1))
      #expect(publication.ledger.time == now)
    }
  }

  @Test func `An answer stays with the SEQUENCE, and goes when time or place moves`() throws {
    var story = Story()
    let uid = try story.publish().calendar("breda")[1].uid
    let answer = AttendeeReply(.tentative, sequence: 0, time: now)
    _ = story.ledger?.record(
      answer, uid: uid, from: .init("anna@breda.example"), now: now)
    story.programme.themes[1].title = "Borgen"
    func kept(_ publication: Publication) -> [AttendeeReply?] {
      publication.ledger.sessions.last?.invitations.prefix(1).map(\.answer) ?? []
    }
    #expect(try kept(story.publish()) == [answer])
    #expect(try kept(story.publish()) == [answer])
    try story.change("borging-1") { $0.venue = "online" }
    #expect(try kept(story.publish()) == [nil])
  }
}
