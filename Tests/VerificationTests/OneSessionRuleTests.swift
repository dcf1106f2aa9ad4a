import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `closed`, `group-size` and `away`.
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

  private let calendarOfTheTeam = BusyTimes(
    busy: [.on("2021-03-09", "16:30", "18:00"), .on("2021-03-23", "12:30", "13:31")],
    tentative: [.on("2021-03-09", "09:00", "17:00")])

  @Test func `A busy time of the team closes a slot, a tentative one does not`() {
    let programme = Programme.tiny { $0.team.busy = calendarOfTheTeam }
    let breaches = programme.breaches(of: "closed", Given.visie, Given.werving)
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) kan niet: de agenda van het programmateam is dan bezet."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Werving (werving-1) on Tuesday 23 March 2021, middag cannot be held: the programme "
          + "team's calendar is taken then."
      ])
  }

  @Test func `A theme without the team does not mind that the team is away`() {
    let programme = Programme.tiny {
      $0.team.busy = calendarOfTheTeam
      $0.team.unavailable = [.reading("tue")]
      $0.themes[1].hasTeam = false
    }
    #expect(
      programme.breaches(of: "closed", Given.visie, Given.werving).map(\.sessions) == [["visie-1"]])
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

  @Test(arguments: [
    ("2021-03-10..2021-06-30", ["visie-1"]), ("2021-03-09..2021-03-23", []),
    ("2021-03-01..2021-03-22", ["werving-1"]),
  ])
  func `A pilot is away outside the days on which it takes part`(
    period: String, sessions: [String]
  ) {
    let programme = Programme.tiny { $0.pilots[1].period = days(period) }
    let breaches = programme.breaches(of: "away", Given.visie, Given.werving)
    #expect(breaches.flatMap(\.sessions) == sessions)
    #expect(breaches.allSatisfy { $0.participants == ["emmen"] })
  }

  @Test func `The days on which a pilot takes part are named`() throws {
    let programme = Programme.tiny { $0.pilots[1].period = days("2021-03-01..2021-03-22") }
    let breach = try #require(programme.breaches(of: "away", Given.werving).first)
    #expect(
      breach.sentence.nl
        == "Pilot logistiek kan niet bij \(label) zijn: doet mee van 1 maart 2021 tot en met 22 "
        + "maart 2021.")
    #expect(
      breach.sentence.en
        == "Pilot logistiek cannot be at Werving (werving-1) on Tuesday 23 March 2021, middag: "
        + "takes part from 1 March 2021 to 22 March 2021.")
  }

  @Test func `A busy time of the venue keeps it away, a tentative one does not`() {
    let programme = Programme.tiny {
      $0.venues[0].busy = BusyTimes(busy: [.on("2021-03-23", "16:29", "20:00")])
      $0.venues[1].busy = BusyTimes(
        busy: [.on("2021-03-09", "16:30", "20:00")],
        tentative: [.on("2021-03-09", "13:00", "17:00")])
    }
    let breaches = programme.breaches(of: "away", Given.visie, Given.werving)
    #expect(breaches.map(\.participants) == [[]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Avans is niet beschikbaar voor \(label): de agenda van de locatie is dan bezet."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "Avans is not available for Werving (werving-1) on Tuesday 23 March 2021, middag: its "
          + "calendar is taken then."
      ])
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
