import ProgrammeModel

extension Criterion {
  /// `closed`: a session lies on an open slot, in the period and the dayparts of its theme.
  static let closed = rule(
    "closed", Words(nl: "gesloten dagdeel", en: "closed slot"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .slot { problem, theme, slot in
        let programme = problem.programme
        let daypart = programme.calendar.dayparts[problem.slots[slot].daypart].name
        let isOpen =
          programme.themes[theme].period.contains(problem.slots[slot].date)
          && programme.themes[theme].dayparts?.contains(daypart) != false
        return isOpen ? 0 : 1
      }
    ])
}
