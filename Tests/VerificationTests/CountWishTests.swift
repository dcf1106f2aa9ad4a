import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The wishes that price a count over sessions.
struct CountWishTests {
  /// Three sessions of everyone in Breda with Petra de Vries, in March, March and April.
  private let thrice = [("1", "2021-03-02"), ("2", "2021-03-30"), ("3", "2021-04-01")].map {
    number, date in
    Given.werving.with { ($0.id, $0.date) = ("werving-\(number)", day(date)) }
  }

  /// Earlier everyone met once in Breda with both experts, and Breda, Emmen and one who has left
  /// met in a place that is gone.
  private let past = PastMeeting.of(
    .held(
      "oud-1", "2020-03-10", "middag", "avans", ["breda", "emmen", "venlo"],
      ["jansen", "devries"]),
    .held("oud-2", "2020-03-11", "toen", "kelder", ["breda", "emmen", "weg"], ["weg-expert"]))

  // Repeats of 3 are 3. With h earlier: repeats(h + 3) − repeats(h) = 3h + 3.
  @Test(arguments: [("mix", 9, 9 + 6 + 3 + 3), ("hosting", 3, 6), ("load", 3, 6)])
  func `Repeats count from the second, and from earlier plans`(
    wish: String, without: Int, with: Int
  ) {
    let plan = PlanDocument.of(thrice)
    #expect(Verifier(.tiny()).verify(plan).units[wish] == without)
    let remembering = Programme.tiny { $0.history = past }
    #expect(Verifier(remembering).verify(plan).units[wish] == with)
  }

  @Test func `Two earlier plans add up, and what is not repeated costs nothing`() {
    let programme = Programme.tiny { $0.history = past + past }
    #expect(programme.units(of: "mix", thrice[0]) == 4 + 2 + 2)
    #expect(programme.units(of: "hosting", thrice[0]) == 2)
    #expect(programme.units(of: "mix") == 0)
    #expect(programme.units(of: "load") == 0)
  }

  @Test func `The host of an earlier session is the one of today's file`() {
    let programme = Programme.tiny {
      $0.venues[0].host = "emmen"
      $0.history = PastMeeting.of(
        .held("oud-1", "2020-03-10", "middag", "avans", ["breda"], []))
    }
    #expect(programme.units(of: "hosting", thrice[0]) == 1)
  }

  @Test func `An earlier meeting of which little is known counts for what is known`() {
    let meeting = PastMeeting(date: day("2020-03-10"), theme: "oud", pilots: ["breda", "emmen"])
    let programme = Programme.tiny { $0.history = [meeting, meeting] }
    #expect(programme.units(of: "mix", thrice[0]) == 2)
    #expect(programme.units(of: "hosting", thrice[0]) == 0)
    #expect(programme.units(of: "load", thrice[0]) == 0)
  }

  @Test func `Meetings of all pilots are not counted as times together, now or earlier`() {
    #expect(Programme.tiny().units(of: "mix", Given.visie, Given.werving) == 0)
    let programme = Programme.tiny { $0.history = PastMeeting.of(Given.visie, Given.werving) }
    #expect(programme.units(of: "mix", Given.visie, Given.werving) == 3)
    var groups = programme
    groups.themes[0].pilots = .between(1...3)
    #expect(groups.units(of: "mix", Given.visie, Given.werving) == 3 * (2 + 3))
    #expect(programme.units(of: "load", Given.visie) == 1)
  }

  @Test func `Two venues of one host count together`() {
    let programme = Programme.tiny { $0.venues[1].host = "breda" }
    #expect(programme.units(of: "hosting", Given.visie, Given.werving) == 1)
  }

  // Every pilot attends two sessions, so that its 33 open days have two parts: 29 April is the
  // last day of the first, 4 May the first of the second. The 27th is a public holiday.
  @Test(arguments: [
    ("2021-03-30", 3), ("2021-04-27", 3), ("2021-04-29", 3), ("2021-04-30", 0), ("2021-05-04", 0),
    ("2021-06-29", 0), ("2022-01-01", 0),
  ])
  func `Spread counts repeats in a part of the year, without earlier meetings`(
    date: String, units: Int
  ) {
    let programme = Programme.tiny { $0.history = past }
    let other = thrice[1].with { $0.date = day(date) }
    #expect(programme.units(of: "spread", thrice[0], other) == units)
  }

  @Test func `The third session in a part is two repeats more`() {
    #expect(Programme.tiny().units(of: "spread", thrice[0], thrice[1], thrice[2]) == 9)
  }

  @Test func `A pilot's own number of sessions and its own days make its parts`() {
    let late = thrice[1].with { $0.date = day("2021-05-04") }
    // One session in all is one part.
    let once = Programme.tiny { $0.pilots[0].attend["werving"] = 0 }
    #expect(once.units(of: "spread", thrice[0], late) == 1)
    // From April on, 4 May lies in the first half, with all that comes before.
    let joining = Programme.tiny { $0.pilots[0].period = days("2021-04-01..2021-06-30") }
    #expect(joining.units(of: "spread", thrice[0], late) == 1)
  }

  // Emmen travels 158 to Utrecht and 212 to Breda, Venlo 123 and 114, Breda 76 and 0.
  @Test(arguments: [(500, 0), (369, 1), (200, 170 + 37), (0, 370 + 237 + 76)])
  func `Fair travel counts the minutes of each pilot above a number`(above: Int, units: Int) {
    let programme = Programme.tiny { $0.wishes["fair-travel"] = WishPrice(price: 2, above: above) }
    #expect(programme.units(of: "fair-travel", Given.visie, Given.werving) == units)
  }
}
