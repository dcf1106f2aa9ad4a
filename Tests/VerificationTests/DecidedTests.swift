import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rule `pin` and frozen sessions.
struct DecidedTests {
  @Test func `A session differs from what is pinned`() throws {
    let programme = Programme.tiny {
      $0.pins = [
        Pin(
          session: "werving-1", date: day("2021-03-25"), daypart: "ochtend", venue: "zaal",
          pilots: ["breda", "emmen"], experts: ["jansen"])
      ]
    }
    let thin = Given.werving.with { $0.pilots = ["breda"] }
    let breach = try #require(programme.breaches(of: "pin", Given.visie, thin).first)
    #expect(breach.participants == ["emmen", "jansen"])
    #expect(
      breach.sentence.nl
        == "Werving (werving-1) op dinsdag 23 maart 2021, middag wijkt af van wat is vastgezet: "
        + "de dag is donderdag 25 maart 2021; het dagdeel is ochtend; de locatie is Zaal Utrecht; "
        + "Pilot logistiek hoort erbij; Jan Jansen hoort erbij.")
    #expect(
      breach.sentence.en
        == "Werving (werving-1) on Tuesday 23 March 2021, middag departs from what is pinned: "
        + "the day is Thursday 25 March 2021; the daypart is ochtend; the venue is Zaal Utrecht; "
        + "Pilot logistiek should be there; Jan Jansen should be there.")
  }

  @Test func `Others may join those who are pinned`() {
    let programme = Programme.tiny { $0.pins = [Pin(session: "werving-1", pilots: ["emmen"])] }
    #expect(programme.breaches(of: "pin", Given.visie, Given.werving) == [])
  }

  private let programme = Programme.tiny { $0.notice = 14 }

  private func frozen(_ today: String, _ sessions: PlannedSession...) -> [Breach] {
    Verifier(programme, after: Given.baseline(today)).verify(.of(sessions)).broken
      .filter { $0.rule == "frozen" }
  }

  @Test(arguments: [("2021-03-08", 0), ("2021-03-09", 1), ("2021-03-23", 1), ("2021-05-01", 1)])
  func `A published session is fixed from so many days before it`(today: String, count: Int) {
    let moved = Given.werving.with { $0.date = day("2021-06-01") }
    #expect(frozen(today, Given.visie, moved).count == count)
  }

  @Test func `A fixed session keeps slot, venue, pilots and experts`() throws {
    let moved = Given.werving.with {
      ($0.daypart, $0.venue) = ("ochtend", "zaal")
      ($0.pilots, $0.experts) = (["breda", "emmen"], ["jansen"])
    }
    let breach = try #require(frozen("2021-03-10", Given.visie, moved).first)
    #expect(breach.sessions == ["werving-1"])
    #expect(breach.participants == ["venlo", "devries", "jansen"])
    #expect(
      breach.sentence.nl
        == "Werving (werving-1) op dinsdag 23 maart 2021, middag ligt vast omdat de uitnodiging "
        + "al uit is en de dag te dichtbij, maar het plan wijkt af: ze is nu op dinsdag 23 maart "
        + "2021, ochtend; ze is nu in Zaal Utrecht; Pilot ICT is er niet meer bij; Petra de Vries "
        + "is er niet meer bij; Jan Jansen is erbij gekomen.")
    #expect(
      breach.sentence.en
        == "Werving (werving-1) on Tuesday 23 March 2021, middag is fixed because it is published "
        + "and the day is too near, but the plan departs from it: it is now on Tuesday 23 March "
        + "2021, ochtend; it is now at Zaal Utrecht; Pilot ICT has left; Petra de Vries has left; "
        + "Jan Jansen has joined.")
  }

  @Test func `A session of the past cannot disappear`() throws {
    let breach = try #require(frozen("2021-05-01", Given.visie).first)
    #expect(
      breach.sentence.nl
        == "Werving (werving-1) op dinsdag 23 maart 2021, middag ligt vast omdat die dag voorbij "
        + "is, maar het plan wijkt af: de sessie ontbreekt.")
  }

  @Test func `A fixed session that names someone gone is reported by name`() throws {
    var programme = programme
    programme.pilots.removeLast()
    let verdict = Verifier(programme, after: Given.baseline("2021-03-10"))
      .verify(.of(Given.visie, Given.werving))
    #expect(
      verdict.broken.filter { $0.rule == "sessions" }.map(\.sentence.nl) == [
        "Visie (visie-1) op dinsdag 9 maart 2021, middag noemt een pilot die niet in het schema "
          + "staat: venlo.",
        "Werving (werving-1) op dinsdag 23 maart 2021, middag noemt een pilot die niet in het "
          + "schema staat: venlo.",
      ])
    let without = Given.werving.with { $0.pilots = ["breda", "emmen"] }
    #expect(
      Verifier(programme, after: Given.baseline("2021-03-10")).verify(.of(Given.visie, without))
        .broken
        .filter { $0.rule == "frozen" }.map(\.sentence.nl) == [
          "Werving (werving-1) op dinsdag 23 maart 2021, middag ligt vast omdat de uitnodiging al "
            + "uit is en de dag te dichtbij, maar het plan wijkt af: venlo is er niet meer bij."
        ])
  }

  @Test func `Without today nothing is taken to be fixed, and a note says so`() {
    let moved = Given.werving.with { $0.date = day("2021-06-01") }
    let verdict = Verifier(programme, after: Given.baseline(nil)).verify(.of(Given.visie, moved))
    #expect(verdict.broken == [])
    #expect(
      verdict.notes.map(\.nl) == [
        "Niet nagegaan is welke gepubliceerde sessies al vastliggen: de dag van vandaag is niet "
          + "gegeven."
      ])
    #expect(
      verdict.notes.map(\.en) == [
        "Which published sessions are frozen was not checked: today's date was not given."
      ])
  }
}
