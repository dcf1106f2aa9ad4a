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

  @Test(arguments: [
    ("2021-02-28", false), ("2021-03-01", true), ("2021-03-31", true), ("2022-03-01", false),
  ])
  func `A month holds from its first day to its last`(date: String, holds: Bool) throws {
    let day = try #require(CivilDate(date))
    let when = When(words: [.month(year: 2021, number: 3)], text: "2021-03")
    #expect(when.holds(on: day, daypart: "middag") == holds)
  }

  @Test(arguments: [
    ("2021-03-08", true), ("2021-03-14", true), ("2021-03-15", false), ("2020-12-31", false),
    ("2021-01-03", false), ("2021-01-04", false), ("2021-01-11", true),
  ])
  func `Even and odd go by the number of the ISO week`(date: String, isEven: Bool) throws {
    let day = try #require(CivilDate(date))
    #expect(When(words: [.evenWeek], text: "even").holds(on: day, daypart: "middag") == isEven)
    #expect(When(words: [.oddWeek], text: "odd").holds(on: day, daypart: "middag") == !isEven)
  }
}
