import ProgrammeModel

extension Problem {
  /// The slots in which enough pilots, enough experts and a venue with room can be at a session.
  func usableSlots(of session: SessionSpec) -> [Int] {
    let theme = programme.themes[session.theme]
    let attending = programme.pilots.indices.filter { attendance[session.theme][$0] > 0 }
    return session.slots.filter { slot in
      let pilots = attending.filter { pilotAvailability[$0][slot] != .away }
      let experts = expertsOfTheme[session.theme].filter {
        expertAvailability[$0][slot] != .away
      }
      guard pilots.count >= groupSizes[session.theme].lowerBound,
        session.pilots.isSubset(of: IndexSet(pilots)), experts.count >= theme.experts,
        session.experts.isSubset(of: IndexSet(experts))
      else { return false }
      return session.venues.contains { venue in
        venueAvailability[venue][slot] != .away && fits(session, at: venue, from: pilots)
      }
    }
  }

  /// Whether the smallest group fits into a venue, with its host where there is one.
  private func fits(_ session: SessionSpec, at venue: Int, from pilots: [Int]) -> Bool {
    var present = session.pilots
    if let host = hosts[venue] {
      guard pilots.contains(host) else { return false }
      present.insert(host)
    }
    let place = programme.venues[venue]
    guard let capacity = place.capacity, !place.online else { return true }
    let others = pilots.filter { !present.contains($0) }.map { programme.pilots[$0].people }
      .sorted()
    let certain = present.indices.map { programme.pilots[$0].people }
    let missing = max(0, groupSizes[session.theme].lowerBound - certain.count)
    let people = (certain + others.prefix(missing)).reduce(0, +)
    return people + programme.themes[session.theme].experts + programme.team.people <= capacity
  }
}
