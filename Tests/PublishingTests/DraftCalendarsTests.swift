import Folders
import Foundation
import ICalendar
import ProgrammeModel
import Publishing
import TestSupport
import Testing

/// 2021-01-04T09:00:00Z.
let now = Instant(secondsSince1970: 1_609_750_800)

@Suite struct DraftCalendarsTests {
  func files(_ programme: Programme, _ plan: PlanDocument = .sample) throws -> [String: String] {
    let files = try DraftCalendars(programme: programme, plan: plan, now: now).files
    return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
  }

  @Test func `The programme and every participant get a file, in the order of the schedule`() throws
  {
    let files = try DraftCalendars(programme: .sample, plan: .sample, now: now).files
    #expect(
      files.map(\.path) == [
        "concept/programma.ics", "concept/breda.ics", "concept/emmen.ics", "concept/venlo.ics",
        "concept/e1.ics", "concept/e2.ics",
      ])
  }

  @Test(arguments: ["programma", "venlo", "e2"])
  func `A calendar in Dutch is, to the byte`(_ id: String) throws {
    try expectSnapshot(#require(try files(.sample)["concept/\(id).ics"]), "nl-\(id).ics")
  }

  @Test func `A calendar in English and another zone is, to the byte`() throws {
    var programme = Programme.sample
    programme.language = .en
    programme.timezone = "America/New_York"
    try expectSnapshot(
      #require(try files(programme)["concept/programma.ics"]), "en-new-york.ics")
  }

  @Test func `A zone that no pair of rules describes is written in UTC`() throws {
    var programme = Programme.sample
    programme.timezone = "Africa/Casablanca"
    try expectSnapshot(
      #require(try files(programme)["concept/breda.ics"]), "nl-casablanca.ics")
  }

  @Test func `A calendar without sessions holds a zone, whatever the programme's is`() throws {
    var programme = Programme.sample
    programme.timezone = "Africa/Casablanca"
    let text = try #require(try files(programme)["concept/e2.ics"])
    #expect(text.components(separatedBy: "\r\n").contains("TZID:Etc/UTC"))
    #expect(try CalendarDocument(reading: text).events.isEmpty)
  }

  @Test func `Nobody's address stands in a file, except the organiser's`() throws {
    for (path, text) in try files(.sample) {
      let unfolded = text.components(separatedBy: "\r\n ").joined()
      let addresses = Set(unfolded.matches(of: /[\w.-]+@[\w.-]+/).map { String($0.0) })
      #expect(addresses.isSubset(of: ["programmateam@mkb-route.example"]), "\(path)")
    }
  }

  @Test func `An event is the same in every file, and a new plan keeps its UID`() throws {
    let files = try files(.sample)
    let all = try CalendarDocument(reading: #require(files["concept/programma.ics"])).events
    let own = try CalendarDocument(reading: #require(files["concept/breda.ics"])).events
    #expect(own == [all[0], all[2]])
    var plan = PlanDocument.sample
    plan.sessions[1].date = CivilDate(2021, 3, 16)
    let moved = try CalendarDocument(
      reading: #require(try self.files(.sample, plan)["concept/breda.ics"])
    ).events
    #expect(moved.map(\.uid) == own.map(\.uid))
    #expect(moved[0].start == own[0].start + 7 * 86_400)
  }

  @Test(arguments: [
    ("Europe/Amsterdam", [8.5, 11.5, 8.5]), ("America/New_York", [14.5, 17.5, 13.5]),
    ("Asia/Kolkata", [4, 8, 4]), ("Africa/Casablanca", [8.5, 12.5, 8.5]),
    ("Australia/Lord_Howe", [-1.5, 3, -1.5]),
  ])
  func `Sessions begin when the zone's clocks say so`(_ zone: String, _ hours: [Double]) throws {
    var programme = Programme.sample
    programme.timezone = zone
    let text = try #require(try files(programme)["concept/programma.ics"])
    let days = [CivilDate(2021, 3, 9), CivilDate(2021, 4, 6), CivilDate(2021, 11, 2)]
    #expect(
      try CalendarDocument(reading: text).events.map(\.start)
        == zip(days, hours).map {
          Instant(secondsSince1970: $0.dayNumber * 86_400 + Int($1 * 3600))
        })
  }

  @Test func `What people type goes through cleaned, and blank titles give way to ids`() throws {
    var programme = Programme.sample
    programme.title = "Net;werk, \"A\" ^B\u{0} 🚲"
    programme.organiser = Contact(name: "Team ^ \"X\", Y:Z", email: "team@net.example")
    programme.themes[1].title = " \n\t "
    programme.themes[1].description = "één\r\ntwee\u{2028}drie\u{7}\u{7f}\n\n"
    programme.pilots[0].title = "Pilot\nbouw 👩‍👩‍👧"
    programme.venues[0].title = "Zaal \\ 1, \"hoek\""
    programme.experts[0].organisation = "A,B;C"
    try expectSnapshot(#require(try files(programme)["concept/breda.ics"]), "nl-nasty.ics")
  }

  @Test func `What a plan names and the schedule lacks is said by name`() {
    var plan = PlanDocument.sample
    plan.sessions[0].pilots = ["assen"]
    #expect(throws: PublishingError.unknown(id: "assen", session: "werving-2")) {
      try files(.sample, plan)
    }
    var programme = Programme.sample
    programme.timezone = "Europe/Breda"
    #expect(throws: PublishingError.unknownZone("Europe/Breda")) { try files(programme) }
  }

  @Test func `Without the rules of the zone nothing is written, least of all in UTC`() {
    ZoneDatabase.$current.withValue(ZoneDatabase(folders: [])) {
      #expect(throws: PublishingError.uninstalledZone("Europe/Amsterdam")) { try files(.sample) }
    }
  }

  @Test func `A session that the clocks skip is refused`() {
    var programme = Programme.sample
    programme.calendar.dayparts[0] = Daypart("ochtend", 150, 190)
    var plan = PlanDocument.sample
    plan.sessions[1].date = CivilDate(2021, 3, 28)
    #expect(throws: PublishingError.skippedByTheClock(session: "werving-1")) {
      try files(programme, plan)
    }
  }

  @Test(arguments: [
    (
      PublishingError.unknown(id: "assen", session: "visie-1"),
      "Sessie visie-1 noemt assen, maar dat staat niet in het schema. "
        + "Gebruik het schema waarmee dit plan is gemaakt.",
      "Session visie-1 names assen, which the schedule does not have. "
        + "Use the schedule that this plan was made from."
    ),
    (
      .unknownZone("Europe/Breda"),
      "Tijdzone Europe/Breda bestaat niet. Gebruik een naam als Europe/Amsterdam.",
      "There is no time zone Europe/Breda. Use a name such as Europe/Amsterdam."
    ),
    (
      .uninstalledZone("Europe/Amsterdam"),
      "De regels van tijdzone Europe/Amsterdam staan niet op deze computer; zonder die regels kloppen "
        + "agenda's niet. Installeer het pakket tzdata (sudo apt install tzdata; voor een oude naam "
        + "ook tzdata-legacy) en probeer het opnieuw.",
      "The rules of time zone Europe/Amsterdam are not on this machine; calendars are not right "
        + "without them. Install the package tzdata (sudo apt install tzdata; for an old name "
        + "tzdata-legacy too) and try again."
    ),
    (
      .skippedByTheClock(session: "visie-1"),
      "Sessie visie-1 eindigt vóór ze begint: op die dag slaat de klok dat uur over. "
        + "Kies een andere dag of een ander dagdeel.",
      "Session visie-1 ends before it starts: the clocks skip that hour on that day. "
        + "Choose another day or another daypart."
    ),
    (
      .unfaithful(file: "concept/breda.ics"),
      "Het bestand concept/breda.ics leest niet terug zoals het bedoeld is. Er is niets geschreven; "
        + "meld dit met uw schemabestand.",
      "The file concept/breda.ics does not read back as it was meant. Nothing was written; "
        + "please report this with your schedule file."
    ),
  ])
  func `Errors say what is wrong and what to do`(
    _ error: PublishingError, _ nl: String, _ en: String
  ) {
    #expect(error.message == Words(nl: nl, en: en))
  }
}
