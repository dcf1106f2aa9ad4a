import ProgrammeModel

extension Problem {
  /// The slots in which enough pilots, enough experts and a venue with room can be at a session.
  ///
  /// `windows` are the days on which each pilot can attend each theme.
  func usableSlots(of index: Int, _ timeWindows: [[Range<Int>]]) -> [Int] {
    let session = sessions[index]
    let attending = programme.pilots.indices.filter { attendance[session.theme][$0] > 0 }
    return session.slots.filter { slot in
      let pilots = attending.filter {
        pilotAvailability[$0][slot] != .away
          && timeWindows[session.theme][$0].contains(slots[slot].day)
      }
      let experts = expertsOfTheme[session.theme].filter {
        expertAvailability[$0][slot] != .away
      }
      guard pilots.count >= groupSizes[session.theme].lowerBound,
        session.pilots.isSubset(of: IndexSet(pilots)),
        panels[session.theme].allSatisfy({ panel in
          panel.experts.count { experts.contains($0) } >= panel.count
        }),
        session.experts.isSubset(of: IndexSet(experts))
      else { return false }
      let order = pilots.sorted { programme.pilots[$0].people < programme.pilots[$1].people }
      return session.venues.contains { venue in
        guard venueAvailability[venue][slot] != .away,
          let candidate = smallest(
            index, slot, venue, order.filter { mayGo($0, session.theme, to: venue) }, experts)
        else { return false }
        return candidate.pilots.count >= groupSizes[session.theme].lowerBound
          && Problem.sessionRules.allSatisfy { $0(self, candidate) == 0 }
      }
    }
  }

  /// The rules on a whole session that the one with the fewest people breaks least.
  private static let sessionRules = RuleBook.rules
    .filter { $0.id != Criterion.together.id }.flatMap(\.measures).compactMap {
      if case .session(_, let units) = $0 { units } else { nil }
    }

  /// The rules on a pilot and a venue.
  private static let venueRules = RuleBook.rules.flatMap(\.measures).compactMap {
    if case .pilotVenue(let units) = $0 { units } else { nil }
  }

  /// Whether no rule keeps a pilot from a venue.
  func mayGo(_ pilot: Int, _ theme: Int, to venue: Int) -> Bool {
    Problem.venueRules.allSatisfy { $0(self, theme, pilot, venue) == 0 }
  }

  /// The session with the fewest people; `nil` where the venue's host cannot come.
  private func smallest(
    _ index: Int, _ slot: Int, _ venue: Int, _ pilots: [Int], _ experts: [Int]
  ) -> Candidate? {
    let session = sessions[index]
    var group = session.pilots
    guard group.isSubset(of: IndexSet(pilots)) else { return nil }
    if let host = hosts[venue] {
      guard pilots.contains(host) else { return nil }
      group.insert(host)
    }
    for pilot in pilots where group.count < groupSizes[session.theme].lowerBound {
      group.insert(pilot)
    }
    var guests = session.experts
    for panel in panels[session.theme] {
      var count = panel.experts.count { guests.contains($0) }
      for expert in panel.experts
      where count < panel.count && experts.contains(expert) && !guests.contains(expert) {
        guests.insert(expert)
        count += 1
      }
    }
    return Candidate(
      session: index, theme: session.theme, slot: slot, venue: venue, pilots: group,
      experts: guests)
  }
}
