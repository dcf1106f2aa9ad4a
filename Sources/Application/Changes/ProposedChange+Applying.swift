internal import Planning
internal import ProgrammeModel

extension ProposedChange {
  /// Makes the change to a programme and, where it is about a session, to its plan.
  ///
  /// - Returns: Whether there is what it changes, and the value fits; otherwise nothing is changed.
  func apply(to programme: inout Programme, and plan: inout PlanDocument) -> Bool {
    switch self {
    case .session(let pin): programme.decide(pin, in: &plan)
    case .away(let id, let when): programme.sendAway(id, when)
    case .attendance(let pilot, let theme, let times):
      programme.attend(theme, pilot, times, in: &plan)
    case .programme(let number, let value): programme.set(number, value)
    case .number(let number, let id, let value): programme.set(number, of: id, value)
    case .theme(let id, let value): programme.set(value, ofTheme: id)
    case .price(let wish, let price): programme.setPrice(of: wish, price)
    }
  }
}

extension Programme {
  fileprivate mutating func decide(_ pin: Pin, in plan: inout PlanDocument) -> Bool {
    guard let index = plan.sessions.firstIndex(where: { $0.id == pin.session }) else {
      return false
    }
    pins.append(pin)
    var session = plan.sessions[index]
    session.date = pin.date ?? session.date
    session.daypart = pin.daypart ?? session.daypart
    session.venue = pin.venue ?? session.venue
    // Pinned experts take the place of others, pinned pilots join them.
    let wanted = themes.first { $0.id == session.theme }?.experts ?? 1
    let others = session.experts.filter { !pin.experts.contains($0) }
    let guests = pin.experts + others.prefix(max(0, wanted - pin.experts.count))
    let group = session.pilots + pin.pilots
    session.experts = experts.map(\.id).filter(guests.contains)
    session.pilots = pilots.map(\.id).filter(group.contains)
    plan.sessions[index] = session
    return true
  }

  fileprivate mutating func sendAway(_ id: String, _ when: When) -> Bool {
    if let index = pilots.firstIndex(where: { $0.id == id }) {
      pilots[index].unavailable.append(when)
    } else if let index = experts.firstIndex(where: { $0.id == id }) {
      experts[index].unavailable.append(when)
    } else if let index = venues.firstIndex(where: { $0.id == id }) {
      venues[index].unavailable.append(when)
    } else if id == "team" {
      team.unavailable.append(when)
    } else {
      return false
    }
    return true
  }

  fileprivate mutating func attend(
    _ theme: String, _ pilot: String, _ times: Int, in plan: inout PlanDocument
  ) -> Bool {
    guard let index = pilots.firstIndex(where: { $0.id == pilot }), times >= 0,
      themes.contains(where: { $0.id == theme })
    else { return false }
    pilots[index].attend[theme] = times
    if times == 0 {
      for session in plan.sessions.indices where plan.sessions[session].theme == theme {
        plan.sessions[session].pilots.removeAll { $0 == pilot }
      }
    }
    return true
  }

  fileprivate mutating func set(_ number: ProposedChange.ProgrammeNumber, _ value: Int) -> Bool {
    guard value >= 0 else { return false }
    switch number {
    case .gap: gap = max(1, value)
    case .budget: budget = value
    case .perDay: team.perDay = max(1, value)
    case .perWeek: team.perWeek = max(1, value)
    }
    return true
  }

  fileprivate mutating func set(
    _ number: ProposedChange.IndividualNumber, of id: String, _ value: Int
  ) -> Bool {
    let (pilot, expert, venue) = (
      pilots.firstIndex { $0.id == id }, experts.firstIndex { $0.id == id },
      venues.firstIndex { $0.id == id }
    )
    guard value >= 0 else { return false }
    switch (number, pilot, expert, venue) {
    case (.budget, let pilot?, _, _): pilots[pilot].budget = value
    case (.max, _, let expert?, _): experts[expert].max = value
    case (.fee, _, let expert?, _): experts[expert].fee = value
    case (.capacity, _, _, let venue?): venues[venue].capacity = value
    case (.rooms, _, _, let venue?): venues[venue].rooms = max(1, value)
    case (.cost, _, _, let venue?): venues[venue].cost = value
    default: return false
    }
    return true
  }

  fileprivate mutating func set(_ value: ProposedChange.ThemeValue, ofTheme id: String) -> Bool {
    guard let index = themes.firstIndex(where: { $0.id == id }) else { return false }
    var theme = themes[index]
    switch value {
    case .from(let day) where day <= theme.period.upperBound:
      theme.period = day...theme.period.upperBound
    case .until(let day) where theme.period.lowerBound <= day:
      theme.period = theme.period.lowerBound...day
    case .sessions(let number) where number >= 1: theme.sessions = number
    case .experts(let number) where number >= 0: theme.experts = number
    case .pilots(let size): theme.pilots = size
    case .mode(let mode): theme.mode = mode
    case .after(nil): theme.after = []
    case .after(let other?)
    where themes.contains { $0.id == other } && !comes(other, after: theme.id):
      theme.after += theme.after.contains(other) ? [] : [other]
    default: return false
    }
    themes[index] = theme
    return true
  }

  /// Whether a theme is another or comes after it, with themes between them or without.
  private func comes(_ id: String, after other: String) -> Bool {
    id == other
      || themes.first { $0.id == id }?.after.contains { comes($0, after: other) } == true
  }

  fileprivate mutating func setPrice(of wish: String, _ price: Int) -> Bool {
    guard price >= 0, let declaration = RuleBook.declarations.first(where: { $0.id == wish })
    else { return false }
    wishes[wish, default: declaration.standard].price = price
    return true
  }
}
