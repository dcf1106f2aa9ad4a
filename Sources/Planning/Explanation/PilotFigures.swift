package import ProgrammeModel

/// What one pilot gets from a plan and gives to it: how fair the plan is, pilot by pilot.
public struct PilotFigures: Sendable {
  /// The id of the pilot.
  public let id: String
  /// Sessions that it attends.
  public let sessions: Int
  /// Minutes of all its journeys to them, one way.
  public let minutes: Int
  /// Sessions that it hosts.
  public let hosted: Int
  /// Sessions in slots in which it would rather not come.
  public let ratherNot: Int
  /// How often it meets every pilot, in the order of the schedule; its own place counts nothing.
  public let meetings: [Int]
  /// Sessions on what it needs.
  public let needed: Int
  /// The need of those sessions together, 1 to 3 each; 0 where it needs nothing.
  public let need: Int
  /// Weeks from the programme's first day to those sessions, each as often as the need.
  public let weeksWaited: Int
  /// Sessions on what it needs to which another pilot brings a good practice.
  public let practicesMet: Int

  /// Other pilots that it meets at least once.
  public var met: Int { meetings.count { $0 > 0 } }

  /// Weeks that it waits for what it needs, on average; `nil` where it needs nothing.
  public var averageWait: Double? { need == 0 ? nil : Double(weeksWaited) / Double(need) }
}

extension Problem {
  /// What each pilot gets from a plan and gives to it, in the order of the schedule.
  ///
  /// What the plan names and the programme does not know counts nothing.
  package func pilotFigures(of plan: PlanDocument) -> [PilotFigures] {
    let held = plan.sessions.map(resolver.resolve)
    return programme.pilots.indices.map { pilot in
      let attended = held.filter { $0.pilots.contains(pilot) }
      let needs = attended.map { session in session.theme.map { self.needs[$0][pilot] } ?? 0 }
      let needed = zip(attended, needs).filter { $1 > 0 }
      return PilotFigures(
        id: programme.pilots[pilot].id, sessions: attended.count,
        minutes: attended.reduce(0) { sum, session in
          sum + (session.venue.map { pilotJourneys[pilot][$0] } ?? 0)
        },
        hosted: attended.count { session in
          session.venue.map { hosts[$0] == pilot } ?? false
        },
        ratherNot: attended.count { session in
          session.slot.map { pilotAvailability[pilot][$0] == .ratherNot } ?? false
        },
        meetings: programme.pilots.indices.map { other in
          other == pilot ? 0 : attended.count { $0.pilots.contains(other) }
        },
        needed: needed.count, need: needs.reduce(0, +),
        weeksWaited: needed.reduce(0) { sum, session in
          sum + session.1 * (session.0.slot.map { slots[$0].weeks } ?? 0)
        },
        practicesMet: needed.count { session, _ in
          session.theme.map { theme in
            programme.pilots.indices.contains {
              $0 != pilot && session.pilots.contains($0) && practices[theme].contains($0)
            }
          } ?? false
        })
    }
  }
}
