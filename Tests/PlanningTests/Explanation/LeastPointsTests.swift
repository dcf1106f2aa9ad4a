import Planning
import ProgrammeModel
import TestSupport
import Testing

@Suite struct LeastPointsTests {
  @Test(arguments: UInt64(1)...30)
  func `no valid plan pays less for any wish`(seed: UInt64) throws {
    let drawn = RandomProgramme.make(seed: seed, .tiny())
    let (problem, planner) = (Problem(drawn.programme), Planner(drawn.programme))
    let witness = try #require(problem.candidates(of: drawn.witness))
    var plans = [PlanDocument(witness, of: problem)]
    if case .plan(let found) = planner.plan(Planner.Effort(moves: 20_000, seconds: 1e9)) {
      plans.append(found.document)
    }
    for plan in plans {
      let least = planner.leastPoints(of: plan)
      #expect(Set(least.keys) == Set(plan.wishes.filter { $0.points > 0 }.map(\.id)))
      for wish in plans.flatMap(\.wishes) {
        #expect(least[wish.id, default: 0] <= wish.points, "\(wish.id)")
      }
    }
  }

  @Test func `pilots whose themes share a part of the year come again in it`() {
    // Both themes are held in the first half of the period alone, and every pilot comes to both.
    let programme = Programme.tiny {
      for theme in $0.themes.indices { $0.themes[theme].period = days("2021-03-01..2021-03-31") }
      $0.period = days("2021-03-01..2021-12-17")
    }
    guard
      case .plan(let found) = Planner(programme).plan(Planner.Effort(moves: 20_000, seconds: 1e9))
    else {
      Issue.record("there is a plan")
      return
    }
    let paid = found.document.wishes.first { $0.id == "spread" }?.points ?? 0
    #expect(paid > 0)
    #expect(Planner(programme).leastPoints(of: found.document)["spread"] == paid)
  }

  @Test func `the answer is the same on any number of threads`() throws {
    let drawn = RandomProgramme.make(seed: 7, .tiny())
    let planner = Planner(drawn.programme)
    let witness = try #require(Problem(drawn.programme).candidates(of: drawn.witness))
    let plan = PlanDocument(witness, of: Problem(drawn.programme))
    let alone = planner.leastPoints(of: plan, threads: 1)
    #expect(!alone.isEmpty && alone.values.contains { $0 > 0 })
    #expect(planner.leastPoints(of: plan, threads: 4) == alone)
  }

  @Test func `what only one way can be is paid by every plan`() {
    let programme = Programme.tiny {
      $0.themes[0].mode = .onsite
      $0.experts = [$0.experts[0]]
      $0.experts[0].themes = ["visie": 1, "werving": 2]
      $0.venues = [$0.venues[1]]
    }
    guard case .plan(let found) = Planner(programme).plan(Planner.Effort(moves: 5000, seconds: 1e9))
    else {
      Issue.record("there is a plan")
      return
    }
    let least = Planner(programme).leastPoints(of: found.document)
    for id in ["travel", "expertise", "load"] {
      let paid = found.document.wishes.first { $0.id == id }?.points
      #expect(least[id] == paid, "\(id)")
    }
  }
}
