import ProgrammeModel
import TestSupport
import Testing

@testable import Reports

@Suite struct MoveTableTests {
  private let before = [
    PlannedSession.held("visie-1", "2021-03-09", "middag", "zaal", ["breda", "emmen"], ["jansen"]),
    .held("werving-1", "2021-03-23", "middag", "avans", ["breda"], []),
  ]

  @Test func `What moves says from when, where and whom, and what stays is left out`() {
    var after = before
    after[0] = .held("visie-1", "2021-03-11", "ochtend", "avans", ["breda", "venlo"], ["jansen"])
    #expect(
      MoveTable(from: before, to: after, in: .tiny()).part?.text(width: 80) == """
          Sessie           Was                          Wordt
          ---------------  ---------------------------  --------------------------------
          Visie (visie-1)  dinsdag 9 maart 2021,        donderdag 11 maart 2021, ochtend
                           middag                       Avans
                           Zaal Utrecht                 met Pilot ICT
                                                        zonder Pilot logistiek

        """)
  }

  @Test func `Sessions come and go, and nothing is said where nothing moves`() {
    let text = MoveTable(from: [before[0]], to: [before[1]], in: .tiny()).part?.text(width: 80)
    #expect(text?.contains("vervalt") == true && text?.contains("nieuw") == true)
    #expect(MoveTable(from: before, to: before, in: .tiny()).part?.text(width: 80) == nil)
  }
}
