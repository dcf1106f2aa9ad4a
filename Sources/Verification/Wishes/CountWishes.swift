internal import ProgrammeModel

/// The units of the wishes that price a count over sessions (docs/model.md, "Wishes").
extension PlanCheck {
  /// `mix`: repeats of the times together in themes that are not for all pilots, for every two
  /// pilots.
  func mix() -> Int { repeats(after: programme.history, of: lookup.couples) }

  /// `hosting`: repeats of the sessions hosted, for every pilot that hosts.
  ///
  /// The host is the one that today's file gives the venue, also for earlier meetings.
  func hosting() -> Int { repeats(after: programme.history, of: lookup.hosts) }

  /// `load`: repeats of the sessions, for every expert.
  func load() -> Int { repeats(after: programme.history, of: lookup.knownExperts) }

  /// `spread`: repeats of the sessions in a part of the year, for every pilot and part.
  func spread() -> Int {
    repeats(after: []) { meeting in
      eachOnce(meeting.pilots).compactMap { pilot in
        lookup.yearParts[pilot].map { [pilot, String($0.part(of: meeting.date))] }
      }
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

  /// The sum over all keys of `repeats(h + c) − repeats(h)`, where h earlier meetings and c of the
  /// plan's have the key.
  private func repeats<Key: Hashable>(
    after past: [PastMeeting], of keys: (PastMeeting) -> [Key]
  ) -> Int {
    func counts(_ meetings: [PastMeeting]) -> [Key: Int] {
      meetings.reduce(into: [:]) { counts, meeting in
        for key in keys(meeting) { counts[key, default: 0] += 1 }
      }
    }
    let earlier = counts(past)
    return counts(plan.sessions.map(PastMeeting.init)).reduce(0) { sum, entry in
      sum + repeatedUnits(of: entry.value, after: earlier[entry.key, default: 0])
    }
  }
}

/// What a count costs where earlier meetings began it: `repeats(h + c) − repeats(h)`.
func repeatedUnits(of count: Int, after before: Int) -> Int {
  func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
  return pairs(before + count) - pairs(before)
}

/// Whom a meeting counts for: one of an earlier year, or a session of the plan as it will be
/// remembered.
extension Lookup {
  /// Every two pilots that meet, the ids of both in the order of texts; none where today's file
  /// has the theme for all pilots.
  func couples(in meeting: PastMeeting) -> [[String]] {
    guard themes[meeting.theme]?.isForAll != true else { return [] }
    let known = eachOnce(meeting.pilots).filter { pilots[$0] != nil }
    return pairs(known.sorted()).map { [$0, $1] }
  }

  /// The host of the venue that today's file gives it, or none.
  func hosts(of meeting: PastMeeting) -> [String] {
    meeting.venue.flatMap { venues[$0]?.host }.map { [$0] } ?? []
  }

  /// The experts that today's file knows.
  func knownExperts(in meeting: PastMeeting) -> [String] {
    eachOnce(meeting.experts).filter { experts[$0] != nil }
  }
}
