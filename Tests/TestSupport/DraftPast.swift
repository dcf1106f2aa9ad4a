internal import ProgrammeModel

extension Draft {
  /// Numbers the sessions as docs/model.md, "Sessions" asks, and pins or publishes some of them.
  mutating func numberSessions() {
    let positions = Dictionary(
      uniqueKeysWithValues: programme.pilots.enumerated().map { ($1.id, $0) })
    let draft = self
    sessions.sort { one, other in
      let (left, right) = (draft.place(one), draft.place(other))
      if left != right { return left < right }
      return one.pilots.compactMap { positions[$0] }.lexicographicallyPrecedes(
        other.pilots.compactMap { positions[$0] })
    }
    for theme in programme.themes {
      let held = sessions.indices.filter { sessions[$0].theme == theme.id }
      let fixed = held.filter { _ in random.happens(shape.isPublished ? 60 : 10) }
      var left = theme.sessionIDs
      for index in fixed {
        sessions[index].id = left.remove(at: random.roll(0...left.count - 1))
        if !shape.isPublished || random.happens(10) { pin(sessions[index]) }
      }
      for (index, id) in zip(held.filter({ !fixed.contains($0) }), left) { sessions[index].id = id }
      if shape.isPublished { publish(fixed.map { sessions[$0] }) }
    }
  }

  private func place(_ session: PlannedSession) -> (CivilDate, Int, String) {
    (session.date, start(session.daypart), session.venue)
  }

  private mutating func pin(_ session: PlannedSession) {
    programme.pins.append(
      Pin(
        session: session.id, date: random.happens(50) ? session.date : nil,
        daypart: random.happens(30) ? session.daypart : nil,
        venue: random.happens(30) ? session.venue : nil,
        pilots: random.happens(50) ? random.some(1, of: session.pilots) : [],
        experts: random.happens(30) ? random.some(1, of: session.experts) : []))
  }

  /// Publishes the sessions; those that are not frozen as they once were.
  private mutating func publish(_ held: [PlannedSession]) {
    if published == nil {
      today = anyDayOfPlan()
      programme.notice = random.roll(0...10)
      published = .of([], programme: programme.id)
    }
    for session in held {
      var old = session
      let isFrozen = session.date.dayNumber - today.dayNumber <= programme.notice
      if !isFrozen, random.happens(60) {
        let later = session.date.adding(days: random.roll(0...3))
        old.date = later
        old.venue = random.pick(programme.venues).id
        old.pilots = random.some(old.pilots.count, of: programme.pilots).map(\.id) + ["oud"]
      }
      published?.sessions.append(old)
    }
  }

  private mutating func anyDayOfPlan() -> CivilDate {
    random.pick(sessions.map(\.date)).adding(days: -random.roll(0...14))
  }

  /// Earlier meetings, with some names that are forgotten.
  mutating func drawPast() {
    let pilots = programme.pilots.map(\.id) + ["weg"]
    let experts = programme.experts.map(\.id) + ["weg-expert"]
    let venues = programme.venues.map(\.id) + ["weg-zaal"]
    let date = programme.period.lowerBound.adding(days: -300)
    for _ in 0..<random.roll(0...2) {
      programme.history += (1...random.roll(1...5)).map { number in
        PastMeeting(
          date: date.adding(days: number),
          theme: number % 2 == 0 ? "oud" : programme.themes[number % programme.themes.count].id,
          venue: random.pick(venues), pilots: random.some(random.roll(1...4), of: pilots),
          experts: random.some(random.roll(0...2), of: experts))
      }
    }
  }
}
