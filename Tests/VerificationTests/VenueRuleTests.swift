import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `room-clash`, `host-present`, `capacity`, `mode` and `travel-max`.
struct VenueRuleTests {
  private let label = "Werving (werving-1) op dinsdag 23 maart 2021, middag"

  /// Sessions of `werving` in the hall on one date, one in each daypart named.
  private func inTheHall(_ dayparts: [String], venue: String = "zaal") -> PlanDocument {
    .of(
      dayparts.enumerated().map { index, daypart in
        .held("werving-\(index + 1)", "2021-03-23", daypart, venue, [], [])
      })
  }

  private let programme = Programme.tiny {
    $0.themes[1].sessions = 4
    $0.calendar.dayparts += [
      .named("lunch", "12:00", "14:00"), .named("avond", "16:30", "20:00"),
      .named("dag", "09:00", "17:00"),
    ]
  }

  private func clashes(_ programme: Programme, _ plan: PlanDocument) -> [Breach] {
    Verifier(programme).verify(plan).broken.filter { $0.rule == "room-clash" }
  }

  @Test func `Two sessions overlap in one room`() throws {
    let breaches = clashes(programme, inTheHall(["ochtend", "lunch"]))
    let breach = try #require(breaches.first)
    #expect(breaches.count == 1)
    #expect(breach.sessions == ["werving-1", "werving-2"])
    #expect(
      breach.sentence.nl
        == "In Zaal Utrecht vallen op dinsdag 23 maart 2021 Werving (werving-1) en Werving "
        + "(werving-2) samen; er is plaats voor 1 sessie tegelijk.")
    #expect(
      breach.sentence.en
        == "At Zaal Utrecht on Tuesday 23 March 2021 Werving (werving-1) and Werving (werving-2) "
        + "overlap; there is room for 1 session at a time.")
  }

  @Test(arguments: [["ochtend", "middag"], ["middag", "avond"], ["ochtend", "middag", "avond"]])
  func `Sessions that follow each other or touch do not overlap`(dayparts: [String]) {
    #expect(clashes(programme, inTheHall(dayparts)) == [])
  }

  @Test func `Rooms count at one moment`() {
    var two = programme
    two.venues[1].rooms = 2
    #expect(clashes(two, inTheHall(["ochtend", "lunch", "middag"])) == [])
    #expect(clashes(two, inTheHall(["ochtend", "middag", "dag"])) == [])
    #expect(
      clashes(two, inTheHall(["ochtend", "lunch", "middag", "dag"])).map(\.sessions) == [
        ["werving-1", "werving-2", "werving-4"], ["werving-2", "werving-3", "werving-4"],
      ])
    #expect(
      clashes(programme, inTheHall(["ochtend", "middag", "dag"])).map(\.sessions) == [
        ["werving-1", "werving-3"], ["werving-2", "werving-3"],
      ])
  }

  @Test func `Online there is always room`() {
    #expect(clashes(programme, inTheHall(["ochtend", "ochtend"], venue: "online")) == [])
  }

  @Test func `The host is not there`() throws {
    let away = Given.werving.with { $0.pilots = ["emmen", "venlo"] }
    let breach = try #require(Programme.tiny().breaches(of: "host-present", away).first)
    #expect(breach.participants == ["breda"])
    #expect(
      breach.sentence.nl == "\(label) is in Avans, maar gastheer Pilot bouw is er niet bij.")
    #expect(
      breach.sentence.en == "Werving (werving-1) on Tuesday 23 March 2021, middag is at Avans, "
        + "but its host Pilot bouw is not there.")
  }

  // Three pilots of two, one expert and a team of two are nine people.
  @Test func `More people come than fit`() {
    let tight = Programme.tiny { $0.venues[0].capacity = 8 }
    let breaches = tight.breaches(of: "capacity", Given.werving)
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) vraagt plaats voor 9 mensen; in Avans is plaats voor 8."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag needs room for 9 people; "
          + "Avans has room for 8."
      ])
    let enough = Programme.tiny { $0.venues[0].capacity = 9 }
    #expect(enough.breaches(of: "capacity", Given.werving) == [])
    let online = Given.werving.with { $0.venue = "online" }
    #expect(Programme.tiny { $0.venues[2].capacity = 1 }.breaches(of: "capacity", online) == [])
  }

  @Test func `The team takes no room where it is not there`() {
    let tight = Programme.tiny {
      $0.venues[0].capacity = 7
      $0.themes[1].hasTeam = false
    }
    #expect(tight.breaches(of: "capacity", Given.werving) == [])
    var tighter = tight
    tighter.venues[0].capacity = 6
    #expect(
      tighter.sentences(of: "capacity", Given.werving) == [
        "\(label) vraagt plaats voor 7 mensen; in Avans is plaats voor 6."
      ])
  }

  // From Emmen to Breda 212 minutes, from Venlo 114.
  @Test(
    arguments: [
      (212, 114, []), (211, 114, ["emmen"]), (nil, 113, ["venlo"]), (0, 0, ["emmen", "venlo"]),
    ]
      as [(Int?, Int, [String])])
  func `A pilot travels no longer than it wants`(emmen: Int?, venlo: Int, far: [String]) {
    let programme = Programme.tiny {
      $0.pilots[0].travelMax = 0
      ($0.pilots[1].travelMax, $0.pilots[2].travelMax) = (emmen, venlo)
    }
    let breaches = programme.breaches(of: "travel-max", Given.werving)
    #expect(breaches.map(\.participants) == far.map { [$0] })
    let online = Given.werving.with { $0.venue = "online" }
    #expect(programme.breaches(of: "travel-max", online) == [])
  }

  @Test func `A journey that is too long is told with its minutes`() throws {
    let programme = Programme.tiny { $0.pilots[1].travelMax = 90 }
    let breach = try #require(programme.breaches(of: "travel-max", Given.werving).first)
    #expect(
      breach.sentence.nl
        == "Pilot logistiek reist 212 minuten naar Avans voor \(label), in plaats van hoogstens "
        + "90.")
    #expect(
      breach.sentence.en
        == "Pilot logistiek travels 212 minutes to Avans for Werving (werving-1) on Tuesday 23 "
        + "March 2021, middag, instead of at most 90.")
  }

  @Test func `A theme on site is not held online, nor the other way round`() {
    let online = Given.werving.with { $0.venue = "online" }
    let onsite = Programme.tiny { $0.themes[1].mode = .onsite }
    let remote = Programme.tiny { $0.themes[1].mode = .online }
    #expect(onsite.breaches(of: "mode", Given.werving) == [])
    #expect(remote.breaches(of: "mode", online) == [])
    #expect(
      onsite.sentences(of: "mode", online) == [
        "\(label) is online, maar het thema vraagt een locatie."
      ])
    #expect(
      remote.sentences(of: "mode", Given.werving) == [
        "\(label) is in Avans, maar het thema wordt online gehouden."
      ])
  }
}
