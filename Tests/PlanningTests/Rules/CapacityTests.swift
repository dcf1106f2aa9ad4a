import Planning
import ProgrammeModel
import Testing

@Suite struct CapacityTests {
  // Three pilots with two people each, one expert and two of the team: 9.
  @Test(arguments: [(nil, 0), (10, 0), (9, 0), (8, 1), (5, 4), (0, 9)] as [(Int?, Int)])
  func `Everyone who does not fit counts`(capacity: Int?, units: Int) {
    let situation = Situation(.meeting()) { $0.venues[1].capacity = capacity }
    #expect(situation.units(of: "capacity") == units)
  }

  @Test func `Pilots bring their own number of people, and all experts count`() {
    let situation = Situation(
      .meeting(pilots: ["breda", "emmen"], experts: ["jansen", "devries"])
    ) {
      $0.pilots[0].people = 5
      $0.pilots[1].people = 0
      $0.team.people = 3
      $0.venues[1].capacity = 8
    }
    #expect(situation.units(of: "capacity") == 2)
  }

  @Test func `The team needs no room where it is not`() {
    let situation = Situation(.meeting()) {
      $0.themes[1].hasTeam = false
      $0.venues[1].capacity = 6
    }
    #expect(situation.units(of: "capacity") == 1)
  }

  @Test func `Online is never full`() {
    let situation = Situation(.meeting(at: "online")) { $0.venues[2].capacity = 1 }
    #expect(situation.units(of: "capacity") == 0)
  }

  @Test func `Room left in one session does not help another`() {
    let situation = Situation(
      .meeting("werving-1"), .meeting("werving-2", pilots: ["breda"]),
      .meeting("visie-1", on: "2021-03-11")
    ) { $0.venues[1].capacity = 7 }
    #expect(situation.units(of: "capacity") == 4)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "capacity")
        == Words(nl: "te veel mensen voor de locatie", en: "too many people for the venue"))
    #expect(RuleBook.unit(of: "capacity") == Words(nl: "mensen te veel", en: "people too many"))
  }
}
