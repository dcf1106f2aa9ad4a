import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `attendance`, `one-a-day`, `gap`, `order` and `expert-max`.
struct ParticipantRuleTests {
  @Test func `A pilot attends a theme too seldom or too often`() {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 2
      $0.pilots[0].attend["werving"] = 0
    }
    let again = Given.werving.with { $0.id = "werving-2" }.with { $0.pilots = ["emmen"] }
    let first = Given.werving.with { $0.pilots = ["breda", "emmen"] }
    let breaches = programme.breaches(of: "attendance", Given.visie, first, again)
    #expect(breaches.map(\.participants) == [["breda"], ["emmen"], ["venlo"]])
    #expect(breaches.map(\.sessions) == [["werving-1"], ["werving-1", "werving-2"], []])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot bouw volgt Werving 1 keer in plaats van 0 keer.",
        "Pilot logistiek volgt Werving 2 keer in plaats van 1 keer.",
        "Pilot ICT volgt Werving 0 keer in plaats van 1 keer.",
      ])
    #expect(breaches[0].sentence.en == "Pilot bouw attends Werving 1 time instead of 0.")
    #expect(breaches[1].sentence.en == "Pilot logistiek attends Werving 2 times instead of 1.")
  }

  @Test func `Nobody has two sessions on one date, whatever the gap`() {
    let programme = Programme.tiny { $0.gap = 0 }
    let early = Given.werving.with {
      ($0.date, $0.daypart, $0.experts) = (day("2021-03-09"), "ochtend", ["jansen"])
      $0.pilots = ["breda"]
    }
    let breaches = programme.breaches(of: "one-a-day", early, Given.visie)
    #expect(breaches.map(\.participants) == [["breda"], ["jansen"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot bouw heeft op dinsdag 9 maart 2021 2 sessies: Werving (werving-1) en Visie "
          + "(visie-1).",
        "Jan Jansen heeft op dinsdag 9 maart 2021 2 sessies: Werving (werving-1) en Visie "
          + "(visie-1).",
      ])
    #expect(
      breaches[0].sentence.en
        == "Pilot bouw has 2 sessions on Tuesday 9 March 2021: Werving (werving-1) and Visie "
        + "(visie-1).")
    #expect(programme.breaches(of: "gap", early, Given.visie) == [])
    #expect(Programme.tiny().breaches(of: "gap", early, Given.visie).count == 1)
  }

  @Test func `Two sessions of a pilot are too near`() throws {
    #expect(Programme.tiny { $0.gap = 14 }.breaches(of: "gap", Given.visie, Given.werving) == [])
    let breaches = Programme.tiny { $0.gap = 15 }.breaches(of: "gap", Given.visie, Given.werving)
    #expect(breaches.map(\.participants) == [["breda"], ["emmen"], ["venlo"]])
    #expect(
      breaches[0].sentence.nl
        == "Voor Pilot bouw liggen Visie (visie-1) op dinsdag 9 maart 2021, middag en Werving "
        + "(werving-1) op dinsdag 23 maart 2021, middag 14 dagen uit elkaar in plaats van "
        + "minstens 15.")
    #expect(
      breaches[0].sentence.en
        == "For Pilot bouw Visie (visie-1) on Tuesday 9 March 2021, middag and Werving "
        + "(werving-1) on Tuesday 23 March 2021, middag are 14 days apart instead of at least "
        + "15.")
  }

  /// Three sessions of Breda: `werving` on the 9th and the 30th, `visie` on the 23rd of March.
  private let between = [
    Given.werving.with { $0.date = day("2021-03-09") },
    Given.visie.with { $0.date = day("2021-03-23") },
    Given.werving.with { ($0.id, $0.date) = ("werving-2", day("2021-03-30")) },
  ].map { session in session.with { $0.pilots = ["breda"] } }

  @Test(arguments: [(21, 1, 0), (22, 1, 1), (nil, 22, 2), (1, 7, 0), (1, 8, 1), (30, 8, 2)])
  func `Two sessions of one theme are also as far apart as the theme asks`(
    ofTheme: Int?, gap: Int, count: Int
  ) {
    let programme = Programme.tiny { ($0.gap, $0.themes[1].gap) = (gap, ofTheme) }
    #expect(
      programme.breaches(of: "gap", between[0], between[1], between[2]).count == count)
  }

  @Test func `The theme's gap is named where it is the larger, whatever stands between`() throws {
    let programme = Programme.tiny { $0.themes[1].gap = 42 }
    let breaches = programme.breaches(of: "gap", between[0], between[1], between[2])
    #expect(breaches.map(\.sessions) == [["werving-1", "werving-2"]])
    #expect(breaches.map(\.participants) == [["breda"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Voor Pilot bouw liggen Werving (werving-1) op dinsdag 9 maart 2021, middag en Werving "
          + "(werving-2) op dinsdag 30 maart 2021, middag 21 dagen uit elkaar in plaats van "
          + "minstens 42."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "For Pilot bouw Werving (werving-1) on Tuesday 9 March 2021, middag and Werving "
          + "(werving-2) on Tuesday 30 March 2021, middag are 21 days apart instead of at least "
          + "42."
      ])
  }

  /// Sessions of Jan Jansen on Tuesday 9 March, each with another pilot.
  private func oneDay(_ dayparts: String...) -> PlanDocument {
    .of(
      zip(dayparts, ["breda", "emmen", "venlo"]).enumerated().map { index, session in
        .held(
          "werving-\(index + 1)", "2021-03-09", session.0, "online", [session.1], ["jansen"])
      })
  }

  private func crowds(_ plan: PlanDocument, perDay: Int) -> [Breach] {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 3
      $0.experts[0].perDay = perDay
      $0.calendar.dayparts += [
        .named("lunch", "12:00", "14:00"), .named("avond", "16:30", "20:00"),
      ]
    }
    return Verifier(programme).verify(plan).broken.filter { $0.rule == "one-a-day" }
  }

  @Test func `An expert has more sessions on a date than it takes`() throws {
    #expect(crowds(oneDay("ochtend", "middag", "avond"), perDay: 3) == [])
    #expect(crowds(oneDay("ochtend", "middag"), perDay: 2) == [])
    #expect(crowds(oneDay("ochtend", "middag"), perDay: 1).count == 1)
    let breaches = crowds(oneDay("ochtend", "middag", "avond"), perDay: 2)
    #expect(breaches.map(\.sessions) == [["werving-1", "werving-2", "werving-3"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Jan Jansen heeft op dinsdag 9 maart 2021 3 sessies in plaats van hoogstens 2: Werving "
          + "(werving-1), Werving (werving-2) en Werving (werving-3)."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Jan Jansen has 3 sessions on Tuesday 9 March 2021 instead of at most 2: Werving "
          + "(werving-1), Werving (werving-2) and Werving (werving-3)."
      ])
  }

  @Test func `Sessions of an expert that overlap are one too many, those that touch are not`() {
    #expect(crowds(oneDay("middag", "avond"), perDay: 3) == [])
    #expect(crowds(oneDay("middag", "middag"), perDay: 3).count == 1)
    let breaches = crowds(oneDay("ochtend", "middag", "lunch"), perDay: 3)
    #expect(
      breaches.map(\.sessions) == [["werving-1", "werving-3"], ["werving-2", "werving-3"]])
    #expect(breaches.map(\.participants) == [["jansen"], ["jansen"]])
    #expect(
      breaches[0].sentence.nl
        == "Jan Jansen heeft op dinsdag 9 maart 2021 twee sessies die elkaar overlappen: Werving "
        + "(werving-1) en Werving (werving-3).")
    #expect(
      breaches[0].sentence.en
        == "Jan Jansen has two sessions on Tuesday 9 March 2021 that overlap: Werving (werving-1) "
        + "and Werving (werving-3).")
  }

  @Test func `A pilot has one session on a date, whatever its expert takes`() {
    let both = ["werving-1", "werving-2"].enumerated().map { index, id in
      PlannedSession.held(
        id, "2021-03-09", ["ochtend", "middag"][index], "online", ["breda"], ["jansen"])
    }
    #expect(crowds(.of(both), perDay: 2).map(\.participants) == [["breda"]])
  }

  @Test func `A pilot comes to a theme before what it must have had`() throws {
    let programme = Programme.tiny { $0.themes[0].after = ["werving"] }
    let alone = Given.werving.with { $0.pilots = ["breda"] }
    let breach = try #require(programme.breaches(of: "order", Given.visie, alone).first)
    #expect(breach.sessions == ["visie-1", "werving-1"])
    #expect(breach.participants == ["breda"])
    #expect(
      breach.sentence.nl
        == "Pilot bouw volgt Visie (visie-1) op dinsdag 9 maart 2021, middag, maar moet eerst "
        + "Werving (werving-1) op dinsdag 23 maart 2021, middag volgen.")
    #expect(
      breach.sentence.en
        == "Pilot bouw attends Visie (visie-1) on Tuesday 9 March 2021, middag, but must attend "
        + "Werving (werving-1) on Tuesday 23 March 2021, middag first.")
  }

  @Test func `On the date of the other theme is too early as well, the day after is not`() {
    let programme = Programme.tiny { $0.themes[0].after = ["werving"] }
    for (date, count) in [("2021-03-09", 3), ("2021-03-08", 0)] {
      let moved = Given.werving.with { ($0.date, $0.daypart) = (day(date), "ochtend") }
      #expect(programme.breaches(of: "order", moved, Given.visie).count == count)
    }
  }

  @Test func `An expert has too many sessions`() throws {
    let programme = Programme.tiny { $0.experts[0].max = 1 }
    let again = Given.werving.with { $0.experts = ["jansen"] }
    #expect(programme.breaches(of: "expert-max", Given.visie, Given.werving) == [])
    let breach = try #require(programme.breaches(of: "expert-max", Given.visie, again).first)
    #expect(
      breach.sentence.nl == "Jan Jansen heeft 2 sessies in plaats van hoogstens 1: Visie "
        + "(visie-1) en Werving (werving-1).")
    #expect(
      breach.sentence.en == "Jan Jansen has 2 sessions instead of at most 1: Visie (visie-1) and "
        + "Werving (werving-1).")
  }

  @Test func `Earlier plans do not count towards the most an expert takes`() {
    let programme = Programme.tiny {
      $0.experts[0].max = 1
      $0.history = PastMeeting.of(Given.visie)
    }
    #expect(programme.breaches(of: "expert-max", Given.visie, Given.werving) == [])
  }
}
