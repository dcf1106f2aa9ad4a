import ProgrammeModel
import TestSupport
import Testing

@testable import Verification

struct BranchingTests {
  @Test(arguments: 0..<12 as Range<UInt64>)
  func `A valid plan has exactly one answer to every question that is allowed`(
    seed: UInt64
  ) throws {
    let random = RandomProgramme.make(
      seed: seed, .init(pilots: 3...5, isPublished: seed.isMultiple(of: 3)))
    let verifier = Verifier(random.programme, after: random.baseline)
    let sessions = try Sessions(verifier, Positions(verifier.lookup))
    let branching = Branching(sessions: sessions)
    var chance = SplitMix64(seed: seed)
    var asked: Set<String> = []
    for _ in 0..<60 {
      let question = draw(random, with: &chance)
      guard let subproblems = branching.subproblems(of: sessions.everything, by: question.division)
      else {
        continue
      }
      asked.insert(question.name)
      let holding = try subproblems.filter { try holds($0, random.witness, sessions) }
      #expect(holding.count == 1, "\(question)")
    }
    #expect(asked.isSuperset(of: ["groups", "slot", "venue", "experts"]))
  }

  @Test func `Two sessions that do not share all pilots cannot be asked for one group`() throws {
    let programme = Programme.tiny {
      $0.themes[1].sessions = 2
      $0.themes[1].pilots = .between(1...2)
      $0.pilots[0].attend["werving"] = 2
    }
    let verifier = Verifier(programme)
    let sessions = try Sessions(verifier, Positions(verifier.lookup))
    let division = Certificate.Division.groups(
      sessions: ["werving-1", "werving-2"], groups: [["breda", "emmen"]])
    #expect(
      Branching(sessions: sessions).subproblems(of: sessions.everything, by: division)?.count == nil
    )
  }

  /// A question about a session of the witness or all sessions of its theme.
  private func draw(
    _ random: RandomProgramme, with chance: inout SplitMix64
  ) -> (name: String, division: Certificate.Division) {
    let programme = random.programme
    let (one, other) = (
      chance.pick(random.witness.sessions), chance.pick(random.witness.sessions)
    )
    let theme = random.witness.sessions.filter { $0.theme == one.theme }.map(\.id)
    let ids = chance.happens(50) ? [one.id] : theme
    switch chance.roll(0...4) {
    case 0: return ("groups", .groups(sessions: ids, groups: [one.pilots]))
    case 1:
      let pilots = chance.some(2, of: programme.pilots.map(\.id))
      return ("couple", .couple(theme: one.theme, pilot: pilots[0], other: pilots[1]))
    case 2:
      return (
        "slot",
        .slot(sessions: ids, group: one.pilots, date: other.date, daypart: other.daypart)
      )
    case 3: return ("venue", .venue(sessions: ids, group: one.pilots, venue: other.venue))
    default:
      return ("experts", .experts(sessions: ids, group: one.pilots, experts: other.experts))
    }
  }

  /// Whether a subproblem leaves a plan all that it has.
  private func holds(
    _ subproblem: Subproblem, _ plan: PlanDocument, _ sessions: Sessions
  ) throws -> Bool {
    let positions = sessions.positions
    for planned in plan.sessions {
      let number = try #require(sessions.ids.firstIndex(of: planned.id))
      let columns = sessions.columns[number]
      let pilots = planned.pilots.compactMap { positions.pilots[$0] }.sorted()
      let experts = planned.experts.compactMap { positions.experts[$0] }.sorted()
      let group = try #require(columns.groups.firstIndex(of: pilots))
      let column = try #require(
        columns.all.first {
          let slot = positions.slots[Int($0.slot)]
          return Int($0.group) == group && slot.date == planned.date
            && slot.daypart.name == planned.daypart
            && Int($0.venue) == positions.venues[planned.venue]
            && columns.panels[Int($0.panel)] == experts
        })
      guard subproblem.domains[number][group].allows(column) else { return false }
    }
    return true
  }
}
