import ProgrammeModel
import Testing

@testable import Reports

@Suite struct CostTableTests {
  private let lines = [
    CostTable.Line(wish: "reistijd", units: 2970, unit: "minuten", price: 1, points: 2970),
    CostTable.Line(wish: "liever niet", units: 0, unit: "deelnemers", price: 30, points: 0),
    CostTable.Line(wish: "vaker in één maand", units: 2, unit: "herhalingen", price: 0, points: 0),
    CostTable.Line(wish: "online", units: 30, unit: "pilots", price: 150, points: 4500),
  ]

  @Test func `The dearest wish stands first and wishes without units are left out`() {
    #expect(
      CostTable(lines: lines, total: 7470, language: .nl).text == """
        Wens                Aantal               Prijs  Punten
        ------------------  ------  -----------  -----  ------
        online                  30  pilots         150   4.500
        reistijd             2.970  minuten          1   2.970
        vaker in één maand       2  herhalingen      0       0
        Samen                                            7.470

        """)
  }

  @Test func `An English programme has English numbers`() {
    #expect(
      CostTable(lines: [lines[0]], total: 2970, language: .en).text == """
        Wish      Count           Price  Points
        --------  -----  -------  -----  ------
        reistijd  2,970  minuten      1   2,970
        Together                          2,970

        """)
  }
}
