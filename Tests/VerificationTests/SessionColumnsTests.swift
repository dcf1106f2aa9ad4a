import ProgrammeModel
import TestSupport
import Testing

@testable import Verification

/// The ways to hold one session, of which certificates are made.
struct SessionColumnsTests {
  /// The rules that one session can break by itself, whatever the others are.
  private let ownRules: Set<String> = [
    "closed", "group-size", "expert-count", "not-an-expert", "away", "host-present", "capacity",
    "mode", "travel-max", "together", "apart", "pin", "frozen",
  ]

  @Test(arguments: 0..<24 as Range<UInt64>)
  func `Every way that breaks no rule by itself is listed, and no other`(seed: UInt64) throws {
    let random = RandomProgramme.make(
      seed: seed,
      .tiny(isSolvable: seed.isMultiple(of: 2), isPublished: seed.isMultiple(of: 3)))
    try check(Verifier(random.programme, after: random.baseline))
  }

  @Test(
    arguments: [
      { _ in },
      { $0.together = [Company(pilots: ["breda", "venlo"], themes: ["werving"])] },
      { $0.apart = [Company(pilots: ["breda", "emmen", "venlo"])] },
      { $0.pilots[1].travelMax = 158 },
      { $0.pilots[2].period = days("2021-03-04..2021-03-09") },
      {
        $0.team.unavailable = [.reading("tue")]
        $0.team.busy = BusyTimes(busy: [.on("2021-03-04", "12:00", "13:00")])
        $0.themes[1].hasTeam = false
      },
      { $0.venues[0].busy = BusyTimes(busy: [.on("2021-03-04", "12:00", "13:00")]) },
      {
        ($0.venues[0].capacity, $0.venues[1].capacity) = (7, 6)
        $0.themes[1].hasTeam = false
      },
      {
        ($0.experts[0].role, $0.experts[1].role) = ("raad", "jurist")
        $0.experts.append(
          Expert(id: "smit", name: "Kim Smit", themes: ["werving": 1], role: "raad"))
        $0.themes[1].expertDemand = .byRole([
          .init(role: "jurist", count: 1), .init(role: "raad", count: 1),
        ])
      },
    ] as [@Sendable (inout Programme) -> Void])
  func `Each rule on one session keeps ways out`(
    change: @Sendable (inout Programme) -> Void
  ) throws {
    let programme = Programme.tiny {
      $0.period = days("2021-03-02..2021-03-11")
      for theme in $0.themes.indices { $0.themes[theme].period = $0.period }
      change(&$0)
    }
    try check(Verifier(programme))
  }

  private func check(_ verifier: Verifier) throws {
    let programme = verifier.lookup.programme
    let sessions = try Sessions(verifier, Positions(verifier.lookup))
    for (number, id) in sessions.ids.enumerated() where sessions.kinds[number] == number {
      let listed = Set(ways(in: sessions, number, programme))
      let sound = try Set(soundWays(to: id, verifier))
      #expect(listed == sound)
      #expect(listed.count == sessions.columns[number].all.count)
    }
  }

  private func ways(
    in sessions: Sessions, _ number: Int, _ programme: Programme
  ) -> [PlannedSession] {
    let columns = sessions.columns[number]
    return columns.all.map { column in
      let slot = sessions.positions.slots[Int(column.slot)]
      return PlannedSession(
        id: sessions.ids[number], theme: programme.themes[columns.theme].id, date: slot.date,
        daypart: slot.daypart.name, venue: programme.venues[Int(column.venue)].id,
        pilots: columns.groups[Int(column.group)].map { programme.pilots[$0].id },
        experts: columns.panels[Int(column.panel)].map { programme.experts[$0].id })
    }
  }

  /// The session on every day, in every daypart, venue, group of those who attend and panel.
  private func soundWays(to id: String, _ verifier: Verifier) throws -> [PlannedSession] {
    let (lookup, programme) = (verifier.lookup, verifier.lookup.programme)
    let theme = try #require(lookup.themeOfSession[id])
    let groups = subsets(
      of: programme.pilots.filter { lookup.attend($0, theme) > 0 }.map(\.id))
    let panels = subsets(of: programme.experts.map(\.id)).filter { $0.count <= 3 }
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    var ways: [PlannedSession] = []
    for number in first.dayNumber...last.dayNumber {
      for daypart in programme.calendar.dayparts {
        var way = PlannedSession(
          id: id, theme: theme.id, date: CivilDate(dayNumber: number), daypart: daypart.name,
          venue: "", pilots: [], experts: [])
        guard lookup.check(of: [way]).closed().isEmpty else { continue }
        for venue in programme.venues {
          way.venue = venue.id
          for group in groups {
            way.pilots = group
            for panel in panels {
              way.experts = panel
              if isSound(way, verifier) { ways.append(way) }
            }
          }
        }
      }
    }
    return ways
  }

  private func isSound(_ way: PlannedSession, _ verifier: Verifier) -> Bool {
    let check = verifier.lookup.check(of: [way])
    let broken = check.breaches + check.departures(fromFrozen: verifier.frozenSessions)
    return !broken.contains { ownRules.contains($0.rule) && $0.sessions == [way.id] }
  }

  private func subsets(of ids: [String]) -> [[String]] {
    ids.reduce([[]]) { subsets, id in subsets + subsets.map { $0 + [id] } }
  }
}
