import Digests
import Foundation
import ProgrammeModel
import ScheduleFiles
import TestSupport
import Testing

/// A file that uses every key, read into what it says.
@Suite struct WholeFileTests {
  private static let holidays = """
    covers: 2021-01-01..2021-12-31
    holidays:
      - name: mei 2021
        noord: 2021-05-01..2021-05-09
        midden: 2021-05-01..2021-05-09
        zuid: 2021-04-24..2021-05-02
    """

  private static let plan = PlanDocument(
    programme: "route-2020", schedule: SHA256Digest.hex(of: []), status: .feasible, cost: 2,
    bound: 0, wishes: [PlanDocument.WishCost(id: "travel", price: 1, units: 2, points: 2)],
    sessions: [])

  private static let table = "datum;thema;pilots\n2020-05-14;visie;breda\n"

  private static let schedule = #"""
    # Alles wat er kan staan.
    programme: {id: route-2021, title: "Leernetwerk
        MKB-route", organiser: {name: Programmateam, email: team@route.example},
      from: 2021-02-01, until: 2021-12-17, timezone: Asia/Kolkata, language: en}
    calendar:
      weekdays: [tue, 'wed', "thu"]
      dayparts: {ochtend: 09:30-12:30, no: "13:30-16:30"}
      publicHolidays: open
      schoolHolidays: avoid
      holidays: holidays/nl.yaml
      closed: [2021-07-10..2021-08-31, 2021-W14 ochtend, 2021-03-09]
    team: {people: 3, perDay: 1, perWeek: 2, unavailable: [wed no], busy: []}
    gap: 14
    notice: 21
    budget: 25000
    together: [{pilots: [emmen, breda], themes: [visie]}]
    apart: [{pilots: [breda, emmen], themes: [werving, slot]}]
    themes:
      - id: werving
        title: "Werving: boeien"
        description: |
          Boeien.
          Binden.
        sessions: 2
        pilots: 1-3
        attend: 2
        experts: 0
        bring: |
          Een laptop.
          Een jas.
        gap: 42
        team: false
        mode: online
        dayparts: [no]
        from: 2021-03-01
        until: 2021-05-01
        after: [visie]
      - {id: visie, title: Visie, sessions: 1, pilots: 2, experts: {raad: 1}}
      - {id: slot, title: Slot, sessions: 1, pilots: all, experts: 0, mode: onsite}
    pilots:
      - id: breda
        title: Pilot bouw
        institution: Avans Hogeschool
        place: Breda
        region: zuid
        sector: techniek
        people: 4
        contacts: [{name: Bouw, email: bouw@breda.example}, {name: B, email: b@b.example}]
        needs: {werving: 3, visie: 1}
        practices: [slot]
        attend: {werving: 1}
        unavailable: [wed, 2021-W15]
        avoid: [ochtend thu]
        busy: []
        budget: 10000
        from: 2021-03-15
        until: 2022-06-30
        travelMax: 90
      - {id: emmen, title: Pilot techniek, region: noord}
    experts:
      - id: e1
        name: Expert visie
        organisation: Platform
        email: e1@expert.example
        place: Dorp aan Zee
        themes: {visie: 2}
        role: raad
        max: 2
        perDay: 3
        fee: 500
        unavailable: [mon]
        avoid: [2021-12-01..2021-12-17]
        busy: []
    venues:
      - {id: avans, title: Avans, host: breda, place: Breda, capacity: 24, rooms: 2, cost: 100,
         unavailable: [thu], busy: [], address: "Hogeschoollaan 1, 4818 CR Breda",
         directions: "Zaal B1.04.\nParkeren achter het gebouw."}
      - {id: online, title: Online, online: true, url: https://meet.example/x, host: emmen}
    places: {Dorp aan Zee: [52.5, -4.25], Breda: [51, 5]}
    travel: [{from: Breda, to: Dorp aan Zee, minutes: 55}]
    pins:
      - {session: werving-2, date: 2021-03-11, daypart: no, venue: online, pilots: [emmen]}
      - {session: visie-1, experts: [e1]}
    notes: {werving-1: "Parkeren kan niet.\nKom met de trein.", slot-1: Er is een borrel.}
    history:
      - ../2020/plan.json
      - ../2020/rif.csv
      - {date: 2020-10-01, theme: Visie, venue: avans, pilots: [Pilot bouw, emmen], experts: [e1]}
    wishes: {travel: 0, fairTravel: 2, inPerson: 100}
    """#

  private let scratch: Scratch
  private let programme: Programme

  init() throws {
    scratch = try Scratch()
    try scratch.write(PlanFile.text(of: Self.plan).utf8, to: "2020/plan.json")
    try scratch.write(Self.holidays.utf8, to: "2021/holidays/nl.yaml")
    try scratch.write(Self.table.utf8, to: "2020/rif.csv")
    let path = try scratch.write(Self.schedule.utf8, to: "2021/programma.yaml")
    programme = try ScheduleFile.read(path: path, wishes: Sample.wishes)
  }

  @Test func `the programme, its team and its numbers are read`() throws {
    #expect(programme.id == "route-2021")
    #expect(programme.title == "Leernetwerk MKB-route")
    #expect(programme.organiser == Contact(name: "Programmateam", email: "team@route.example"))
    #expect(try programme.period == days("2021-02-01", "2021-12-17"))
    #expect(programme.timezone == "Asia/Kolkata")
    #expect(programme.language == .en)
    #expect(programme.team.people == 3)
    #expect([programme.team.perDay, programme.team.perWeek] == [1, 2])
    #expect(programme.team.unavailable.map(\.words) == [[.weekday(.wednesday), .daypart("no")]])
    #expect([programme.gap, programme.notice, programme.budget] == [14, 21, 25000])
    #expect(programme.together.map(\.pilots) == [["emmen", "breda"]])
    #expect(programme.together.map(\.themes) == [["visie"]])
    #expect(programme.apart.map(\.pilots) == [["breda", "emmen"]])
    #expect(programme.apart.map(\.themes) == [["werving", "slot"]])
  }

  @Test func `the calendar and its holiday file are read`() throws {
    let calendar = programme.calendar
    #expect(calendar.weekdays == [.tuesday, .wednesday, .thursday])
    #expect(calendar.dayparts.map(\.name) == ["ochtend", "no"])
    #expect(calendar.dayparts.map(\.start.description) == ["09:30", "13:30"])
    #expect(calendar.dayparts.map(\.end.description) == ["12:30", "16:30"])
    #expect(calendar.publicHolidays == .open)
    #expect(calendar.schoolHolidays == .avoid)
    let may = try days("2021-05-01", "2021-05-09")
    let south = try days("2021-04-24", "2021-05-02")
    #expect(
      calendar.holidays == [
        SchoolHoliday(name: "mei 2021", days: [.noord: may, .midden: may, .zuid: south])
      ])
    #expect(
      try calendar.closed.map(\.words) == [
        [.dates(days("2021-07-10", "2021-08-31"))],
        [.week(ISOWeek(year: 2021, number: 14)), .daypart("ochtend")],
        [.dates(days("2021-03-09", "2021-03-09"))],
      ])
    #expect(calendar.closed.map(\.text)[1] == "2021-W14 ochtend")
    let file = scratch.folder.appending(path: "2021/programma.yaml").path(percentEncoded: false)
    #expect(calendar.closed[1].place == SourcePlace(file: file, line: 11, column: 36))
  }

  @Test func `themes are read, with the programme's days where they have none`() throws {
    let theme = try #require(programme.themes.first)
    #expect([theme.id, theme.title] == ["werving", "Werving: boeien"])
    #expect(theme.description == "Boeien.\nBinden.")
    #expect(programme.themes.map(\.sessions) == [2, 1, 1])
    #expect(
      programme.themes.map(\.expertDemand) == [
        .any(0), .byRole([Theme.RoleCount(role: "raad", count: 1)]), .any(0),
      ])
    #expect(theme.bring == "Een laptop.\nEen jas.")
    #expect(programme.themes.map(\.gap) == [42, nil, nil])
    #expect(programme.themes.map(\.hasTeam) == [false, true, true])
    #expect(theme.pilots == .between(1...3))
    #expect(theme.mode == .online)
    #expect(theme.dayparts == ["no"])
    #expect(theme.after == ["visie"])
    #expect(try theme.period == days("2021-03-01", "2021-05-01"))
    #expect(programme.themes.map(\.pilots) == [.between(1...3), .between(2...2), .all])
    #expect(programme.themes.map(\.attend) == [2, 1, 1])
    #expect(programme.themes.map(\.mode) == [.online, .any, .onsite])
    #expect(programme.themes[1].period == programme.period)
    #expect(programme.themes[1].dayparts == nil)
  }

  @Test func `pilots are read, with two people where they tell nothing`() throws {
    let pilot = try #require(programme.pilots.first)
    #expect([pilot.id, pilot.title] == ["breda", "Pilot bouw"])
    #expect([pilot.institution, pilot.place] == ["Avans Hogeschool", "Breda"])
    #expect(pilot.region == .zuid)
    #expect(pilot.sector == "techniek")
    #expect(
      pilot.contacts == [
        Contact(name: "Bouw", email: "bouw@breda.example"),
        Contact(name: "B", email: "b@b.example"),
      ])
    #expect(pilot.needs == ["werving": 3, "visie": 1])
    #expect(pilot.practices == ["slot"])
    #expect(pilot.attend == ["werving": 1])
    #expect(pilot.unavailable.map(\.text) == ["wed", "2021-W15"])
    #expect(pilot.avoid.map(\.words) == [[.daypart("ochtend"), .weekday(.thursday)]])
    #expect(programme.pilots.map(\.people) == [4, 2])
    #expect(programme.pilots.map(\.budget) == [10000, nil])
    #expect(programme.pilots[1].place == nil)
    #expect(try programme.pilots.map(\.period) == [days("2021-03-15", "2021-12-17"), nil])
    #expect(programme.pilots.map(\.travelMax) == [90, nil])
  }

  @Test func `experts and venues are read`() throws {
    let expert = try #require(programme.experts.first)
    #expect([expert.id, expert.name, expert.place] == ["e1", "Expert visie", "Dorp aan Zee"])
    #expect([expert.organisation, expert.email] == ["Platform", "e1@expert.example"])
    #expect(expert.themes == ["visie": 2])
    #expect([expert.max, expert.perDay, expert.fee] == [2, 3, 500])
    #expect(expert.role == "raad")
    #expect(expert.unavailable.map(\.text) == ["mon"])
    #expect(expert.avoid.map(\.text) == ["2021-12-01..2021-12-17"])
    #expect(programme.venues.map(\.id) == ["avans", "online"])
    #expect(programme.venues.map(\.title) == ["Avans", "Online"])
    #expect(programme.venues.map(\.host) == ["breda", "emmen"])
    #expect(programme.venues.map(\.place) == ["Breda", nil])
    #expect(programme.venues.map(\.online) == [false, true])
    #expect(programme.venues.map(\.url) == [nil, "https://meet.example/x"])
    #expect(programme.venues.map(\.capacity) == [24, nil])
    #expect(programme.venues.map(\.rooms) == [2, 1])
    #expect(programme.venues.map(\.cost) == [100, 0])
    #expect(programme.venues.map(\.unavailable).map(\.count) == [1, 0])
    #expect(programme.venues.map(\.address) == ["Hogeschoollaan 1, 4818 CR Breda", nil])
    #expect(
      programme.venues.map(\.directions) == ["Zaal B1.04.\nParkeren achter het gebouw.", nil])
  }

  @Test func `places, journeys, pins, history and prices are read`() throws {
    #expect(programme.places["Dorp aan Zee"] == Coordinate(latitude: 52.5, longitude: -4.25))
    #expect(programme.places["Breda"] == Coordinate(latitude: 51, longitude: 5))
    #expect(programme.places.count == 2, "only places that the schedule names")
    #expect(programme.travel == [Journey(from: "Breda", to: "Dorp aan Zee", minutes: 55)])
    let file = scratch.folder.appending(path: "2021/programma.yaml").path(percentEncoded: false)
    #expect(
      programme.pins == [
        Pin(
          session: "werving-2", date: CivilDate("2021-03-11"), daypart: "no", venue: "online",
          pilots: ["emmen"], place: SourcePlace(file: file, line: 82, column: 5)),
        Pin(
          session: "visie-1", experts: ["e1"],
          place: SourcePlace(file: file, line: 83, column: 5)),
      ])
    #expect(
      programme.notes == [
        "werving-1": "Parkeren kan niet.\nKom met de trein.", "slot-1": "Er is een borrel.",
      ])
    #expect(
      programme.history == Self.plan.sessions.map { PastMeeting($0) } + [
        PastMeeting(date: day("2020-05-14"), theme: "visie", pilots: ["breda"]),
        PastMeeting(
          date: day("2020-10-01"), theme: "visie", venue: "avans", pilots: ["breda", "emmen"],
          experts: ["e1"]),
      ])
    #expect(
      programme.wishes == [
        "travel": WishPrice(price: 0), "avoid": WishPrice(price: 30),
        "in-person": WishPrice(price: 100), "fair-travel": WishPrice(price: 2, above: 500),
      ])
  }

  @Test func `the digest is of the digests of all files in reading order`() {
    let files = [Self.schedule, Self.holidays, PlanFile.text(of: Self.plan), Self.table]
    let lines = files.map { SHA256Digest.hex(of: $0.utf8) + "\n" }
    #expect(programme.digest == SHA256Digest.hex(of: lines.joined().utf8))
  }

  @Test func `without wishes every price is the standard one`() throws {
    let path = try scratch.write(
      Sample.schedule("wishes: {travel: 2, fairTravel: {price: 3, above: 400}}", "").utf8,
      to: "kort.yaml")
    let prices = try ScheduleFile.read(path: path, wishes: Sample.wishes).wishes
    #expect(
      prices == [
        "travel": WishPrice(price: 1), "avoid": WishPrice(price: 30),
        "in-person": WishPrice(price: 150), "fair-travel": WishPrice(price: 1, above: 500),
      ])
  }

  private func days(_ first: String, _ last: String) throws -> ClosedRange<CivilDate> {
    try #require(CivilDate(first))...(try #require(CivilDate(last)))
  }
}
