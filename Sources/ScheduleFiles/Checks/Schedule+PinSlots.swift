internal import ProgrammeModel

extension Schedule {
  /// Reports a pinned date on which no session of the theme can be held, and a pinned daypart that
  /// is not the theme's.
  func checkSlot(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    if let daypart = pin.value.daypart, theme.fields.isSound(ScheduleKeys.theme.dayparts),
      let dayparts = theme.value.dayparts, !dayparts.contains(daypart)
    {
      pin.fields.report(
        ScheduleKeys.pin.daypart,
        Words(
          nl: """
            “\(theme.value.id)” is niet in dagdeel “\(daypart)”. Kies uit: \
            \(dayparts.joined(separator: ", ")).
            """,
          en: """
            “\(theme.value.id)” is not in daypart “\(daypart)”. Choose from: \
            \(dayparts.joined(separator: ", ")).
            """))
    }
    if let date = pin.value.date, let reason = closedReason(date, pin, theme) {
      pin.fields.report(ScheduleKeys.pin.date, reason)
    }
  }

  private func closedReason(_ date: CivilDate, _ pin: Part<Pin>, _ theme: Part<Theme>) -> Words? {
    if theme.fields.isSound(ScheduleKeys.theme.from, ScheduleKeys.theme.until),
      !theme.value.period.contains(date)
    {
      let period = theme.value.period
      return Words(
        nl: """
          “\(theme.value.id)” loopt van \(period.lowerBound) tot en met \(period.upperBound). Kies \
          een dag in die periode.
          """,
        en: """
          “\(theme.value.id)” runs from \(period.lowerBound) to \(period.upperBound). Choose a day \
          in that period.
          """)
    }
    if heading.fields.isSound(ScheduleKeys.programme.from, ScheduleKeys.programme.until),
      !heading.value.period.contains(date)
    {
      return Words(
        nl: "\(date) valt buiten het programma. Kies een andere dag.",
        en: "\(date) lies outside the programme. Choose another day.")
    }
    let calendar = calendar.value
    if self.calendar.fields.isSound(ScheduleKeys.calendar.weekdays),
      !calendar.weekdays.contains(date.weekday)
    {
      return Words(
        nl: "\(date) is een \(date.weekday.words.nl), en dan zijn er geen sessies. Kies een andere"
          + " dag, of zet \(date.weekday.name) bij “weekdays”.",
        en: "\(date) is a \(date.weekday.words.en), and there are no sessions then. Choose another"
          + " day, or put \(date.weekday.name) into “weekdays”.")
    }
    if self.calendar.fields.isSound(ScheduleKeys.calendar.publicHolidays),
      calendar.publicHolidays == .closed,
      PublicHolidays.contains(date)
    {
      return Words(
        nl: "\(date) is een feestdag. Kies een andere dag, of zet “publicHolidays” op open.",
        en: "\(date) is a public holiday. Choose another day, or set “publicHolidays” to open.")
    }
    if holds(calendar.closed, on: date, pin, theme) {
      return Words(
        nl: "\(date) valt in “closed”. Kies een andere dag.",
        en: "\(date) lies in “closed”. Choose another day.")
    }
    guard theme.value.hasTeam,
      holds(calendar.closed + team.unavailable, on: date, pin, theme, busy: team.busy)
    else { return nil }
    return Words(
      nl: "Het programmateam is niet beschikbaar op \(date). Kies een andere dag.",
      en: "The programme team is not available on \(date). Choose another day.")
  }

  /// Reports a pinned pilot, expert or venue that is away on the pinned date, whatever the daypart.
  func checkPresence(_ pin: Part<Pin>, _ theme: Part<Theme>) {
    guard let date = pin.value.date else { return }
    for pilot in pilots where pin.value.pilots.contains(pilot.value.id) {
      let isOnHoliday =
        calendar.value.schoolHolidays == .closed
        && calendar.value.holidays.contains { holiday in
          pilot.value.region.flatMap { holiday.days[$0] }?.contains(date) == true
        }
      let takesNoPart =
        pilot.fields.isSound(ScheduleKeys.pilot.from, ScheduleKeys.pilot.until)
        && pilot.value.period?.contains(date) == false
      if isOnHoliday || takesNoPart
        || holds(pilot.value.unavailable, on: date, pin, theme, busy: pilot.value.busy)
      {
        report(pin, ScheduleKeys.pin.pilots, naming: pilot.value.id, isAway(pilot.value.id, date))
      }
    }
    for expert in experts where pin.value.experts.contains(expert.value.id) {
      if holds(expert.value.unavailable, on: date, pin, theme, busy: expert.value.busy) {
        report(
          pin, ScheduleKeys.pin.experts, naming: expert.value.id, isAway(expert.value.id, date))
      }
    }
    for venue in venues where venue.value.id == pin.value.venue {
      if holds(venue.value.unavailable, on: date, pin, theme, busy: venue.value.busy) {
        pin.fields.report(ScheduleKeys.pin.venue, isAway(venue.value.id, date))
      }
    }
  }

  private func isAway(_ id: String, _ date: CivilDate) -> Words {
    Words(
      nl: "“\(id)” is niet beschikbaar op \(date). Kies een andere dag of schrap “\(id)” hier.",
      en: "“\(id)” is not available on \(date). Choose another day or take “\(id)” out here.")
  }

  /// Whether a WHEN holds, or a calendar is taken, on a date in every daypart that the pin leaves
  /// open.
  private func holds(
    _ whens: [When], on date: CivilDate, _ pin: Part<Pin>, _ theme: Part<Theme>,
    busy: BusyTimes = BusyTimes()
  ) -> Bool {
    guard theme.fields.isSound(ScheduleKeys.theme.dayparts),
      calendar.fields.isSound(ScheduleKeys.calendar.dayparts),
      pin.fields.isSound(ScheduleKeys.pin.daypart)
    else { return false }
    let names = theme.value.dayparts ?? calendar.value.dayparts.map(\.name)
    let open = calendar.value.dayparts.filter { daypart in
      pin.value.daypart.map { $0 == daypart.name } ?? names.contains(daypart.name)
    }
    return open.allSatisfy { daypart in
      whens.contains { $0.holds(on: date, daypart: daypart.name) }
        || busy.isBusy(in: daypart, on: date)
    } && !open.isEmpty
  }
}
