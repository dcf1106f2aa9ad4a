import Planning
import ProgrammeModel
import Testing

@Suite struct BudgetTests {
  // The session costs 500 for Jan Jansen and 99 for the room.
  @Test(arguments: [(nil, 0), (600, 0), (599, 0), (598, 1), (0, 599)] as [(Int?, Int)])
  func `Every euro of fees and venue costs above the budget counts`(budget: Int?, units: Int) {
    let situation = Situation(.meeting()) {
      $0.experts[0].fee = 500
      $0.venues[1].cost = 99
      $0.budget = budget
    }
    #expect(situation.units(of: "budget") == units)
  }

  @Test func `The programme's budget is for all sessions together`() {
    let situation = Situation(
      .meeting("visie-1"), .meeting("werving-1", at: "avans", experts: ["jansen", "devries"])
    ) {
      $0.experts[0].fee = 500
      $0.experts[1].fee = 250
      $0.venues[0].cost = 10
      $0.budget = 1200
    }
    #expect(situation.units(of: "budget") == 60)
  }

  // 599 over three pilots is 199 2/3.
  @Test(arguments: [(nil, 0), (200, 0), (199, 1), (0, 200)] as [(Int?, Int)])
  func `A share is rounded up to a whole euro`(budget: Int?, units: Int) {
    let situation = Situation(.meeting()) {
      $0.experts[0].fee = 500
      $0.venues[1].cost = 99
      $0.pilots[2].budget = budget
    }
    #expect(situation.units(of: "budget") == units)
  }

  // 100 over three pilots is 33 1/3: 34 a session, where both together would be 67.
  @Test(arguments: [(68, 0), (67, 1), (66, 2)])
  func `Each session's share is rounded by itself`(budget: Int, units: Int) {
    let situation = Situation(.meeting("visie-1"), .meeting("werving-1", on: "2021-03-11")) {
      $0.experts[0].fee = 100
      $0.pilots[0].budget = budget
    }
    #expect(situation.units(of: "budget") == units)
  }

  @Test func `A share that comes out whole is not rounded`() {
    let situation = Situation(.meeting()) {
      $0.experts[0].fee = 300
      $0.pilots[0].budget = 100
    }
    #expect(situation.units(of: "budget") == 0)
  }

  @Test func `Only who takes part has a share, and a session without pilots has none`() {
    let situation = Situation(
      .meeting("visie-1", pilots: ["emmen", "venlo"]), .meeting("werving-1", pilots: [])
    ) {
      $0.experts[0].fee = 100
      for pilot in $0.pilots.indices { $0.pilots[pilot].budget = 0 }
    }
    #expect(situation.units(of: "budget") == 100)
  }

  @Test func `The programme's budget and every pilot's add up`() {
    let situation = Situation(.meeting()) {
      $0.experts[0].fee = 300
      $0.budget = 290
      $0.pilots[0].budget = 95
      $0.pilots[1].budget = 99
    }
    #expect(situation.units(of: "budget") == 10 + 5 + 1)
  }

  @Test func `Its title and unit read well in Dutch and English`() {
    #expect(RuleBook.title(of: "budget") == Words(nl: "budget overschreden", en: "over budget"))
    #expect(RuleBook.unit(of: "budget") == Words(nl: "euro te veel", en: "euros too many"))
  }
}
