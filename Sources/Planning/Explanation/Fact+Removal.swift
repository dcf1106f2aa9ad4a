import ProgrammeModel

extension Programme {
  /// The programme without some facts; what a fact limits is then without limit.
  func without(_ facts: Set<Fact.Subject>) -> Programme {
    var programme = self
    programme.calendar.closed = kept(calendar.closed, facts) { .closed($0) }
    programme.team.unavailable = kept(team.unavailable, facts) { .teamAway($0) }
    programme.pins = kept(pins, facts) { .pin($0) }
    for index in pilots.indices {
      programme.pilots[index].unavailable = kept(pilots[index].unavailable, facts) {
        .pilotAway(index, $0)
      }
    }
    for index in experts.indices {
      programme.experts[index].unavailable = kept(experts[index].unavailable, facts) {
        .expertAway(index, $0)
      }
    }
    for index in venues.indices {
      programme.venues[index].unavailable = kept(venues[index].unavailable, facts) {
        .venueAway(index, $0)
      }
    }
    for fact in facts { programme.remove(fact) }
    return programme
  }

  private mutating func remove(_ fact: Fact.Subject) {
    switch fact {
    case .closed, .teamAway, .pin, .pilotAway, .expertAway, .venueAway, .frozen: break
    case .pilotBusy(let pilot): pilots[pilot].busy.busy = []
    case .expertBusy(let expert): experts[expert].busy.busy = []
    case .publicHolidays: calendar.publicHolidays = .open
    case .schoolHoliday(let holiday, let region): calendar.holidays[holiday].days[region] = nil
    case .gap: gap = 1
    case .perDay: team.perDay = nil
    case .perWeek: team.perWeek = nil
    case .budget: budget = nil
    case .pilotBudget(let pilot): pilots[pilot].budget = nil
    case .from(let theme):
      themes[theme].period =
        min(period.lowerBound, themes[theme].period.upperBound)...themes[theme].period.upperBound
    case .until(let theme):
      themes[theme].period =
        themes[theme].period
        .lowerBound...max(
          period.upperBound, themes[theme].period.lowerBound)
    case .dayparts(let theme): themes[theme].dayparts = nil
    case .mode(let theme): themes[theme].mode = .any
    case .after(let theme, let former): themes[theme].after.removeAll { $0 == former }
    case .most(let expert): experts[expert].max = nil
    case .capacity(let venue): venues[venue].capacity = nil
    case .rooms(let venue): venues[venue].rooms = 1_000_000
    case .host(let venue): venues[venue].host = nil
    }
  }
}

/// The elements of a list whose facts stay.
private func kept<Element>(
  _ list: [Element], _ facts: Set<Fact.Subject>, _ subject: (Int) -> Fact.Subject
) -> [Element] {
  list.indices.filter { !facts.contains(subject($0)) }.map { list[$0] }
}
