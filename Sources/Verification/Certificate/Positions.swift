internal import ProgrammeModel

/// The parts of a programme by their position in the file, and every slot that is open.
struct Positions: Sendable {
  let lookup: Lookup
  /// The open slots, by date and then by start; dayparts with one start in the order of the file.
  let slots: [(date: CivilDate, daypart: Daypart)]
  let themes: [String: Int]
  let pilots: [String: Int]
  let experts: [String: Int]
  let venues: [String: Int]
  /// Minutes one way, by pilot and venue.
  let minutes: [[Int]]
  /// The parts of the year of every pilot, by pilot and slot.
  let parts: [[Int]]

  var programme: Programme { lookup.programme }

  init(_ lookup: Lookup) {
    let programme = lookup.programme
    self.lookup = lookup
    let dayparts = programme.calendar.dayparts.enumerated().sorted {
      ($0.element.start, $0.offset) < ($1.element.start, $1.offset)
    }.map(\.element)
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    slots = (first.dayNumber...last.dayNumber).flatMap { day in
      dayparts.map { (date: CivilDate(dayNumber: day), daypart: $0) }
    }.filter { lookup.obstacles(on: $0.date, daypart: $0.daypart.name).isEmpty }
    themes = positions(programme.themes.map(\.id))
    pilots = positions(programme.pilots.map(\.id))
    experts = positions(programme.experts.map(\.id))
    venues = positions(programme.venues.map(\.id))
    let dates = slots.map(\.date)
    parts = programme.pilots.map { pilot in
      dates.map { lookup.yearParts[pilot.id]?.part(of: $0) ?? 0 }
    }
    minutes = programme.pilots.map { pilot in
      programme.venues.map { lookup.journey(from: pilot.place, to: $0) }
    }
  }

  /// How often a pilot attends a theme.
  func attend(_ pilot: Int, _ theme: Int) -> Int {
    lookup.attend(programme.pilots[pilot], programme.themes[theme])
  }

  /// Everybody who attends a theme at all.
  func attending(_ theme: Int) -> [Int] {
    programme.pilots.indices.filter { attend($0, theme) > 0 }
  }
}

private func positions(_ ids: [String]) -> [String: Int] {
  Dictionary(zip(ids, ids.indices), uniquingKeysWith: min)
}

extension Lookup {
  /// Some sessions, read as if they were a plan.
  func check(of sessions: [PlannedSession]) -> PlanCheck {
    PlanCheck(
      PlanDocument(
        programme: programme.id, schedule: "", status: .feasible, cost: 0, bound: 0, wishes: [],
        sessions: sessions),
      against: self)
  }
}
