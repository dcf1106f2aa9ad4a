import ProgrammeModel
import TestSupport
import Testing
import Verification

/// What a plan file says of its cost.
struct CostCheckTests {
  /// The tiny plan, whose whole account was made by hand.
  ///
  /// Travel 357 + 326 = 683 minutes (see the wish) at 1; spread: three pilots twice in the first
  /// half, 3 at 100. Needs: Breda 2 on werving, 2 × 3 weeks to 23 March (22 days) = 6 at 3. Emmen
  /// would rather not on Tuesdays: 2 at 30. Both experts have 3. Fair travel above 300: Emmen 370,
  /// so 70 at 1. Once together in a group is no repeat.
  /// 683 + 300 + 18 + 60 + 70 = 1131.
  private let programme = Programme.tiny {
    $0.pilots[0].needs = ["werving": 2]
    $0.pilots[1].avoid = [.reading("tue")]
    $0.wishes["fair-travel"] = WishPrice(price: 1, above: 300)
  }

  private let plan = PlanDocument(
    programme: "klein", schedule: "", status: .feasible, cost: 1131, bound: 900,
    wishes: [
      ("travel", 1, 683), ("avoid", 30, 2), ("practice", 40, 0), ("expertise", 20, 0),
      ("urgency", 3, 6), ("diversity", 10, 0), ("in-person", 150, 0), ("mix", 15, 0),
      ("hosting", 40, 0), ("load", 20, 0), ("spread", 100, 3), ("fair-travel", 1, 70),
      ("stability", 60, 0),
    ].map { .init(id: $0, price: $1, units: $2, points: $1 * $2) },
    sessions: [Given.visie, Given.werving])

  private func differences(_ change: (inout PlanDocument) -> Void) -> [Difference] {
    var copy = plan
    change(&copy)
    return Verifier(programme).verify(copy).differences
  }

  @Test func `A right account has no differences`() {
    let verdict = Verifier(programme).verify(plan)
    #expect(verdict.isValid)
    #expect(verdict.notes == [])
    #expect(verdict.cost == 1131)
    #expect(verdict.units.count == 13)
    #expect(plan.wishes.allSatisfy { verdict.units[$0.id] == $0.units })
  }

  @Test func `Units, price and points of a wish differ`() {
    let found = differences {
      $0.wishes[0] = .init(id: "travel", price: 2, units: 600, points: 1200)
    }
    #expect(found.map(\.subject) == ["travel", "travel", "travel"])
    #expect(
      found.map(\.sentence.nl) == [
        "De wens ‘reistijd’ heeft in het plan 2 als prijs; het is 1.",
        "De wens ‘reistijd’ heeft in het plan 600 als aantal; het is 683.",
        "De wens ‘reistijd’ heeft in het plan 1200 als punten; het is 683.",
      ])
    #expect(
      found.map(\.sentence.en) == [
        "The wish ‘travel’ has 2 as its price in the plan; it is 1.",
        "The wish ‘travel’ has 600 as its units in the plan; it is 683.",
        "The wish ‘travel’ has 1200 as its points in the plan; it is 683.",
      ])
  }

  @Test func `A wish is missing, stands twice or does not exist`() {
    let found = differences {
      $0.wishes[1] = $0.wishes[0]
      $0.wishes.append(.init(id: "geluk", price: 1, units: 1, points: 1))
    }
    #expect(found.map(\.subject) == ["travel", "avoid", "geluk"])
    #expect(
      found.map(\.sentence.nl) == [
        "De wens ‘reistijd’ staat 2 keer in het plan.",
        "De wens ‘liever niet’ ontbreekt in het plan.",
        "Het plan noemt een wens die niet bestaat: ‘geluk’.",
      ])
    #expect(
      found.map(\.sentence.en) == [
        "The wish ‘travel’ stands 2 times in the plan.",
        "The wish ‘rather not’ is missing from the plan.",
        "The plan names a wish that does not exist: ‘geluk’.",
      ])
  }

  @Test func `The cost differs`() {
    let found = differences { $0.cost = 1130 }
    #expect(found.map(\.subject) == ["cost"])
    #expect(
      found.map(\.sentence.nl) == ["Het plan noemt 1130 punten als kosten; het zijn er 1131."])
    #expect(
      found.map(\.sentence.en) == ["The plan gives 1130 points as its cost; it is 1131."])
  }

  @Test func `The bound lies above the cost`() {
    let found = differences { $0.bound = 1132 }
    #expect(found.map(\.subject) == ["bound"])
    #expect(
      found.map(\.sentence.nl) == ["De ondergrens van het plan is 1132, maar het kost 1131."])
    #expect(
      found.map(\.sentence.en) == ["The plan's lower bound is 1132, but it costs 1131."])
  }

  @Test func `A plan calls itself optimal and is not proven so`() {
    let found = differences { $0.status = .optimal }
    #expect(found.map(\.subject) == ["status"])
    #expect(
      found.map(\.sentence.nl) == [
        "Het plan noemt zich optimaal, maar kost 1131 met 900 als ondergrens."
      ])
    #expect(
      found.map(\.sentence.en) == [
        "The plan calls itself optimal, but costs 1131 with 900 as its bound."
      ])
    #expect(differences { ($0.status, $0.bound) = (.optimal, 1131) } == [])
  }

  @Test func `An extension counts as the plan has it, and a note says so`() {
    var (extended, counted) = (programme, plan)
    extended.wishes["after-holiday"] = WishPrice(price: 5)
    let missing = Verifier(extended).verify(counted)
    #expect(
      missing.differences.map(\.sentence.nl) == [
        "De wens ‘after-holiday’ ontbreekt in het plan."
      ])
    counted.wishes.append(.init(id: "after-holiday", price: 5, units: 4, points: 20))
    counted.cost = 1151
    let verdict = Verifier(extended).verify(counted)
    #expect(verdict.isValid)
    #expect(verdict.cost == 1151)
    #expect(verdict.units["after-holiday"] == 4)
    #expect(
      verdict.notes.map(\.nl) == [
        "De wens ‘after-holiday’ is een uitbreiding en is niet nagerekend."
      ])
    #expect(
      verdict.notes.map(\.en) == [
        "The wish ‘after-holiday’ is an extension and was not recomputed."
      ])
  }

  @Test func `A price of 0 turns a wish off but not its units`() {
    var free = programme
    free.wishes["travel"] = WishPrice(price: 0)
    let verdict = Verifier(free).verify(plan)
    #expect(verdict.units["travel"] == 683)
    #expect(verdict.cost == 1131 - 683)
  }

  @Test(arguments: [
    ("travel", 1), ("avoid", 30), ("practice", 40), ("expertise", 20), ("urgency", 3),
    ("diversity", 10), ("in-person", 150), ("mix", 15), ("hosting", 40), ("load", 20),
    ("spread", 100), ("fair-travel", 1), ("stability", 60),
  ])
  func `Prices are those of the page where the schedule says nothing`(wish: String, price: Int) {
    let asked = Verifier(.tiny()).price(of: wish)
    #expect(asked == WishPrice(price: price, above: wish == "fair-travel" ? 500 : 0))
  }
}
