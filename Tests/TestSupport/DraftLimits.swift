internal import ProgrammeModel

extension Draft {
  /// Needs, expertise, prices and every number that limits a plan.
  mutating func drawLimits() {
    drawNeeds()
    limitExperts()
    limitVenues()
    limitTeam()
    limitBudgets()
    for wish in PlanDocument.of().wishes.map(\.id) where random.happens(50) {
      let price = random.happens(20) ? 0 : random.roll(1...200)
      programme.wishes[wish] = WishPrice(
        price: price, above: wish == "fair-travel" ? random.roll(0...400) : 0)
    }
  }

  private mutating func drawNeeds() {
    let themes = programme.themes.map(\.id)
    for index in programme.pilots.indices {
      for theme in themes {
        if random.happens(50) { programme.pilots[index].needs[theme] = random.roll(1...3) }
        if random.happens(25) { programme.pilots[index].practices.append(theme) }
      }
    }
  }

  private mutating func limitExperts() {
    for index in programme.experts.indices {
      for theme in programme.themes.map(\.id) where random.happens(30) {
        programme.experts[index].themes[theme] =
          programme.experts[index].themes[theme] ?? random.roll(1...3)
      }
      if programme.experts[index].themes.isEmpty {
        programme.experts[index].themes[programme.themes[0].id] = 1
      }
      let id = programme.experts[index].id
      let held = sessions.count { $0.experts.contains(id) }
      if random.happens(50) { programme.experts[index].max = max(0, held + slack(2)) }
      programme.experts[index].fee = random.pick([0, 0, 250, 333, 500])
    }
  }

  private mutating func limitVenues() {
    for index in programme.venues.indices where !programme.venues[index].online {
      let venue = programme.venues[index]
      let crowds = sessions.filter { $0.venue == venue.id }.map { people(at: $0) }
      if random.happens(60) { programme.venues[index].capacity = (crowds.max() ?? 8) + slack(6) }
      programme.venues[index].cost = random.pick([0, 0, 100, 175])
    }
  }

  private func people(at session: PlannedSession) -> Int {
    let guests = programme.pilots.filter { session.pilots.contains($0.id) }
    return guests.reduce(session.experts.count + programme.team.people) { $0 + $1.people }
  }

  private mutating func limitTeam() {
    let days = Dictionary(grouping: sessions, by: \.date).values.map(\.count).max() ?? 1
    let weeks = Dictionary(grouping: sessions, by: \.date.week).values.map(\.count).max() ?? 1
    if random.happens(50) { programme.team.perDay = max(1, days + slack(1)) }
    if random.happens(50) { programme.team.perWeek = max(1, weeks + slack(2)) }
  }

  private mutating func limitBudgets() {
    let costs = sessions.map { expense(of: $0) }
    if random.happens(50) { programme.budget = max(0, costs.reduce(0, +) + slack(500)) }
    for index in programme.pilots.indices where random.happens(30) {
      let shares = zip(sessions, costs).filter { session, _ in
        session.pilots.contains(programme.pilots[index].id)
      }.map { session, cost in (cost + session.pilots.count - 1) / session.pilots.count }
      programme.pilots[index].budget = max(0, shares.reduce(0, +) + slack(200))
    }
  }

  private func expense(of session: PlannedSession) -> Int {
    let fees = programme.experts.filter { session.experts.contains($0.id) }.map(\.fee)
    let cost = programme.venues.first { $0.id == session.venue }?.cost ?? 0
    return fees.reduce(cost, +)
  }
}
