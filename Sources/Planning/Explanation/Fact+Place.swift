import ProgrammeModel

extension Programme {
  /// Where a fact stands in the file, and what stands there.
  func origin(of subject: Fact.Subject) -> (place: SourcePlace?, text: String) {
    switch subject {
    case .closed(let index): entry("closed", calendar.closed[index])
    case .teamAway(let index): entry("unavailable", team.unavailable[index])
    case .pilotAway(let pilot, let index): entry("unavailable", pilots[pilot].unavailable[index])
    case .expertAway(let expert, let index):
      entry("unavailable", experts[expert].unavailable[index])
    case .venueAway(let venue, let index): entry("unavailable", venues[venue].unavailable[index])
    case .publicHolidays: value("calendar", "publicHolidays", "closed")
    case .schoolHoliday(let index, let region):
      (
        sources["holidays/\(calendar.holidays[index].name)/\(region.rawValue)"],
        calendar.holidays[index].days[region].map {
          "\(region.rawValue): \($0.lowerBound)..\($0.upperBound)"
        } ?? ""
      )
    case .gap: (sources["gap"], "gap: \(gap)")
    case .perDay: value("team", "perDay", team.perDay)
    case .perWeek: value("team", "perWeek", team.perWeek)
    case .budget: (sources["budget"], "budget: \(budget ?? 0)")
    case .pilotBudget(let pilot):
      value("pilots/\(pilots[pilot].id)", "budget", pilots[pilot].budget)
    case .from(let index):
      value("themes/\(themes[index].id)", "from", themes[index].period.lowerBound)
    case .until(let index):
      value("themes/\(themes[index].id)", "until", themes[index].period.upperBound)
    case .dayparts(let index):
      value(
        "themes/\(themes[index].id)", "dayparts",
        "[\((themes[index].dayparts ?? []).joined(separator: ", "))]")
    case .mode(let index):
      value("themes/\(themes[index].id)", "mode", themes[index].mode.rawValue)
    case .after(let index, let former):
      (
        sources["themes/\(themes[index].id)/after/\(former)"]
          ?? sources["themes/\(themes[index].id)/after"], "after: \(former)"
      )
    case .most(let expert): value("experts/\(experts[expert].id)", "max", experts[expert].max)
    case .capacity(let venue):
      value("venues/\(venues[venue].id)", "capacity", venues[venue].capacity)
    case .rooms(let venue): value("venues/\(venues[venue].id)", "rooms", venues[venue].rooms)
    case .host(let venue): value("venues/\(venues[venue].id)", "host", venues[venue].host ?? "")
    case .pin(let index): (pins[index].place, "pins: \(pins[index].session)")
    case .frozen: (nil, "published.json")
    }
  }

  private func entry(_ key: String, _ when: When) -> (SourcePlace?, String) {
    (when.place, "\(key): \(when.text)")
  }

  /// A value at a key, at the mapping itself where the file leaves it to the standard.
  private func value(
    _ path: String, _ key: String, _ value: (some CustomStringConvertible)?
  ) -> (SourcePlace?, String) {
    (sources["\(path)/\(key)"] ?? sources[path], "\(key): \(value?.description ?? "")")
  }
}
