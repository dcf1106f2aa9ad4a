import ProgrammeModel

extension Criterion {
  /// `closed`: a session lies on an open slot, in the period and the dayparts of its theme, when the
  /// team can be there.
  static let closed = rule(
    "closed", Words(nl: "gesloten dagdeel", en: "closed slot"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .slot { problem, theme, slot in
        let programme = problem.programme
        let daypart = programme.calendar.dayparts[problem.slots[slot].daypart].name
        return programme.themes[theme].isHeld(
          on: problem.slots[slot].date, in: daypart, isTeamAway: problem.isTeamAway[slot]) ? 0 : 1
      }
    ])
}

extension Theme {
  /// Whether the theme's period and dayparts allow a day and the daypart of that name, and the team
  /// is there where it must be.
  func isHeld(on date: CivilDate, in daypart: String, isTeamAway: Bool) -> Bool {
    period.contains(date) && dayparts?.contains(daypart) != false && !(hasTeam && isTeamAway)
  }
}
