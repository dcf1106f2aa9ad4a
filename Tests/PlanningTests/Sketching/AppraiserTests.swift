import ProgrammeModel
import TestSupport
import Testing
import Verification

@testable import Planning

@Suite struct AppraiserTests {
  @Test(arguments: UInt64(1)...40)
  func `every place of every session costs and breaks what the verifier says`(
    seed: UInt64
  ) throws {
    let drawn = RandomProgramme.make(seed: seed, .tiny())
    let (programme, plan) = (drawn.programme, drawn.witness)
    let (appraiser, verifier) = (Appraiser(programme), Verifier(programme))
    let before = verifier.verify(plan)
    #expect(appraiser.cost(of: plan.sessions) == before.cost)
    for session in plan.sessions {
      let places = try #require(appraiser.places(of: session.id, in: plan.sessions))
      #expect(places.count == appraiser.slots.count * programme.venues.count)
      for place in places {
        var moved = plan
        let index = try #require(moved.sessions.firstIndex { $0.id == session.id })
        moved.sessions[index].date = place.date
        moved.sessions[index].daypart = place.daypart
        moved.sessions[index].venue = place.venue
        let verdict = verifier.verify(moved)
        #expect(place.points == verdict.cost - before.cost, "\(session.id): \(place)")
        #expect(Set(place.breaks) == Set(verdict.broken.map(\.rule)), "\(session.id): \(place)")
        #expect(place.changes == 0)
      }
    }
  }

  @Test(arguments: UInt64(1)...20)
  func `after a publication a place tells how many calendar entries differ`(seed: UInt64) throws {
    let drawn = RandomProgramme.make(seed: seed, .tiny())
    let (programme, published) = (drawn.programme, drawn.witness)
    let today = programme.period.lowerBound.adding(days: 20)
    let baseline = Baseline(published, today: today)
    let (appraiser, verifier) = (
      Appraiser(programme, after: baseline), Verifier(programme, after: baseline)
    )
    let before = verifier.verify(published)
    for session in published.sessions {
      for place in try #require(appraiser.places(of: session.id, in: published.sessions)) {
        var moved = published
        let index = try #require(moved.sessions.firstIndex { $0.id == session.id })
        moved.sessions[index].date = place.date
        moved.sessions[index].daypart = place.daypart
        moved.sessions[index].venue = place.venue
        let verdict = verifier.verify(moved)
        #expect(place.points == verdict.cost - before.cost, "\(session.id): \(place)")
        #expect(place.changes == moved.changes(after: published).count)
        #expect(Set(place.breaks) == Set(verdict.broken.map(\.rule)), "\(session.id): \(place)")
        #expect(appraiser.isFrozen(session.id) == (session.date <= today.adding(days: 14)))
      }
    }
  }

  @Test func `a plan may have people in it whom its theme has no room for`() throws {
    let drawn = RandomProgramme.make(seed: 3, .tiny())
    var sessions = drawn.witness.sessions
    let everybody = drawn.programme.pilots.map(\.id)
    let index = try #require(sessions.firstIndex { $0.pilots.count < everybody.count })
    sessions[index].pilots = everybody
    sessions[index].experts = drawn.programme.experts.map(\.id)
    let appraiser = Appraiser(drawn.programme)
    #expect(appraiser.cost(of: sessions) != nil)
    let places = try #require(appraiser.places(of: sessions[index].id, in: sessions))
    #expect(places.allSatisfy { $0.breaks.contains("attendance") })
  }

  @Test func `a plan that names what the programme lacks has no price`() throws {
    let drawn = RandomProgramme.make(seed: 1, .tiny())
    var sessions = drawn.witness.sessions
    let appraiser = Appraiser(drawn.programme)
    #expect(appraiser.places(of: "geen", in: sessions) == nil)
    sessions[0].venue = "nergens"
    #expect(appraiser.cost(of: sessions) == nil)
    #expect(appraiser.plan(of: sessions, bound: 0) == nil)
  }

  @Test(arguments: UInt64(1)...40)
  func `every transfer of a pilot costs and breaks what the verifier says, the best first`(
    seed: UInt64
  ) throws {
    let drawn = RandomProgramme.make(seed: seed, .tiny())
    var programme = drawn.programme
    let first = try #require(drawn.witness.sessions.first)
    programme.pins.append(Pin(session: first.id, pilots: [try #require(first.pilots.last)]))
    try expectTransfers(programme, Baseline(), in: drawn.witness)
    let today = programme.period.lowerBound.adding(days: 20)
    try expectTransfers(drawn.programme, Baseline(drawn.witness, today: today), in: drawn.witness)
  }

  private func expectTransfers(
    _ programme: Programme, _ baseline: Baseline, in plan: PlanDocument
  ) throws {
    let appraiser = Appraiser(programme, after: baseline)
    let verifier = Verifier(programme, after: baseline)
    let before = verifier.verify(plan)
    for session in plan.sessions {
      let transfers = appraiser.transfers(from: session.id, in: plan.sessions)
      let siblings = plan.sessions.filter { $0.theme == session.theme && $0.id != session.id }
      #expect(
        transfers.count
          == siblings.reduce(0) { $0 + Set(session.pilots).subtracting($1.pilots).count })
      let sound = transfers.prefix { !$0.breaks }
      #expect(!transfers.dropFirst(sound.count).contains { !$0.breaks })
      #expect(sound.map(\.points) == sound.map(\.points).sorted())
      for transfer in transfers {
        var moved = plan
        for index in moved.sessions.indices {
          if moved.sessions[index].id == session.id {
            moved.sessions[index].pilots.removeAll { $0 == transfer.pilot }
          } else if moved.sessions[index].id == transfer.session {
            moved.sessions[index].pilots.append(transfer.pilot)
          }
        }
        let verdict = verifier.verify(moved)
        #expect(transfer.points == verdict.cost - before.cost, "\(session.id): \(transfer)")
        #expect(transfer.breaks == !verdict.broken.isEmpty, "\(session.id): \(transfer)")
      }
    }
  }

  @Test(arguments: UInt64(1)...40)
  func `improvements are the cheapest places that break nothing`(seed: UInt64) throws {
    let drawn = RandomProgramme.make(seed: seed, .tiny())
    let appraiser = Appraiser(drawn.programme)
    let sessions = drawn.witness.sessions
    var best: [String: Int] = [:]
    for session in sessions {
      best[session.id] = try #require(appraiser.places(of: session.id, in: sessions))
        .filter { $0.breaks.isEmpty && $0.points < 0 }.map(\.points).min()
    }
    let improvements = appraiser.improvements(of: sessions)
    #expect(
      Dictionary(uniqueKeysWithValues: improvements.map { ($0.session, $0.points) }) == best)
    #expect(improvements.map(\.points) == improvements.map(\.points).sorted())
  }
}
