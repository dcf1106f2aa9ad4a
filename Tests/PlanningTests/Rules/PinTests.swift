import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct PinTests {
  // The session is held on 9 March in the afternoon in Utrecht, with Breda, Emmen and Jan Jansen.
  private let held = PlannedSession.meeting(pilots: ["breda", "emmen"])

  @Test(arguments: [
    (Pin(session: "werving-1"), 0),
    (Pin(session: "werving-1", date: day("2021-03-09")), 0),
    (Pin(session: "werving-1", date: day("2021-03-11")), 1),
    (Pin(session: "werving-1", daypart: "middag"), 0),
    (Pin(session: "werving-1", daypart: "ochtend"), 1),
    (Pin(session: "werving-1", date: day("2021-03-11"), daypart: "ochtend"), 1),
    (Pin(session: "werving-1", venue: "zaal"), 0),
    (Pin(session: "werving-1", venue: "avans"), 1),
    (Pin(session: "werving-1", pilots: ["emmen"]), 0),
    (Pin(session: "werving-1", pilots: ["emmen", "venlo"]), 1),
    (Pin(session: "werving-1", experts: ["jansen"]), 0),
    (Pin(session: "werving-1", experts: ["devries"]), 1),
    (
      Pin(
        session: "werving-1", date: day("2021-03-11"), venue: "avans", pilots: ["venlo"],
        experts: ["devries"]), 4
    ),
    (Pin(session: "visie-1", venue: "avans", pilots: ["venlo"]), 0),
  ])
  func `Slot, venue and everyone who is missing count`(pin: Pin, units: Int) {
    #expect(Situation(held) { $0.pins = [pin] }.units(of: "pin") == units)
  }

  @Test func `Several pins of one session hold together`() {
    let situation = Situation(held) {
      $0.pins = [
        Pin(session: "werving-1", date: day("2021-03-09"), pilots: ["venlo"]),
        Pin(session: "werving-1", daypart: "ochtend", experts: ["jansen", "devries"]),
      ]
    }
    #expect(situation.units(of: "pin") == 3)
  }

  @Test func `Without a pin nothing counts, whatever else is broken`() {
    let situation = Situation(.meeting(on: "2021-03-09", at: "online")) {
      $0.themes[1].period = days("2021-04-01..2021-04-30")
      $0.themes[1].mode = .onsite
    }
    #expect(situation.units(of: "pin") == 0)
  }

  @Test(arguments: [
    (PlannedSession.meeting(pilots: ["breda", "emmen"]), 0),
    (.meeting(), 1),
    (.meeting(pilots: ["breda", "venlo"], experts: ["jansen", "devries"]), 3),
    (.meeting(in: "ochtend", at: "avans", pilots: ["breda"]), 3),
  ])
  func `A frozen session keeps exactly what is published`(now: PlannedSession, units: Int) {
    let published = PlanDocument.of(held)
    let frozen = Situation(now, after: Baseline(published, today: day("2021-02-23")))
    #expect(frozen.units(of: "pin") == units)
    let dayBefore = Situation(now, after: Baseline(published, today: day("2021-02-22")))
    #expect(dayBefore.units(of: "pin") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "pin") == Words(nl: "anders dan vastgelegd", en: "other than pinned"))
    #expect(RuleBook.unit(of: "pin") == Words(nl: "afwijkingen", en: "differences"))
  }
}
