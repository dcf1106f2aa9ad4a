import ProgrammeModel
import Testing

@testable import Reports

@Suite struct CostTableTests {
  private let lines = [
    CostTable.Line(
      wish: "reistijd", units: 2970, unit: "minuten", price: 1, points: 2970, least: nil),
    CostTable.Line(
      wish: "liever niet", units: 0, unit: "deelnemers", price: 30, points: 0, least: nil),
    CostTable.Line(
      wish: "vaker in één maand", units: 2, unit: "herhalingen", price: 0, points: 0, least: nil),
    CostTable.Line(wish: "online", units: 30, unit: "pilots", price: 150, points: 4500, least: nil),
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

  @Test func `What every plan pays stands in a column of its own`() {
    var plan = PlanDocument(
      programme: "proef", schedule: "", status: .feasible, cost: 3060, bound: 1000,
      wishes: [
        PlanDocument.WishCost(id: "travel", price: 1, units: 2970, points: 2970),
        PlanDocument.WishCost(id: "avoid", price: 30, units: 3, points: 90),
      ], sessions: [])
    #expect(
      CostTable(plan, least: ["travel": 1200], in: .nl).text == """
        Wens         Aantal              Prijs  Punten  Elk plan
        -----------  ------  ----------  -----  ------  --------
        reistijd      2.970  minuten         1   2.970     1.200
        liever niet       3  deelnemers     30      90         0
        Samen                                    3.060     1.200

        Van deze 3.060 punten betaalt elk geldig plan er ten minste 1.200, wens voor
        wens bewezen: die staan bij “Elk plan”.

        """)
    plan.cost = 90
    plan.wishes.removeFirst()
    #expect(
      CostTable(plan, least: ["avoid": 30], in: .en).text.hasSuffix(
        """

        Of these 90 points every valid plan pays 30 at least, proven wish by wish: they
        stand at “Any plan”.

        """))
  }

  @Test func `One unit is told in the singular`() {
    let plan = PlanDocument(
      programme: "proef", schedule: "", status: .feasible, cost: 101, bound: 0,
      wishes: [
        PlanDocument.WishCost(id: "mix", price: 100, units: 1, points: 100),
        PlanDocument.WishCost(id: "travel", price: 1, units: 1, points: 1),
      ], sessions: [])
    #expect(
      CostTable(plan, least: nil, in: .nl).text == """
        Wens                         Aantal             Prijs  Punten
        ---------------------------  ------  ---------  -----  ------
        zelfde pilots opnieuw samen       1  herhaling    100     100
        reistijd                          1  minuut         1       1
        Samen                                                     101

        """)
  }

  @Test func `Where it is not known that plans must pay anything, nothing is said of it`() {
    let plan = PlanDocument(
      programme: "proef", schedule: "", status: .feasible, cost: 90, bound: 0,
      wishes: [PlanDocument.WishCost(id: "avoid", price: 30, units: 3, points: 90)], sessions: [])
    #expect(CostTable(plan, least: [:], in: .nl).text == CostTable(plan, least: nil, in: .nl).text)
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
