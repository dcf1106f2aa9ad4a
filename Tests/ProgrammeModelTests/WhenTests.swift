import ProgrammeModel
import Testing

@Suite struct WhenTests {
  @Test func `all words must hold`() throws {
    let day = try #require(CivilDate("2021-04-08"))
    let when = When(
      words: [.week(day.week), .weekday(.thursday), .daypart("middag")],
      text: "2021-W14 thu middag")
    #expect(when.holds(on: day, daypart: "middag"))
    #expect(!when.holds(on: day, daypart: "ochtend"))
    #expect(!when.holds(on: day.adding(days: -1), daypart: "middag"))
    #expect(!when.holds(on: day.adding(days: 7), daypart: "middag"))
  }

  @Test func `a range holds on both its ends`() throws {
    let day = try #require(CivilDate("2021-04-08"))
    let when = When(words: [.dates(day...day.adding(days: 2))], text: "")
    let held = (-1...3).filter { when.holds(on: day.adding(days: $0), daypart: "middag") }
    #expect(held == [0, 1, 2])
  }
}
