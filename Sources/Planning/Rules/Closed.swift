import ProgrammeModel

extension Criterion {
  /// `closed`: a session lies on an open slot, in the period and the dayparts of its theme, when the
  /// team can be there.
  static let closed = rule(
    "closed", Words(nl: "gesloten dagdeel", en: "closed slot"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .slot { problem, theme, slot in
        let (programme, held) = (problem.programme, problem.programme.themes[theme])
        let daypart = programme.calendar.dayparts[problem.slots[slot].daypart].name
        return held.isHeld(on: problem.slots[slot].date, in: daypart)
          && !(held.hasTeam && problem.isTeamAway[slot]) ? 0 : 1
      }
    ])
}

extension Theme {
  /// Whether the theme's period and dayparts allow a day and the daypart of that name.
  func isHeld(on date: CivilDate, in daypart: String) -> Bool {
    period.contains(date) && dayparts?.contains(daypart) != false
  }
}
