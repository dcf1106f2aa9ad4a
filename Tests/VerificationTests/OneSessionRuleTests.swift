import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `closed`, `group-size`, `expert-count`, `not-an-expert` and `away`.
struct OneSessionRuleTests {
  private let label = "Werving (werving-1) op dinsdag 23 maart 2021, middag"

  @Test(arguments: [
    ("2021-03-24", "middag", "woensdag 24 maart 2021, middag", "op woensdag zijn er geen sessies"),
    (
      "2021-03-23", "nacht", "dinsdag 23 maart 2021, nacht",
      "het dagdeel nacht staat niet in het schema"
    ),
    ("2021-04-27", "middag", "dinsdag 27 april 2021, middag", "het is een feestdag"),
    (
      "2021-04-08", "middag", "donderdag 8 april 2021, middag",
      "het schema sluit ‘2021-W14 middag’"
    ),
    (
      "2021-04-13", "ochtend", "dinsdag 13 april 2021, ochtend",
      "het programmateam kan niet op ‘tue ochtend’"
    ),
    (
      "2021-02-23", "middag", "dinsdag 23 februari 2021, middag",
      "het programma loopt van 1 maart 2021 tot en met 30 juni 2021; "
        + "het thema loopt van 1 maart 2021 tot en met 30 juni 2021"
    ),
  ])
  func `The slot is not open`(date: String, daypart: String, when: String, why: String) {
    let programme = Programme.tiny {
      $0.calendar.closed = [.reading("2021-W14 middag")]
      $0.team.unavailable = [.reading("tue ochtend")]
    }
    let moved = Given.werving.with { ($0.date, $0.daypart) = (day(date), daypart) }
    #expect(
      programme.sentences(of: "closed", Given.visie, moved) == [
        "Werving (werving-1) op \(when) kan niet: \(why)."
      ])
  }

  @Test func `A public holiday is a day like any other where the schedule says so`() {
    let programme = Programme.tiny { $0.calendar.publicHolidays = .open }
    let onKingsDay = Given.werving.with { $0.date = day("2021-04-27") }
    #expect(programme.sentences(of: "closed", Given.visie, onKingsDay) == [])
  }

  @Test func `The theme has other days and dayparts`() throws {
    let programme = Programme.tiny {
      $0.themes[1].period = days("2021-05-01..2021-05-31")
      $0.themes[1].dayparts = ["ochtend"]
    }
    let breach = try #require(programme.breaches(of: "closed", Given.visie, Given.werving).first)
    #expect(
      breach.sentence.nl == "\(label) kan niet: het thema loopt van 1 mei 2021 tot en "
        + "met 31 mei 2021; het thema vraagt ochtend.")
    #expect(
      breach.sentence.en == "Werving (werving-1) on Tuesday 23 March 2021, middag cannot be "
        + "held: the theme runs from 1 May 2021 to 31 May 2021; the theme asks for ochtend.")
  }

  @Test(arguments: [
    (Theme.GroupSize.between(1...2), "telt 3 pilots in plaats van 1 tot 2."),
    (.between(4...4), "telt 3 pilots in plaats van 4."),
  ])
  func `The group is too small or too large`(sizes: Theme.GroupSize, what: String) {
    let programme = Programme.tiny { $0.themes[1].pilots = sizes }
    #expect(
      programme.sentences(of: "group-size", Given.visie, Given.werving) == ["\(label) \(what)"])
  }

  @Test func `All pilots are those who attend the theme at all`() throws {
    let programme = Programme.tiny { $0.pilots[2].attend["visie"] = 0 }
    let two = Given.visie.with { $0.pilots = ["breda", "emmen"] }
    #expect(programme.breaches(of: "group-size", two, Given.werving) == [])
    let breach = try #require(programme.breaches(of: "group-size", Given.visie).first)
    #expect(breach.participants == ["breda", "emmen", "venlo"])
    #expect(
      breach.sentence.en
        == "Visie (visie-1) on Tuesday 9 March 2021, middag has 3 pilots instead of 2.")
  }

  @Test func `The number of experts differs`() {
    let programme = Programme.tiny { $0.themes[1].experts = 2 }
    let breaches = programme.breaches(of: "expert-count", Given.visie, Given.werving)
    #expect(breaches.map(\.sentence.nl) == ["\(label) telt 1 expert in plaats van 2."])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag has 1 expert instead of 2."
      ])
  }

  @Test func `An expert has no expertise in the theme`() {
    let wrong = Given.visie.with { $0.experts = ["devries"] }
    let breaches = Programme.tiny().breaches(of: "not-an-expert", wrong, Given.werving)
    #expect(breaches.map(\.participants) == [["devries"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Petra de Vries is geen expert op het thema van Visie (visie-1) op dinsdag 9 maart 2021, "
          + "middag."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Petra de Vries is no expert in the theme of Visie (visie-1) on Tuesday 9 March 2021, "
          + "middag."
      ])
  }

  @Test func `A pilot, an expert and the venue are away`() {
    let programme = Programme.tiny {
      $0.pilots[1].unavailable = [.reading("thu"), .reading("tue middag")]
      $0.experts[1].unavailable = [.reading("2021-W12")]
      $0.venues[0].unavailable = [.reading("2021-03-20..2021-03-23")]
    }
    let breaches = programme.breaches(of: "away", Given.werving)
    #expect(breaches.map(\.participants) == [["emmen"], ["devries"], []])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot logistiek kan niet bij \(label) zijn: ‘tue middag’.",
        "Petra de Vries kan niet bij \(label) zijn: ‘2021-W12’.",
        "Avans is niet beschikbaar voor \(label): ‘2021-03-20..2021-03-23’.",
      ])
    #expect(
      breaches[2].sentence.en
        == "Avans is not available for Werving (werving-1) on Tuesday 23 March 2021, middag: "
        + "‘2021-03-20..2021-03-23’.")
  }

  @Test func `A busy time that overlaps the daypart keeps a pilot or an expert away`() {
    let times = BusyTimes(busy: [
      .on("2021-03-09", "13:00", "13:30"), .on("2021-03-23", "16:29", "18:00"),
    ])
    let programme = Programme.tiny {
      $0.pilots[1].busy = times
      $0.experts[0].busy = times
      $0.experts[1].busy = times
    }
    let breaches = programme.breaches(of: "away", Given.visie, Given.werving)
    #expect(breaches.map(\.participants) == [["emmen"], ["devries"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot logistiek kan niet bij \(label) zijn: de eigen agenda is dan bezet.",
        "Petra de Vries kan niet bij \(label) zijn: de eigen agenda is dan bezet.",
      ])
    #expect(
      breaches[1].sentence.en
        == "Petra de Vries cannot be at Werving (werving-1) on Tuesday 23 March 2021, middag: "
        + "their own calendar is taken then.")
  }

  @Test func `School holidays keep the pilots of their region away, and no one else`() {
    let holiday = SchoolHoliday(
      name: "voorjaar 2021",
      days: [.zuid: days("2021-03-20..2021-03-28"), .noord: days("2021-03-27..2021-04-04")])
    let programme = Programme.tiny { $0.calendar.holidays = [holiday] }
    let breaches = programme.breaches(of: "away", Given.visie, Given.werving)
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot bouw kan niet bij \(label) zijn: schoolvakantie voorjaar 2021.",
        "Pilot ICT kan niet bij \(label) zijn: schoolvakantie voorjaar 2021.",
      ])
    #expect(
      breaches[0].sentence.en
        == "Pilot bouw cannot be at Werving (werving-1) on Tuesday 23 March 2021, middag: "
        + "school holiday voorjaar 2021.")
    for rule in [MeetingCalendar.SchoolHolidayRule.avoid, .open] {
      var other = programme
      other.calendar.schoolHolidays = rule
      #expect(other.breaches(of: "away", Given.visie, Given.werving) == [])
    }
  }
}
