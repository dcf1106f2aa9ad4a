import Folders
import ICalendar
import ProgrammeModel
import Publishing
import Testing

/// What an invitation says, so that it is enough to come by.
@Suite struct InvitationTests {
  /// The sample, in which a pilot hosts at a venue with an address.
  private var story: Story {
    var story = Story()
    story.programme.title = "Leernetwerk MKB-route: het hbo in"
    story.programme.team.people = 3
    story.programme.themes[0].bring = "Twee wervingsteksten"
    story.programme.venues[0] = Venue(
      id: "avans", title: "Avans", host: "breda", place: "Breda",
      address: "Hogeschoollaan 1, 4818 CR Breda",
      directions: "Zaal B1.04.\nParkeren achter het gebouw.")
    story.programme.pilots[1].people = 4
    story.programme.notes = ["werving-1": "Parkeren kan deze keer niet."]
    return story
  }

  @Test func `It says what to bring, how to get there, how many come and who hosts`() throws {
    var story = story
    let event = try #require(story.publish().calendar("emmen").first)
    #expect(event.summary == "Werving en doelgroepen: boeien, binden – Leernetwerk MKB-route")
    #expect(event.category == "Werving en doelgroepen: boeien, binden")
    #expect(event.location == "Avans, Hogeschoollaan 1, 4818 CR Breda")
    #expect(
      event.description == """
        Thema: Werving en doelgroepen: boeien, binden
        Wie wil je bereiken?
        En hoe houd je ze vast?
        Pilots: Pilot bouw; Pilot zorg, Emmen; Pilot “Énergie”
        Experts: Expert werving (Platform)
        Aantal mensen: 12
        Gastheer: Pilot bouw
        Ter plaatse: Zaal B1.04.
        Parkeren achter het gebouw.
        Meenemen: Twee wervingsteksten
        Let op: Parkeren kan deze keer niet.
        Goede praktijk van: Pilot “Énergie”
        Vraag van: Pilot bouw; Pilot zorg, Emmen
        """)
  }

  @Test func `The host reads that it hosts and for how many, and nobody else does`() throws {
    var story = story
    let hosts = "U bent gastheer, voor 12 mensen."
    let draft = try DraftCalendars(programme: story.programme, plan: story.plan, now: now).files
    let first = try story.publish()
    for file in draft + first.files where file.path.hasSuffix(".ics") {
      let isForHost = file.path.contains(/\/(0001_)?breda/)
      let events = try CalendarDocument(reading: file.text).events
        .filter { $0.summary.hasPrefix("Werving") && $0.location.hasPrefix("Avans") }
      #expect(
        events.allSatisfy { $0.description.contains(hosts) == isForHost }, "\(file.path)")
      #expect(
        events.allSatisfy { $0.description.contains("Gastheer:") != isForHost }, "\(file.path)")
    }
    story.programme.language = .en
    let english = try story.publish().calendar("breda")[0].description
    #expect(english.contains("You are the host, for 12 people.\nGetting there: Zaal B1.04."))
  }

  @Test func `The team is not counted where it does not come`() throws {
    var story = story
    story.programme.themes[0].hasTeam = false
    let event = try story.publish().calendar("emmen")[0]
    #expect(event.description.contains("\nAantal mensen: 9\n"))
  }

  @Test func `A position is told of a place that the schedule itself locates, never of a town`()
    throws
  {
    var story = story
    #expect(try story.publish().calendar("breda")[0].position == nil)
    story.programme.sources = ["places/Breda": SourcePlace(file: "a.yaml", line: 1, column: 1)]
    let second = try story.publish()
    #expect(
      try second.calendar("breda")[0].position
        == CalendarEvent.Position(latitude: 51.589, longitude: 4.776))
    #expect(try second.told.allSatisfy { $0.contains(" REQUEST 0 ") }, "nobody moves")
  }

  @Test(arguments: ["notes", "bring", "directions", "team", "title"])
  func `Text alone makes no new number, and mails to those alone whom it concerns`(_ what: String)
    throws
  {
    var story = story
    let first = try story.publish()
    switch what {
    case "notes": story.programme.notes["werving-1"] = "Parkeren kan weer."
    case "bring": story.programme.themes[0].bring = nil
    case "directions": story.programme.venues[0].directions = "Zaal B1.05"
    case "team": story.programme.team.people = 2
    default: story.programme.title = "Leernetwerk"
    }
    let second = try story.publish()
    let sessions = Set(try second.told.map { $0.split(separator: " ")[0].split(separator: "_")[2] })
    let changed: Set<Substring> =
      switch what {
      case "notes": ["werving-1"]
      case "bring": ["werving-1", "werving-2"]
      case "directions": ["werving-1", "borging-1"]
      default: ["werving-1", "werving-2", "borging-1"]
      }
    #expect(sessions == changed)
    #expect(try second.told.allSatisfy { $0.contains(" REQUEST 0 CONFIRMED ") })
    let (before, after) = (try first.calendar("emmen"), try second.calendar("emmen"))
    for (old, new) in zip(before, after) {
      let ids = ["werving-1", "werving-2", "borging-1"]
      let id = ids[before.firstIndex(of: old) ?? 0]
      #expect(changed.contains(Substring(id)) ? new.stamp > old.stamp : new == old, "\(id)")
    }
    #expect(try story.publish().isUnchanged)
  }

  @Test func `Another address is another place, which everybody is asked to anew`() throws {
    var story = story
    _ = try story.publish()
    story.programme.venues[0].address = "Lovensdijkstraat 61, Breda"
    #expect(
      try story.publish().told.filter { $0.contains("emmen") } == [
        "0002_emmen_borging-1 REQUEST 1 CONFIRMED bo@emmen.example",
        "0002_emmen_werving-1 REQUEST 1 CONFIRMED bo@emmen.example",
      ])
  }
}
