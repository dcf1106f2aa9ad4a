import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct OneADayTests {
  @Test(arguments: [
    (["breda"], ["jansen"], ["emmen"], ["devries"], 0),
    (["breda", "emmen"], ["jansen"], ["emmen", "venlo"], ["devries"], 1),
    (["breda"], ["jansen"], ["emmen"], ["jansen"], 1),
    (["breda", "emmen"], ["jansen"], ["breda", "emmen"], ["jansen"], 3),
  ])
  func `Every pilot and expert with two sessions on one date counts`(
    pilots: [String], experts: [String], others: [String], otherExperts: [String], units: Int
  ) {
    let situation = Situation(
      .meeting("visie-1", in: "ochtend", pilots: pilots, experts: experts),
      .meeting("werving-1", in: "middag", pilots: others, experts: otherExperts))
    #expect(situation.units(of: "one-a-day") == units)
  }

  @Test(arguments: [
    (1, "ochtend", true), (2, "ochtend", false), (2, "middag", true), (2, "avond", true),
  ])
  func `An expert has as many sessions on one date as it takes, that do not overlap`(
    perDay: Int, daypart: String, isBroken: Bool
  ) {
    let situation = Situation(
      .meeting("visie-1", in: "middag", pilots: ["breda"]),
      .meeting("werving-1", in: daypart, at: "online", pilots: ["emmen"])
    ) {
      $0.calendar.dayparts.append(.named("avond", "16:00", "19:00"))
      $0.experts[0].perDay = perDay
    }
    #expect((situation.units(of: "one-a-day") ?? 0 > 0) == isBroken)
  }

  @Test func `Three sessions of an expert who takes two on one date are one too many`() {
    let situation = Situation(
      .meeting("visie-1", in: "ochtend", pilots: ["breda"]),
      .meeting("werving-1", in: "middag", pilots: ["emmen"]),
      .meeting("werving-2", in: "avond", pilots: ["venlo"])
    ) {
      $0.calendar.dayparts.append(.named("avond", "19:00", "21:00"))
      $0.experts[0].perDay = 2
    }
    #expect(situation.units(of: "one-a-day") == 1)
  }

  @Test(arguments: [("2021-03-09", 2), ("2021-03-10", 0), ("2021-03-08", 0)])
  func `The day before and the day after are free`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-09", pilots: ["breda"]),
      .meeting("werving-1", on: date, in: "ochtend", pilots: ["breda"])
    ) { $0.calendar.weekdays = [.monday, .tuesday, .wednesday] }
    #expect(situation.units(of: "one-a-day") == units)
  }

  @Test func `It holds in one slot, within one theme and without a gap`() {
    let situation = Situation(
      .meeting("werving-1", pilots: ["breda"], experts: []),
      .meeting("werving-2", at: "avans", pilots: ["breda"], experts: [])
    ) { $0.gap = 0 }
    #expect(situation.units(of: "one-a-day") == 1)
  }

  @Test func `Three sessions on one date are three times two`() {
    let situation = Situation(
      .meeting("visie-1", pilots: ["breda"], experts: []),
      .meeting("werving-1", in: "ochtend", pilots: ["breda"], experts: []),
      .meeting("werving-2", at: "online", pilots: ["breda"], experts: []))
    #expect(situation.units(of: "one-a-day") == 3)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "one-a-day")
        == Words(nl: "twee sessies op één dag", en: "two sessions on one day"))
    #expect(RuleBook.unit(of: "one-a-day") == Words(nl: "keer", en: "times"))
  }
}
