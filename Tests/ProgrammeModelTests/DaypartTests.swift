import ProgrammeModel
import Testing

@Suite struct DaypartTests {
  @Test(arguments: ["00:00", "09:30", "23:59"])
  func `a time is read as it is written`(text: String) {
    #expect(TimeOfDay(text)?.description == text)
  }

  @Test(arguments: ["", "9:30", "24:00", "12:60", "12.30", "12:30:00", "-1:30", "١٢:٣٠"])
  func `what is no time is not read`(text: String) { #expect(TimeOfDay(text) == nil) }

  @Test func `dayparts that touch do not overlap`() throws {
    let morning = try daypart("ochtend", "09:30", "12:30")
    #expect(!morning.overlaps(try daypart("middag", "12:30", "16:30")))
    #expect(morning.overlaps(try daypart("lunch", "12:29", "13:30")))
    #expect(morning.overlaps(morning))
  }

  private func daypart(_ name: String, _ start: String, _ end: String) throws -> Daypart {
    Daypart(
      name: name, start: try #require(TimeOfDay(start)), end: try #require(TimeOfDay(end)))
  }
}
