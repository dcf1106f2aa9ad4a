import ProgrammeModel
import Testing

@Suite struct SpokenTests {
  @Test(arguments: [
    (0, "0"), (999, "999"), (1000, "1.000"), (26_050, "26.050"), (-1_000_007, "-1.000.007"),
  ])
  func `Thousands are marked`(number: Int, dutch: String) {
    #expect(number.grouped.nl == dutch)
    #expect(number.grouped.en == dutch.replacing(".", with: ","))
  }

  @Test func `A date is spoken in both languages`() throws {
    let date = try #require(CivilDate("2021-03-09"))
    #expect(date.words == Words(nl: "9 maart 2021", en: "9 March 2021"))
    #expect(date.weekday.words == Words(nl: "dinsdag", en: "Tuesday"))
  }

  @Test func `A daypart is spoken as its hours`() throws {
    let start = try #require(TimeOfDay("09:05"))
    let end = try #require(TimeOfDay("12:30"))
    let daypart = Daypart(name: "ochtend", start: start, end: end)
    #expect(daypart.hours == Words(nl: "09.05-12.30 uur", en: "09:05-12:30"))
  }
}

@Suite struct TypedDateTests {
  @Test(arguments: [
    "09-03-2021", "9-3-2021", "09-3-2021", "2021-03-09", "9 maart 2021", "09 MAART 2021",
  ])
  func `Days are read as people type them`(_ text: String) {
    #expect(CivilDate(typed: text)?.dutchDigits == "09-03-2021")
  }

  @Test(arguments: [
    "2021-3-9", "31-02-2021", "31 februari 2021", "9 mrt 2021", "maart 2021", "9 maart 21",
    "9-3-21", "+9-03-2021", "9-3-2021-1", "", "a-b-2021",
  ])
  func `What is no day is refused`(_ text: String) {
    #expect(CivilDate(typed: text) == nil)
  }

  @Test(arguments: [("tue", Weekday.tuesday), ("DI", .tuesday), ("Dinsdag", .tuesday)])
  func `Weekdays are read as people type them`(_ text: String, weekday: Weekday) {
    #expect(Weekday(typed: text) == weekday)
  }

  @Test(arguments: ["tuesday", "d", "dins", ""])
  func `What is no weekday is refused`(_ text: String) {
    #expect(Weekday(typed: text) == nil)
  }
}
