import ProgrammeModel
import TestSupport
import Testing
import Verification

/// Plans that make no sense are judged all the same.
struct NonsenseTests {
  @Test func `An empty plan and an empty programme`() {
    #expect(!Verifier(.tiny()).verify(.of()).isValid)
    let empty = Programme.tiny {
      ($0.themes, $0.pilots, $0.experts, $0.venues) = ([], [], [], [])
      $0.calendar.dayparts = []
    }
    #expect(Verifier(empty).verify(.of()).broken == [])
    #expect(!Verifier(empty).verify(.of(Given.visie, Given.werving)).broken.isEmpty)
  }

  @Test func `Sessions at the ends of the calendar, empty, and full of strangers`() {
    let sessions = [
      PlannedSession.held("visie-1", "0001-01-01", "", "", [], []),
      .held("visie-1", "9999-12-31", "nacht", "online", ["x", "x", "breda"], ["x", "jansen"]),
      .held("", "2021-03-09", "middag", "avans", ["jansen"], ["breda", "breda"]),
      .held("visie--1", "2021-03-09", "middag", "avans", ["emmen"], ["emmen"]),
    ]
    let programme = Programme.tiny {
      $0.history = sessions.map(PastMeeting.init)
      $0.pins = [Pin(session: "visie-1", venue: "nergens", pilots: ["niemand"])]
      $0.budget = 0
      $0.team.perDay = 0
    }
    let verdict = Verifier(
      programme, after: Baseline(.of(sessions), today: day("2021-03-01"))
    ).verify(.of(sessions))
    let rules = Set(verdict.broken.map(\.rule))
    #expect(rules.isSuperset(of: ["sessions", "closed", "attendance", "room-clash", "pin"]))
    #expect(verdict.broken.allSatisfy { !$0.sentence.nl.isEmpty && !$0.sentence.en.isEmpty })
  }

  @Test func `Sums that do not fit are cut off`() {
    let programme = Programme.tiny { $0.wishes["groot"] = WishPrice(price: 4) }
    var plan = PlanDocument.of(Given.visie, Given.werving)
    plan.wishes.append(.init(id: "groot", price: 4, units: .max, points: .min))
    #expect(Verifier(programme).verify(plan).cost == .max)
    plan.wishes[13].units = .min
    #expect(Verifier(programme).verify(plan).cost < 0)
  }

  @Test(arguments: 0..<60 as Range<UInt64>)
  func `Random plans are judged alike whatever the order of their sessions`(seed: UInt64) {
    let random = RandomProgramme.make(seed: seed, .init(isSolvable: false, isPublished: true))
    var generator = SplitMix64(seed: seed)
    let other = RandomProgramme.make(seed: seed + 1, .init())
    var plan = random.witness
    for index in plan.sessions.indices where generator.happens(60) {
      let stranger = generator.pick(other.witness.sessions)
      plan.sessions[index] = generator.happens(50) ? stranger : plan.sessions[index]
      plan.sessions[index].date = stranger.date
      plan.sessions[index].pilots.append(generator.pick(stranger.pilots))
    }
    let judge = Verifier(random.programme, after: random.baseline)
    let verdict = judge.verify(plan)
    plan.sessions.reverse()
    #expect(judge.verify(plan).units == verdict.units)
    #expect(Set(judge.verify(plan).broken.map(\.rule)) == Set(verdict.broken.map(\.rule)))
  }
}
