import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rules `team-load` and `budget`.
struct SharedRuleTests {
  private let sameDay = Given.werving.with {
    ($0.date, $0.daypart) = (day("2021-03-09"), "ochtend")
  }
  private let sameWeek = Given.werving.with { $0.date = day("2021-03-11") }

  @Test func `The team has too many sessions on a date`() {
    let breaches = Programme.tiny { $0.team.perDay = 1 }
      .breaches(of: "team-load", sameDay, Given.visie)
    #expect(breaches.map(\.sessions) == [["werving-1", "visie-1"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Op dinsdag 9 maart 2021 heeft het programmateam 2 sessies in plaats van hoogstens 1: "
          + "Werving (werving-1) en Visie (visie-1)."
      ])
    #expect(
      breaches.map(\.sentence.en) == [
        "On Tuesday 9 March 2021 the programme team has 2 sessions instead of at most 1: Werving "
          + "(werving-1) and Visie (visie-1)."
      ])
  }

  @Test func `The team has too many sessions in an ISO week`() {
    let programme = Programme.tiny { $0.team.perWeek = 1 }
    #expect(programme.breaches(of: "team-load", Given.visie, Given.werving) == [])
    #expect(
      programme.sentences(of: "team-load", Given.visie, sameWeek) == [
        "In week 10 van 2021 heeft het programmateam 2 sessies in plaats van hoogstens 1: Visie "
          + "(visie-1) en Werving (werving-1)."
      ])
  }

  @Test func `Sessions without the team do not count for it`() {
    let programme = Programme.tiny {
      ($0.team.perDay, $0.team.perWeek) = (1, 1)
      $0.themes[1].hasTeam = false
    }
    #expect(programme.breaches(of: "team-load", sameDay, Given.visie) == [])
    #expect(programme.breaches(of: "team-load", Given.visie, sameWeek) == [])
  }

  // Jan Jansen costs 500, Petra de Vries 500, Avans 1: 1001 in all.
  @Test func `Fees and venues exceed the budget`() throws {
    let dear = Programme.tiny {
      $0.experts[0].fee = 500
      $0.experts[1].fee = 500
      $0.venues[0].cost = 1
      $0.budget = 1000
    }
    let breach = try #require(dear.breaches(of: "budget", Given.visie, Given.werving).first)
    #expect(
      breach.sentence.nl
        == "Experts en locaties kosten samen € 1.001; het budget is € 1.000.")
    #expect(
      breach.sentence.en == "Experts and venues together cost €1,001; the budget is €1,000.")
    var enough = dear
    enough.budget = 1001
    #expect(enough.breaches(of: "budget", Given.visie, Given.werving) == [])
  }

  // Each session costs 500 for three pilots, rounded up to 167 for each: 334 for two sessions.
  @Test func `A pilot's shares are rounded up a session`() throws {
    let dear = Programme.tiny {
      $0.experts[0].fee = 500
      $0.experts[1].fee = 500
      $0.pilots[2].budget = 333
    }
    let breach = try #require(dear.breaches(of: "budget", Given.visie, Given.werving).first)
    #expect(breach.participants == ["venlo"])
    #expect(breach.sentence.nl == "Pilot ICT draagt € 334 bij; het eigen budget is € 333.")
    #expect(breach.sentence.en == "Pilot ICT contributes €334; its own budget is €333.")
    var enough = dear
    enough.pilots[2].budget = 334
    #expect(enough.breaches(of: "budget", Given.visie, Given.werving) == [])
  }
}
