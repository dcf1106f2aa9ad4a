import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct StabilityTests {
  /// Breda and Emmen with Jan Jansen, on 9 March in the afternoon in Utrecht: three entries.
  private let published = PlannedSession.meeting(pilots: ["breda", "emmen"])

  @Test(arguments: [
    (PlannedSession.meeting(pilots: ["breda", "emmen"]), 0),
    (.meeting(on: "2021-03-11", pilots: ["breda", "emmen"]), 3),
    (.meeting(in: "ochtend", pilots: ["breda", "emmen"]), 3),
    (.meeting(at: "avans", pilots: ["breda", "emmen"]), 3),
    (.meeting(on: "2021-03-11", in: "ochtend", at: "avans", pilots: ["breda", "emmen"]), 3),
    (.meeting(pilots: ["breda"]), 1),
    (.meeting(), 1),
    (.meeting(pilots: ["breda", "venlo"], experts: ["devries"]), 4),
    (.meeting(at: "avans", pilots: ["breda", "venlo"], experts: ["jansen"]), 4),
    (.meeting(pilots: [], experts: []), 3),
  ])
  func `Every entry that comes, goes or changes counts once`(now: PlannedSession, units: Int) {
    let situation = Situation(now, after: Baseline(.of(published)))
    #expect(situation.units(of: "stability") == units)
  }

  @Test func `Before the first publication nothing changes`() {
    #expect(Situation(.meeting()).units(of: "stability") == 0)
  }

  @Test func `A session that was not published is new to everyone`() {
    let situation = Situation(
      published, .meeting("visie-1", on: "2021-03-16"), after: Baseline(.of(published)))
    #expect(situation.units(of: "stability") == 4)
  }

  @Test func `Sessions are compared by their ids`() {
    let situation = Situation(
      .meeting("werving-2", pilots: ["breda", "emmen"]),
      .meeting("werving-1", on: "2021-03-11", pilots: ["venlo"], experts: []),
      after: Baseline(.of(published)))
    #expect(situation.units(of: "stability") == 3 + 4)
  }

  @Test func `Sessions, pilots and experts that the file no longer has lose their entries`() {
    let baseline = Baseline(
      .of(
        .meeting(pilots: ["breda", "emmen", "weg"], experts: ["jansen", "weg-expert"]),
        .meeting("borging-1", on: "2021-03-16"), .meeting("werving-7", pilots: ["venlo"])))
    let situation = Situation(published, after: baseline)
    #expect(situation.units(of: "stability") == 2 + 4 + 2)
  }

  @Test(
    arguments: [
      { $0.calendar.closed = [.reading("2021-W10")] },
      { $0.calendar.dayparts = [.named("avond", "19:00", "21:00")] },
      { $0.venues[1].id = "zaal-nieuw" },
    ] as [@Sendable (inout Programme) -> Void])
  func `Where slot or venue is gone, every entry changes`(
    change: @Sendable (inout Programme) -> Void
  ) {
    let daypart = Programme.tiny(change).calendar.dayparts.last?.name ?? ""
    let now = PlannedSession.meeting(
      on: "2021-03-16", in: daypart, at: "avans", pilots: ["breda", "emmen"])
    let situation = Situation(now, after: Baseline(.of(published)), given: change)
    #expect(situation.units(of: "stability") == 3)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "stability")
        == Words(nl: "gewijzigde afspraken", en: "changed appointments"))
    #expect(RuleBook.unit(of: "stability") == Words(nl: "afspraken", en: "appointments"))
  }
}
