import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct TeamLoadTests {
  @Test(arguments: [(nil, 0), (4, 0), (3, 0), (2, 1), (1, 2)] as [(Int?, Int)])
  func `Every session above the most on one date counts`(perDay: Int?, units: Int) {
    let situation = Situation(
      .meeting("visie-1", in: "ochtend"), .meeting("werving-1", in: "middag"),
      .meeting("werving-2", in: "middag", at: "online"), .meeting("werving-3", on: "2021-03-11")
    ) { $0.team.perDay = perDay }
    #expect(situation.units(of: "team-load") == units)
  }

  @Test(arguments: [
    ("2021-03-07", 0), ("2021-03-08", 1), ("2021-03-10", 1), ("2021-03-14", 1), ("2021-03-15", 0),
  ])
  func `A week runs from Monday to Sunday`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-10", in: "ochtend"), .meeting("werving-1", on: date)
    ) {
      $0.team.perWeek = 1
      $0.calendar.weekdays = Set(Weekday.allCases)
    }
    #expect(situation.units(of: "team-load") == units)
  }

  @Test(arguments: [("2021-01-02", 1), ("2021-01-04", 0)])
  func `A week goes on over New Year`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2020-12-31"), .meeting("werving-1", on: date)
    ) {
      $0.team.perWeek = 1
      $0.period = days("2020-12-02..2021-01-08")
      $0.calendar.weekdays = Set(Weekday.allCases)
    }
    #expect(situation.units(of: "team-load") == units)
  }

  @Test func `Dates and weeks count separately, and every one of them`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-09"), .meeting("werving-1", on: "2021-03-09"),
      .meeting("werving-2", on: "2021-03-16"), .meeting("werving-3", on: "2021-03-18")
    ) {
      $0.team.perDay = 1
      $0.team.perWeek = 1
    }
    #expect(situation.units(of: "team-load") == 3)
  }

  @Test func `Sessions without the team count nothing`() {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1", in: "ochtend"), .meeting("werving-2")
    ) {
      $0.themes[1].hasTeam = false
      $0.team.perDay = 1
      $0.team.perWeek = 1
    }
    #expect(situation.units(of: "team-load") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "team-load")
        == Words(nl: "te veel voor het programmateam", en: "too much for the programme team"))
    #expect(
      RuleBook.unit(of: "team-load") == Words(nl: "sessies te veel", en: "sessions too many"))
  }
}
