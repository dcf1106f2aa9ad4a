internal import Planning
internal import ProgrammeModel

/// What a plan asks of one pilot.
struct Share {
  /// The title of the pilot.
  let pilot: String
  /// How many sessions it attends.
  let sessions: Int
  /// Minutes to all of them, one way (docs/model.md, "Journeys").
  let minutes: Int
  /// How many of them it hosts.
  let hosted: Int
  /// How many of them are in a slot in which it would rather not come.
  let ratherNot: Int
  /// How often it meets every pilot, in the order of the schedule; its own place counts nothing.
  let meetings: [Int]

  /// How many other pilots it meets.
  var met: Int { meetings.count { $0 > 0 } }

  /// The shares of all pilots of a plan, in the order of the schedule.
  static func all(in content: PageContent) -> [Share] {
    content.programme.pilots.indices.map { Share(pilot: $0, in: content) }
  }

  private init(pilot: Int, in content: PageContent) {
    let (programme, problem) = (content.programme, content.problem)
    let pilots = programme.pilots
    let attended = content.plan.sessions.filter { $0.pilots.contains(pilots[pilot].id) }
    self.pilot = pilots[pilot].title
    sessions = attended.count
    minutes = attended.reduce(0) { sum, session in
      let venue = programme.venues.firstIndex { $0.id == session.venue }
      return sum + (venue.map { problem.pilotJourneys[pilot][$0] } ?? 0)
    }
    hosted = attended.count { programme.host(of: $0) == pilots[pilot].id }
    ratherNot = attended.count { session in
      let slot = problem.slots.firstIndex { slot in
        slot.date == session.date
          && programme.calendar.dayparts[slot.daypart].name == session.daypart
      }
      return slot.map { problem.pilotAvailability[pilot][$0] == .ratherNot } ?? false
    }
    meetings = pilots.indices.map { other in
      other == pilot ? 0 : attended.count { $0.pilots.contains(pilots[other].id) }
    }
  }
}
