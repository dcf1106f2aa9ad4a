import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct ListScheduleTests {
  /// Themes that each come after the former, for all pilots or in groups.
  private func chain(
    _ length: Int, sessions: Int = 1, _ change: (inout Programme) -> Void = { _ in }
  ) -> Programme {
    .tiny {
      let period = days("2021-01-05..2021-12-17")
      $0.period = period
      $0.themes = (0..<length).map { number in
        Theme(
          id: "t\(number)", title: "T\(number)", sessions: sessions,
          pilots: sessions == 1 ? .all : .between(1...2), period: period,
          after: number == 0 ? [] : ["t\(number - 1)"])
      }
      for expert in $0.experts.indices {
        $0.experts[expert].themes = Dictionary(
          uniqueKeysWithValues: $0.themes.map { ($0.id, 2) })
      }
      change(&$0)
    }
  }

  @Test(arguments: [(40, 1), (40, 2), (90, 1)])
  func `A long chain of themes has a plan that the judge accepts`(
    length: Int, sessions: Int
  ) throws {
    let programme = chain(length, sessions: sessions) {
      $0.pilots[0].unavailable = [.reading("2021-02")]
      $0.experts[0].unavailable = [.reading("odd")]
      $0.team = Team(people: 2, perWeek: 2 * sessions)
    }
    let problem = Problem(programme)
    let plan = try #require(ListSchedule.plan(of: problem))
    let verdict = Verifier(programme).verify(PlanDocument(plan, of: problem))
    #expect(verdict.isValid, "\(verdict)")
  }

  @Test func `Planning begins with it where chance would find no order`() throws {
    let programme = chain(60)
    guard
      case .plan(let found) = Planner(programme).plan(
        Planner.Effort(moves: 2000, seconds: 1e9, proves: false))
    else {
      Issue.record("there is a plan")
      return
    }
    #expect(Verifier(programme).verify(found.document).isValid)
  }

  @Test func `Without room for the chain it finds nothing, and short ones are left to moves`() {
    let late = chain(40) { $0.period = days("2021-01-05..2021-03-01") }
    #expect(ListSchedule.plan(of: Problem(late)) == nil)
    #expect(ListSchedule.plan(of: Problem(chain(4))) == nil)
  }
}
