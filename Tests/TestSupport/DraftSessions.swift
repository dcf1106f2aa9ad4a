internal import ProgrammeModel

extension Draft {
  /// Holds every round in days of its own, at least the gap after the one before.
  mutating func holdSessions() {
    rounds.shuffle(using: &random)
    var next = programme.period.lowerBound.adding(days: random.roll(0...3))
    for round in rounds {
      let perDay = shape.isTiny ? random.roll(1...2) : random.roll(1...5)
      let days = openDays(from: next, (round.groups.count + perDay - 1) / perDay)
      for (index, group) in round.groups.enumerated() {
        hold(group, of: round.theme, on: days[index % days.count])
      }
      next = (days.last ?? next).adding(days: max(1, programme.gap))
    }
    let last = next.adding(days: random.roll(0...(shape.isTiny ? 3 : 20)))
    programme.period = programme.period.lowerBound...last
    drawThemePeriods()
    drawOrder()
  }

  private func openDays(from first: CivilDate, _ count: Int) -> [CivilDate] {
    let calendar = programme.calendar
    var (days, date) = ([CivilDate](), first)
    while days.count < count {
      let isHoliday = calendar.publicHolidays == .closed && PublicHolidays.contains(date)
      if calendar.weekdays.contains(date.weekday), !isHoliday { days.append(date) }
      date = date.adding(days: 1)
    }
    return days
  }

  private mutating func hold(_ group: [Int], of position: Int, on date: CivilDate) {
    let theme = programme.themes[position]
    let daypart = random.pick(programme.calendar.dayparts)
    let pilots = group.map { programme.pilots[$0].id }
    var experts: [Int] = []
    for _ in 0..<theme.experts {
      let expert = expert(on: date, besides: experts.map { programme.experts[$0].id })
      programme.experts[expert].themes[theme.id] = random.roll(1...3)
      experts.append(expert)
    }
    let venue = venue(for: pilots, theme, date, daypart)
    sessions.append(
      PlannedSession(
        id: "", theme: theme.id, date: date, daypart: daypart.name, venue: venue,
        pilots: pilots, experts: experts.sorted().map { programme.experts[$0].id }))
  }

  private mutating func venue(
    for pilots: [String], _ theme: Theme, _ date: CivilDate, _ daypart: Daypart
  ) -> String {
    let options = programme.venues.filter { venue in
      if venue.online { return theme.mode != .onsite }
      guard theme.mode != .online, venue.host.map(pilots.contains) ?? true else { return false }
      let held = sessions.filter {
        $0.venue == venue.id && $0.date == date && self.daypart($0.daypart).overlaps(daypart)
      }
      return held.count < venue.rooms
    }
    if !options.isEmpty { return random.pick(options).id }
    addHall()
    return programme.venues[programme.venues.count - 1].id
  }

  private mutating func drawThemePeriods() {
    for index in programme.themes.indices {
      let held = sessions.filter { $0.theme == programme.themes[index].id }
      programme.themes[index].period = programme.period
      guard let first = held.map(\.date).min(), let last = held.map(\.date).max() else { continue }
      if random.happens(30) {
        let early = first.adding(days: -random.roll(0...10))
        let late = last.adding(days: random.roll(0...10))
        programme.themes[index].period =
          max(early, programme.period.lowerBound)...min(late, programme.period.upperBound)
      }
      if random.happens(30) {
        let names = programme.calendar.dayparts.map(\.name)
        programme.themes[index].dayparts = names.filter { name in
          held.contains { $0.daypart == name } || random.happens(30)
        }
      }
    }
  }

  /// Lets themes come after those that the plan holds before them.
  private mutating func drawOrder() {
    for later in programme.themes.indices {
      let theme = programme.themes[later]
      let begin = sessions.filter { $0.theme == theme.id }.map(\.date).min() ?? today
      for earlier in programme.themes where earlier.id != theme.id && random.happens(30) {
        let ends = sessions.filter { $0.theme == earlier.id }.map(\.date).max()
        if let ends, ends < begin { programme.themes[later].after.append(earlier.id) }
      }
    }
  }
}
