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
    case .pilot(let id, let value): programme.set(value, ofPilot: id)
    case .company(let company, let pilots, let themes):
      programme.set(company, of: pilots, in: themes)
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
    let guests = self.guests(of: session, pin.experts)
    let group = session.pilots + pin.pilots
    session.experts = experts.map(\.id).filter(guests.contains)
    session.pilots = pilots.map(\.id).filter(group.contains)
    plan.sessions[index] = session
    return true
  }

  /// The experts of a session once some are among them: they take the place of others, where roles
  /// are asked of those with the same.
  private func guests(of session: PlannedSession, _ pinned: [String]) -> [String] {
    let demand = themes.first { $0.id == session.theme }?.expertDemand ?? 1
    let others = session.experts.filter { !pinned.contains($0) }
    guard !demand.roles.isEmpty else {
      return pinned + others.prefix(max(0, demand.count - pinned.count))
    }
    return pinned
      + demand.roles.flatMap { role in
        let able = experts.filter { $0.role == role.role }.map(\.id)
        let taken = pinned.count { able.contains($0) }
        return others.filter(able.contains).prefix(max(0, role.count - taken))
      }
  }

  fileprivate mutating func sendAway(_ id: String, _ when: When) -> Bool {
    if let index = pilots.firstIndex(where: { $0.id == id }) {
      pilots[index].unavailable.append(when)
    } else if let index = experts.firstIndex(where: { $0.id == id }) {
      experts[index].unavailable.append(when)
    } else if let index = venues.firstIndex(where: { $0.id == id }) {
      venues[index].unavailable.append(when)
    } else if id == ScheduleKeys.schedule.team.name {
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
    case (.travelMax, let pilot?, _, _): pilots[pilot].travelMax = value
    case (.perDay, _, let expert?, _): experts[expert].perDay = max(1, value)
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
    case .role(let role, let number) where number >= 0 && !theme.roles.isEmpty:
      guard let demand = theme.expertDemand.setting(role, number) else { return false }
      theme.expertDemand = demand
    case .gap(let days) where days >= 1: theme.gap = days
    case .team(let isThere): theme.hasTeam = isThere
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

  fileprivate mutating func set(_ value: ProposedChange.PilotValue, ofPilot id: String) -> Bool {
    guard let index = pilots.firstIndex(where: { $0.id == id }) else { return false }
    let now = pilots[index].period ?? period
    let (first, last) =
      switch value {
      case .from(let day): (max(day, period.lowerBound), now.upperBound)
      case .until(let day): (now.lowerBound, min(day, period.upperBound))
      }
    guard first <= last else { return false }
    pilots[index].period = first...last
    return true
  }

  /// Does what a schedule file may say: some pilots, known themes, who is together comes as often.
  fileprivate mutating func set(
    _ company: ProposedChange.Company, of pilots: [String], in themes: [String]
  ) -> Bool {
    let entry = Company(pilots: pilots, themes: themes.isEmpty ? nil : themes)
    let members = self.pilots.filter { pilots.contains($0.id) }
    let others = company == .together ? apart : together
    guard members.count == pilots.count, members.count > 1,
      themes.allSatisfy({ id in self.themes.contains { $0.id == id } })
    else { return false }
    let fits = self.themes.filter { entry.holds(in: $0) }.allSatisfy { theme in
      let times = Set(members.map { $0.attend[theme.id] ?? theme.attend }).subtracting([0])
      return (company == .apart || times.count <= 1)
        && others.allSatisfy { other in
          !other.holds(in: theme) || other.pilots.count { pilots.contains($0) } < 2
        }
    }
    guard fits else { return false }
    switch company {
    case .together: together.append(entry)
    case .apart: apart.append(entry)
    }
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

extension Theme.ExpertDemand {
  /// The demand with so many of a role; `nil` where nobody would be left.
  fileprivate func setting(_ role: String, _ count: Int) -> Theme.ExpertDemand? {
    var roles = roles
    if let index = roles.firstIndex(where: { $0.role == role }) {
      roles[index].count = count
    } else {
      roles.append(Theme.RoleCount(role: role, count: count))
    }
    roles.removeAll { $0.count == 0 }
    return roles.isEmpty ? nil : .byRole(roles)
  }
}
