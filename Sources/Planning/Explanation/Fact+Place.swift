import ProgrammeModel

extension Fact {
  /// What a schedule says in one place.
  struct Entry: Hashable, Sendable {
    /// Where it stands, or where it would stand; `nil` where it was not read from a file.
    let place: SourcePlace?
    /// What stands there, as in `gap: 14`.
    let text: String
    /// Whether the file leaves it to the standard.
    var isImplied = false
  }
}

extension Programme {
  /// What stands in the file about a fact.
  func entry(of subject: Fact.Subject) -> Fact.Entry {
    switch subject {
    case .closed(let index): moment("closed", calendar.closed[index])
    case .teamAway(let index): moment("unavailable", team.unavailable[index])
    case .pilotAway(let pilot, let index): moment("unavailable", pilots[pilot].unavailable[index])
    case .expertAway(let expert, let index):
      moment("unavailable", experts[expert].unavailable[index])
    case .venueAway(let venue, let index): moment("unavailable", venues[venue].unavailable[index])
    case .pilotBusy(let pilot): calendar("pilots/\(pilots[pilot].id)")
    case .expertBusy(let expert): calendar("experts/\(experts[expert].id)")
    case .publicHolidays: value("calendar", "publicHolidays", "closed")
    case .schoolHoliday(let index, let region):
      Fact.Entry(
        place: sources["holidays/\(calendar.holidays[index].name)/\(region.rawValue)"],
        text: calendar.holidays[index].days[region].map {
          "\(region.rawValue): \($0.lowerBound)..\($0.upperBound)"
        } ?? "")
    case .gap: Fact.Entry(place: sources["gap"], text: "gap: \(gap)")
    case .perDay: value("team", "perDay", team.perDay)
    case .perWeek: value("team", "perWeek", team.perWeek)
    case .budget: Fact.Entry(place: sources["budget"], text: "budget: \(budget ?? 0)")
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
      Fact.Entry(
        place: sources["themes/\(themes[index].id)/after/\(former)"]
          ?? sources["themes/\(themes[index].id)/after"], text: "after: \(former)")
    case .most(let expert): value("experts/\(experts[expert].id)", "max", experts[expert].max)
    case .capacity(let venue):
      value("venues/\(venues[venue].id)", "capacity", venues[venue].capacity)
    case .rooms(let venue): value("venues/\(venues[venue].id)", "rooms", venues[venue].rooms)
    case .host(let venue): value("venues/\(venues[venue].id)", "host", venues[venue].host ?? "")
    case .pin(let index):
      Fact.Entry(place: pins[index].place, text: "pins: \(pins[index].session)")
    case .frozen: Fact.Entry(place: nil, text: "published.json")
    }
  }

  /// What the file says of school holidays.
  var schoolHolidaysEntry: Fact.Entry {
    value("calendar", "schoolHolidays", calendar.schoolHolidays.rawValue)
  }

  /// How many sessions the file asks of a theme.
  func sessionsEntry(ofTheme index: Int) -> Fact.Entry {
    value("themes/\(themes[index].id)", "sessions", themes[index].sessions)
  }

  private func moment(_ key: String, _ when: When) -> Fact.Entry {
    Fact.Entry(place: when.place, text: "\(key): \(when.text)")
  }

  /// The calendars that a participant hands over.
  private func calendar(_ path: String) -> Fact.Entry {
    Fact.Entry(place: sources["\(path)/busy"], text: "busy")
  }

  /// A value at a key, at the mapping itself where the file leaves it to the standard.
  private func value(
    _ path: String, _ key: String, _ value: (some CustomStringConvertible)?
  ) -> Fact.Entry {
    let place = sources["\(path)/\(key)"]
    return Fact.Entry(
      place: place ?? sources[path], text: "\(key): \(value?.description ?? "")",
      isImplied: place == nil && sources[path] != nil)
  }
}
