import BruteForce
import ProgrammeModel
import TestSupport
import Testing
import Verification

struct BruteForceTests {
  @Test(arguments: 0..<40 as Range<UInt64>)
  func `The cheapest plan is valid and costs no more than the one made first`(seed: UInt64) throws {
    let random = RandomProgramme.make(seed: seed, .tiny(isPublished: seed % 3 == 0))
    let judge = Verifier(random.programme, after: random.baseline)
    let best = try #require(BruteForce.optimum(of: random.programme, after: random.baseline))
    let verdict = judge.verify(best.plan)
    #expect(verdict.broken == [])
    #expect(verdict.cost == best.cost)
    #expect(best.cost <= judge.verify(random.witness).cost)
  }

  @Test(arguments: 0..<6 as Range<UInt64>)
  func `No change of one session makes the cheapest plan cheaper`(seed: UInt64) throws {
    let programme = RandomProgramme.make(seed: seed, .tiny()).programme
    let judge = Verifier(programme)
    let best = try #require(BruteForce.optimum(of: programme))
    for (index, session) in best.plan.sessions.enumerated() {
      for way in waysToHold(session, programme) {
        var plan = best.plan
        plan.sessions[index] = way
        let verdict = judge.verify(plan)
        #expect(!verdict.broken.isEmpty || verdict.cost >= best.cost)
      }
    }
  }

  /// Seeds of programmes that have two sessions and two pilots.
  @Test(arguments: [18, 45, 57, 59, 64] as [UInt64])
  func `Two sessions in every way, judged by the verifier alone, give the same`(seed: UInt64) throws
  {
    let random = RandomProgramme.make(seed: seed, .tiny(isSolvable: seed % 2 == 0))
    let (programme, sessions) = (random.programme, random.witness.sessions)
    try #require(sessions.count == 2 && random.programme.pilots.count == 2)
    let judge = Verifier(programme)
    let ways = sessions.map { session in
      waysToHold(session, programme).filter { way in
        !judge.verify(.of(way)).broken.contains { $0.rule == "closed" || $0.rule == "away" }
      }
    }
    let verdicts = ways[0].flatMap { one in ways[1].map { judge.verify(.of(one, $0)) } }
    let cheapest = verdicts.filter(\.broken.isEmpty).map(\.cost).min()
    #expect(BruteForce.optimum(of: programme)?.cost == cheapest)
  }

  @Test func `A programme that cannot be planned has no cheapest plan`() {
    let programme = Programme.tiny {
      $0.pilots[0].unavailable = [.reading("tue"), .reading("thu")]
    }
    #expect(BruteForce.optimum(of: programme)?.cost == nil)
  }

  /// The session on every meeting day, in every daypart, venue, group and panel of two at most.
  private func waysToHold(_ session: PlannedSession, _ programme: Programme) -> [PlannedSession] {
    let period = programme.period
    let dates = (period.lowerBound.dayNumber...period.upperBound.dayNumber)
      .map(CivilDate.init(dayNumber:)).filter { programme.calendar.weekdays.contains($0.weekday) }
    let groups = subsets(of: programme.pilots.map(\.id))
    let panels = subsets(of: programme.experts.map(\.id)).filter {
      $0.count == session.experts.count
    }
    var ways: [PlannedSession] = []
    for date in dates {
      for daypart in programme.calendar.dayparts {
        for venue in programme.venues {
          for group in groups {
            for panel in panels {
              var way = session
              (way.date, way.daypart, way.venue) = (date, daypart.name, venue.id)
              (way.pilots, way.experts) = (group, panel)
              ways.append(way)
            }
          }
        }
      }
    }
    return ways
  }

  private func subsets(of ids: [String]) -> [[String]] {
    ids.reduce([[]]) { subsets, id in subsets + subsets.map { $0 + [id] } }
  }
}
