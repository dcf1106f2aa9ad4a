internal import ProgrammeModel

extension Programme {
  /// Draws absences and limits to which these sessions keep.
  mutating func restrict(
    to sessions: [PlannedSession], usesAllKeys: Bool, chance: inout SplitMix64
  ) {
    for index in pilots.indices {
      let own = sessions.filter { $0.pilots.contains(pilots[index].id) }
      pilots[index].unavailable = absences(4, besides: own, &chance)
      pilots[index].avoid = absences(2, besides: [], &chance)
    }
    for index in experts.indices {
      let own = sessions.filter { $0.experts.contains(experts[index].id) }
      experts[index].unavailable = absences(4, besides: own, &chance)
      experts[index].avoid = absences(1, besides: [], &chance)
      experts[index].max = max(1, own.count + chance.draw(0...2))
    }
    for index in venues.indices where venues[index].host != nil {
      let own = sessions.filter { $0.venue == venues[index].id }
      let needed = own.map(people(in:)).max() ?? 0
      venues[index].capacity = max(needed, chance.draw(10...20))
      if usesAllKeys { venues[index].unavailable = absences(2, besides: own, &chance) }
    }
    for index in themes.indices where chance.happens(onceIn: 3) {
      let dates = sessions.filter { $0.theme == themes[index].id }.map(\.date)
      guard let first = dates.min(), let last = dates.max() else { continue }
      let from = max(period.lowerBound, first.adding(days: -28))
      themes[index].period = from...min(period.upperBound, last.adding(days: 28))
    }
    limitTeam(to: sessions, usesAllKeys: usesAllKeys, &chance)
    if usesAllKeys {
      limitBudgets(to: sessions)
      keepCompany(of: sessions, &chance)
      keepDays(of: sessions, &chance)
      if let last = sessions.last { notes[last.id] = "Na afloop is er soep." }
    }
  }

  /// All the people in the room.
  private func people(in session: PlannedSession) -> Int {
    pilots.filter { session.pilots.contains($0.id) }.reduce(0) { $0 + $1.people }
      + session.experts.count + (hasTeam(session) ? team.people : 0)
  }

  private mutating func limitTeam(
    to sessions: [PlannedSession], usesAllKeys: Bool, _ chance: inout SplitMix64
  ) {
    let withTeam = sessions.filter(hasTeam)
    team.perDay = Dictionary(grouping: withTeam, by: \.date).values.map(\.count).max()
    team.perWeek = Dictionary(grouping: withTeam, by: \.date.week).values.map(\.count).max()
    calendar.closed = absences(2, besides: sessions, &chance)
    if usesAllKeys { team.unavailable = absences(2, besides: withTeam, &chance) }
  }

  private func hasTeam(_ session: PlannedSession) -> Bool {
    themes.contains { $0.id == session.theme && $0.hasTeam }
  }

  /// Keeps together and apart some who are so in every session of a theme.
  private mutating func keepCompany(of sessions: [PlannedSession], _ chance: inout SplitMix64) {
    for theme in themes where !theme.isForAll {
      let groups = sessions.filter { $0.theme == theme.id }.map { Set($0.pilots) }
      let steady = groups.map { chance.shuffled($0.sorted()).prefix(2) }.filter { pair in
        pair.count == 2
          && groups.allSatisfy { $0.isSuperset(of: pair) || $0.isDisjoint(with: pair) }
      }
      together += steady.prefix(max(1, pilots.count / 10)).map {
        Company(pilots: Array($0), themes: [theme.id])
      }
      for _ in 0..<max(1, pilots.count / 10) {
        let pair = chance.shuffled(pilots.map(\.id)).prefix(2)
        guard groups.allSatisfy({ !$0.isSuperset(of: pair) }) else { continue }
        apart.append(Company(pilots: Array(pair), themes: [theme.id]))
      }
    }
  }

  /// Lets some pilots join later or stop earlier, and gives themes the rhythm that they have.
  private mutating func keepDays(of sessions: [PlannedSession], _ chance: inout SplitMix64) {
    for index in pilots.indices where index % 5 == 0 {
      let dates = sessions.filter { $0.pilots.contains(pilots[index].id) }.map(\.date)
      guard let first = dates.min(), let last = dates.max() else { continue }
      pilots[index].period =
        max(
          period.lowerBound, first.adding(days: -chance.draw(7...40)))...min(
          period.upperBound, last.adding(days: chance.draw(7...40)))
      pilots[index].travelMax = 360
    }
    for index in themes.indices {
      let gaps = pilots.flatMap { pilot in
        let days = sessions.filter {
          $0.theme == themes[index].id && $0.pilots.contains(pilot.id)
        }.map(\.date.dayNumber).sorted()
        return zip(days.dropFirst(), days).map { $0 - $1 }
      }
      if let least = gaps.min(), least > gap { themes[index].gap = least }
    }
  }

  private mutating func limitBudgets(to sessions: [PlannedSession]) {
    var total = 0
    var shares: [String: Int] = [:]
    for session in sessions {
      let cost =
        experts.filter { session.experts.contains($0.id) }.reduce(0) { $0 + $1.fee }
        + (venues.first { $0.id == session.venue }?.cost ?? 0)
      total += cost
      for pilot in session.pilots {
        shares[pilot, default: 0] += (cost + session.pilots.count - 1) / session.pilots.count
      }
    }
    budget = total * 5 / 4
    for index in pilots.indices where index % 3 == 0 {
      pilots[index].budget = (shares[pilots[index].id] ?? 0) * 5 / 4
    }
  }
}
