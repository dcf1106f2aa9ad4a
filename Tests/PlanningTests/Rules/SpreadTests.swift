import Planning
import ProgrammeModel
import TestSupport
import Testing

/// Of pilots that attend two sessions, unless a test says otherwise.
///
/// Sessions are held on Tuesdays and Thursdays from 2 March to 29 June 2021, but for public holidays: 33 days,
/// of which the second half begins on 4 May.
@Suite struct SpreadTests {
  @Test(arguments: [("2021-03-02", 1), ("2021-04-29", 1), ("2021-05-04", 0), ("2021-06-29", 0)])
  func `The second session of a pilot in one part of the year counts 1`(date: String, units: Int) {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-09", pilots: ["breda"]),
      .meeting("werving-1", on: date, pilots: ["breda"]))
    #expect(situation.units(of: "spread") == units)
  }

  @Test func `The third counts 2 more, for every pilot and every part`() {
    let situation = Situation(
      .meeting("visie-1", on: "2021-03-02"), .meeting("werving-1", on: "2021-03-16"),
      .meeting("werving-2", on: "2021-03-30", pilots: ["breda"]),
      .meeting("werving-3", on: "2021-05-06", pilots: ["breda"]),
      .meeting("visie-2", on: "2021-06-03", pilots: ["breda", "emmen"]))
    #expect(situation.units(of: "spread") == (3 + 1 + 1) + 1)
  }

  @Test func `There are as many parts as the pilot attends sessions`() {
    // Of 33 days the second third begins on 8 April and the last on 25 May.
    let dates = ["2021-04-06", "2021-04-08", "2021-05-20", "2021-05-25"]
    let units = dates.map { date in
      Situation(
        .meeting("visie-1", on: "2021-04-15", pilots: ["breda"]),
        .meeting("werving-1", on: date, pilots: ["breda"])
      ) { $0.pilots[0].attend = ["werving": 2] }.units(of: "spread")
    }
    #expect(units == [0, 1, 1, 0])
  }

  @Test func `The days are those on which the pilot takes part and the calendar is open`() {
    // May and June have 16 days; the second half begins on 3 June, wherever the team is.
    let units = ["2021-05-25", "2021-06-01", "2021-06-03"].map { date in
      Situation(
        .meeting("visie-1", on: "2021-05-04", pilots: ["breda"]),
        .meeting("werving-1", on: date, pilots: ["breda"])
      ) {
        $0.pilots[0].period = days("2021-05-01..2021-06-30")
        $0.team.unavailable = [.reading("2021-05-11")]
      }.units(of: "spread")
    }
    #expect(units == [1, 1, 0])
  }

  @Test func `Earlier plans do not count`() {
    let situation = Situation(.meeting("visie-1", on: "2021-03-09")) {
      $0.history = [.of(.meeting("oud-1", on: "2021-03-02"))]
    }
    #expect(situation.units(of: "spread") == 0)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(
      RuleBook.title(of: "spread")
        == Words(nl: "vaker in één deel van het jaar", en: "again in the same part of the year"))
    #expect(RuleBook.unit(of: "spread") == Words(nl: "herhalingen", en: "repeats"))
  }
}
