import ProgrammeModel
import TestSupport
import Testing
import Verification

/// The rule `sessions`.
struct SessionListTests {
  @Test func `The tiny plan breaks no rule`() {
    #expect(Verifier(.tiny()).verify(.of(Given.visie, Given.werving)).broken == [])
  }

  @Test func `A session is missing`() throws {
    let breach = try #require(Programme.tiny().breaches(of: "sessions", Given.visie).first)
    #expect(breach.sessions == ["werving-1"])
    #expect(breach.sentence.nl == "Werving (werving-1) ontbreekt in het plan.")
    #expect(breach.sentence.en == "Werving (werving-1) is missing from the plan.")
  }

  @Test func `A session is not asked for`() throws {
    let extra = Given.werving.with { $0.id = "werving-01" }
    let breaches = Programme.tiny().breaches(of: "sessions", Given.visie, Given.werving, extra)
    let breach = try #require(breaches.first)
    #expect(breaches.count == 1)
    #expect(
      breach.sentence.nl
        == "Werving (werving-01) op dinsdag 23 maart 2021, middag wordt door het schema niet "
        + "gevraagd.")
    #expect(
      breach.sentence.en
        == "Werving (werving-01) on Tuesday 23 March 2021, middag is not asked for by the "
        + "schedule.")
  }

  @Test func `A session stands under another theme, or one that does not exist`() {
    let moved = Given.werving.with { $0.theme = "visie" }
    let lost = Given.visie.with { $0.theme = "droom" }
    #expect(
      Programme.tiny().sentences(of: "sessions", lost, moved) == [
        "droom (visie-1) op dinsdag 9 maart 2021, middag hoort bij het thema Visie.",
        "Visie (werving-1) op dinsdag 23 maart 2021, middag hoort bij het thema Werving.",
      ])
  }

  @Test func `A session stands twice in the plan`() throws {
    let breaches = Programme.tiny().breaches(
      of: "sessions", Given.visie, Given.werving, Given.werving)
    let breach = try #require(breaches.first)
    #expect(breach.sessions == ["werving-1", "werving-1"])
    #expect(breach.sentence.nl == "Werving (werving-1) staat 2 keer in het plan.")
    #expect(breach.sentence.en == "Werving (werving-1) stands 2 times in the plan.")
  }

  @Test func `A participant stands twice in a session`() throws {
    let doubled = Given.werving.with {
      $0.pilots = ["breda", "emmen", "venlo", "emmen"]
      $0.experts = ["devries", "devries"]
    }
    let breaches = Programme.tiny().breaches(of: "sessions", Given.visie, doubled)
    #expect(breaches.map(\.participants) == [["emmen"], ["devries"]])
    #expect(
      breaches.map(\.sentence.nl) == [
        "Pilot logistiek staat 2 keer in Werving (werving-1) op dinsdag 23 maart 2021, middag.",
        "Petra de Vries staat 2 keer in Werving (werving-1) op dinsdag 23 maart 2021, middag.",
      ])
    #expect(
      breaches[0].sentence.en
        == "Pilot logistiek stands 2 times in Werving (werving-1) on Tuesday 23 March 2021, "
        + "middag.")
  }

  @Test func `A venue, a pilot and an expert are unknown`() {
    let lost = Given.werving.with {
      $0.venue = "maan"
      $0.pilots = ["breda", "emmen", "mars"]
      $0.experts = ["geest"]
    }
    let breaches = Programme.tiny().breaches(of: "sessions", Given.visie, lost)
    #expect(breaches.map(\.participants) == [[], ["mars"], ["geest"]])
    let label = "Werving (werving-1) op dinsdag 23 maart 2021, middag"
    #expect(
      breaches.map(\.sentence.nl) == [
        "\(label) noemt een locatie die niet in het schema staat: maan.",
        "\(label) noemt een pilot die niet in het schema staat: mars.",
        "\(label) noemt een expert die niet in het schema staat: geest.",
      ])
    #expect(
      breaches[0].sentence.en
        == "Werving (werving-1) on Tuesday 23 March 2021, middag names a venue that the schedule "
        + "does not have: maan.")
  }
}
