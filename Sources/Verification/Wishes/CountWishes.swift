internal import ProgrammeModel

/// The units of the wishes that price a count over sessions (docs/model.md, "Wishes").
extension PlanCheck {
  /// `mix`: repeats of the times together, for every two pilots.
  func mix() -> Int {
    repeats(in: plan.sessions, after: lookup.pastSessions, of: lookup.couples)
  }

  /// `hosting`: repeats of the sessions hosted, for every pilot that hosts.
  ///
  /// The host is the one that today's file gives the venue, also for earlier plans.
  func hosting() -> Int {
    repeats(in: plan.sessions, after: lookup.pastSessions, of: lookup.hosts)
  }

  /// `load`: repeats of the sessions, for every expert.
  func load() -> Int {
    repeats(in: plan.sessions, after: lookup.pastSessions, of: lookup.knownExperts)
  }

  /// `spread`: repeats of the sessions in a calendar month, for every pilot and month.
  func spread() -> Int {
    repeats(in: plan.sessions, after: []) { session in
      let month = "\(session.date.year)-\(session.date.month)"
      return eachOnce(session.pilots).filter { lookup.pilots[$0] != nil }.map { [$0, month] }
    }
  }

  /// `fair-travel`: minutes of a pilot's journeys together above `above`.
  func fairTravel() -> Int {
    let free = lookup.price(of: "fair-travel").above
    return programme.pilots.reduce(0) { sum, pilot in
      let minutes = meetings(of: pilot.id).filter { $0.pilotIDs.contains(pilot.id) }
        .compactMap(\.venue).reduce(0) { $0 + lookup.journey(from: pilot.place, to: $1) }
      return sum + max(0, minutes - free)
    }
  }

  /// The sum over all keys of `repeats(h + c) − repeats(h)`, where h earlier and c of the plan's
  /// sessions have the key.
  private func repeats<Key: Hashable>(
    in sessions: [PlannedSession], after past: [PlannedSession],
    of keys: (PlannedSession) -> [Key]
  ) -> Int {
    func counts(_ sessions: [PlannedSession]) -> [Key: Int] {
      sessions.reduce(into: [:]) { counts, session in
        for key in keys(session) { counts[key, default: 0] += 1 }
      }
    }
    let earlier = counts(past)
    return counts(sessions).reduce(0) { sum, entry in
      sum + repeatedUnits(of: entry.value, after: earlier[entry.key, default: 0])
    }
  }
}

/// What a count costs where earlier plans began it: `repeats(h + c) − repeats(h)`.
func repeatedUnits(of count: Int, after before: Int) -> Int {
  func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
  return pairs(before + count) - pairs(before)
}

/// Who a session counts for.
extension Lookup {
  /// The sessions of earlier plans.
  var pastSessions: [PlannedSession] { programme.history.flatMap(\.sessions) }

  /// Every two pilots that meet, the ids of both in the order of texts.
  func couples(in session: PlannedSession) -> [[String]] {
    let known = eachOnce(session.pilots).filter { pilots[$0] != nil }
    return pairs(known.sorted()).map { [$0, $1] }
  }

  /// The host of the venue that today's file gives it, or none.
  func hosts(of session: PlannedSession) -> [String] {
    venues[session.venue]?.host.map { [$0] } ?? []
  }

  /// The experts that today's file knows.
  func knownExperts(in session: PlannedSession) -> [String] {
    eachOnce(session.experts).filter { experts[$0] != nil }
  }
}
