import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Reports

@Suite struct ChangeReportTests {
  private static let visie = PlannedSession.held(
    "visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen", "venlo"], ["jansen"])
  private static let werving = PlannedSession.held(
    "werving-1", "2021-03-23", "middag", "avans", ["breda", "emmen"], ["weg"])

  private func programme(_ language: Language) -> Programme {
    .tiny { $0.language = language }
  }

  private let published = PlanDocument.of(visie, werving)

  private let plan = PlanDocument.of(
    visie,
    .held("werving-1", "2021-03-25", "ochtend", "avans", ["breda", "venlo"], ["devries"]))

  @Test func `Everyone who is touched is told what moves, comes and goes`() {
    #expect(
      ChangeReport(plan, of: programme(.nl), after: published, frozen: ["visie-1"]).text == """
        Er veranderen 5 afspraken van 5 deelnemers:

        Deelnemer  Sessie       Was                            Wordt
        ---------  -----------  -----------------------------  -------------------------
        Pilot      Werving      dinsdag 23 maart 2021, middag  donderdag 25 maart 2021,
        bouw       (werving-1)  Avans                          ochtend
                                                               Avans
        Pilot      Werving      dinsdag 23 maart 2021, middag  vervalt
        logistiek  (werving-1)  Avans
        Pilot ICT  Werving      nieuw                          donderdag 25 maart 2021,
                   (werving-1)                                 ochtend
                                                               Avans
        Petra de   Werving      nieuw                          donderdag 25 maart 2021,
        Vries      (werving-1)                                 ochtend
                                                               Avans
        weg        Werving      dinsdag 23 maart 2021, middag  vervalt
                   (werving-1)  Avans

        Wat vastligt, omdat het voorbij is of te dichtbij:
          dinsdag 9 maart 2021, middag: Visie (visie-1)

        """)
  }

  @Test func `It speaks English`() {
    let text = ChangeReport(plan, of: programme(.en), after: published, frozen: ["visie-1"]).text
    #expect(text.hasPrefix("5 appointments change for 5 participants:\n\nParticipant  "))
    #expect(text.contains("new"))
    #expect(text.contains("cancelled"))
    #expect(
      text.hasSuffix(
        """

        What is fixed, because it is past or too near:
          Tuesday 9 March 2021, middag: Visie (visie-1)

        """))
  }

  @Test func `One change is told in the singular`() {
    let one = PlanDocument.of(
      Self.visie, .held("werving-1", "2021-03-23", "middag", "avans", ["breda"], ["weg"]))
    let report = ChangeReport(one, of: programme(.nl), after: published, frozen: [])
    #expect(report.text.hasPrefix("Er verandert 1 afspraak van 1 deelnemer:\n"))
  }

  @Test func `A plan that changes nothing says so`() {
    let same = PlanDocument.of(Self.visie, Self.werving)
    #expect(
      ChangeReport(same, of: programme(.nl), after: published, frozen: []).text
        == "Er verandert niets: dit is het plan dat is gepubliceerd.\n")
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `It counts what the verifier counts`(seed: UInt64) {
    let random = RandomProgramme.make(seed: seed, .init(pilots: 3...8, isPublished: true))
    let units = Verifier(random.programme, after: random.baseline).verify(random.witness).units[
      "stability"]
    #expect(
      random.witness.changes(
        after: random.baseline.published, in: random.programme
      ).count == units)
  }
}
