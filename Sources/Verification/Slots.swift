internal import ProgrammeModel

/// When a session can be held and who can come (docs/model.md, "Slots").
extension Lookup {
  /// Why a slot is not open, one reason a phrase; empty where it is open.
  func obstacles(on date: CivilDate, daypart: String) -> [Words] {
    var reasons: [Words] = []
    if dayparts[daypart] == nil {
      reasons.append(
        Words(
          nl: "het dagdeel \(daypart) staat niet in het schema",
          en: "the schedule has no daypart \(daypart)"))
    }
    if !programme.period.contains(date) {
      let period = words(for: programme.period)
      reasons.append(
        Words(
          nl: "het programma loopt van \(period.nl)", en: "the programme runs from \(period.en)"))
    }
    if !programme.calendar.weekdays.contains(date.weekday) {
      let day = date.weekday.words
      reasons.append(
        Words(nl: "op \(day.nl) zijn er geen sessies", en: "no sessions are held on a \(day.en)"))
    }
    if programme.calendar.publicHolidays == .closed, isPublicHoliday(date) {
      reasons.append(Words(nl: "het is een feestdag", en: "it is a public holiday"))
    }
    for when in programme.calendar.closed where when.holds(on: date, daypart: daypart) {
      reasons.append(
        Words(nl: "het schema sluit ‘\(when.text)’", en: "the schedule closes ‘\(when.text)’"))
    }
    return reasons
  }

  /// Why the team is away in a slot, one reason a phrase; empty where it can come.
  func teamAbsences(on date: CivilDate, daypart: String) -> [Words] {
    let closed = programme.team.unavailable.filter { $0.holds(on: date, daypart: daypart) }
    let reasons = closed.map { when in
      Words(
        nl: "het programmateam kan niet op ‘\(when.text)’",
        en: "the programme team is unavailable on ‘\(when.text)’")
    }
    guard meets(programme.team.busy.busy, on: date, daypart: daypart) else { return reasons }
    return reasons + [
      Words(
        nl: "de agenda van het programmateam is dan bezet",
        en: "the programme team's calendar is taken then")
    ]
  }

  /// Why a pilot is away in a slot; `nil` where it can come.
  func absence(of pilot: Pilot, on date: CivilDate, daypart: String) -> Words? {
    if let period = pilot.period, !period.contains(date) {
      let days = words(for: period)
      return Words(nl: "doet mee van \(days.nl)", en: "takes part from \(days.en)")
    }
    if let when = first(of: pilot.unavailable, on: date, daypart: daypart) { return when }
    if meets(pilot.busy.busy, on: date, daypart: daypart) { return busyByCalendar }
    guard programme.calendar.schoolHolidays == .closed else { return nil }
    return schoolHoliday(of: pilot, on: date).map {
      Words(nl: "schoolvakantie \($0.name)", en: "school holiday \($0.name)")
    }
  }

  /// Why an expert is away in a slot; `nil` where it can come.
  func absence(of expert: Expert, on date: CivilDate, daypart: String) -> Words? {
    first(of: expert.unavailable, on: date, daypart: daypart)
      ?? (meets(expert.busy.busy, on: date, daypart: daypart) ? busyByCalendar : nil)
  }

  /// Why a venue is away in a slot; `nil` where it can be used.
  func absence(of venue: Venue, on date: CivilDate, daypart: String) -> Words? {
    if let when = first(of: venue.unavailable, on: date, daypart: daypart) { return when }
    guard meets(venue.busy.busy, on: date, daypart: daypart) else { return nil }
    return Words(nl: "de agenda van de locatie is dan bezet", en: "its calendar is taken then")
  }

  /// Whether a pilot can come in a slot but would rather not.
  func wouldRatherNot(_ pilot: Pilot, on date: CivilDate, daypart: String) -> Bool {
    guard absence(of: pilot, on: date, daypart: daypart) == nil else { return false }
    if first(of: pilot.avoid, on: date, daypart: daypart) != nil { return true }
    if meets(pilot.busy.tentative, on: date, daypart: daypart) { return true }
    return programme.calendar.schoolHolidays == .avoid
      && schoolHoliday(of: pilot, on: date) != nil
  }

  /// Whether an expert can come in a slot but would rather not.
  func wouldRatherNot(_ expert: Expert, on date: CivilDate, daypart: String) -> Bool {
    absence(of: expert, on: date, daypart: daypart) == nil
      && (first(of: expert.avoid, on: date, daypart: daypart) != nil
        || meets(expert.busy.tentative, on: date, daypart: daypart))
  }

  /// Whether one of the periods of ``BusyTimes`` shares a moment with a daypart.
  private func meets(_ periods: [Range<Int>], on date: CivilDate, daypart: String) -> Bool {
    guard let hours = dayparts[daypart] else { return false }
    let (start, end) = (hours.start.minutes * 60, hours.end.minutes * 60)
    return periods.contains { period in
      let (from, until) = (
        period.lowerBound - date.dayNumber * 86_400, period.upperBound - date.dayNumber * 86_400
      )
      return from < end && start < until
    }
  }

  private var busyByCalendar: Words {
    Words(nl: "de eigen agenda is dan bezet", en: "their own calendar is taken then")
  }

  private func schoolHoliday(of pilot: Pilot, on date: CivilDate) -> SchoolHoliday? {
    guard let region = pilot.region else { return nil }
    return programme.calendar.holidays.first { $0.days[region]?.contains(date) ?? false }
  }

  private func first(of entries: [When], on date: CivilDate, daypart: String) -> Words? {
    entries.first { $0.holds(on: date, daypart: daypart) }.map {
      Words(nl: "‘\($0.text)’", en: "‘\($0.text)’")
    }
  }
}
