internal import ProgrammeModel

/// The units of the wishes that price a count over sessions (model.md, section 4).
extension Reading {
  /// `mix`: repeats of the times together, for every two pilots.
  func mix() -> Int {
    repeats(in: plan.sessions, after: pastSessions) { session in
      let known = eachOnce(session.pilots).filter { facts.pilots[$0] != nil }
      return pairs(known.sorted()).map { [$0, $1] }
    }
  }

  /// `hosting`: repeats of the sessions hosted, for every pilot that hosts.
  ///
  /// The host is the one that today's file gives the venue, also for earlier plans.
  func hosting() -> Int {
    repeats(in: plan.sessions, after: pastSessions) { session in
      facts.venues[session.venue]?.host.map { [$0] } ?? []
    }
  }

  /// `load`: repeats of the sessions, for every expert.
  func load() -> Int {
    repeats(in: plan.sessions, after: pastSessions) { session in
      eachOnce(session.experts).filter { facts.experts[$0] != nil }
    }
  }

  /// `spread`: repeats of the sessions in a calendar month, for every pilot and month.
  func spread() -> Int {
    repeats(in: plan.sessions, after: []) { session in
      let month = "\(session.date.year)-\(session.date.month)"
      return eachOnce(session.pilots).filter { facts.pilots[$0] != nil }.map { [$0, month] }
    }
  }

  /// `fair-travel`: minutes of a pilot's journeys together above `above`.
  func fairTravel() -> Int {
    let free = facts.price(of: "fair-travel").above
    return programme.pilots.reduce(0) { sum, pilot in
      let minutes = meetings(of: pilot.id).filter { $0.pilotIDs.contains(pilot.id) }
        .compactMap(\.venue).reduce(0) { $0 + facts.journey(from: pilot.place, to: $1) }
      return sum + max(0, minutes - free)
    }
  }

  private var pastSessions: [PlannedSession] { programme.history.flatMap(\.sessions) }

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
    func repeats(_ count: Int) -> Int { count * (count - 1) / 2 }
    let earlier = counts(past)
    return counts(sessions).reduce(0) { sum, entry in
      let before = earlier[entry.key, default: 0]
      return sum + repeats(before + entry.value) - repeats(before)
    }
  }
}
