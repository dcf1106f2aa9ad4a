package import ProgrammeModel

/// A date and a daypart on which sessions can be held (docs/model.md, "Slots").
package struct Slot: Hashable, Sendable {
  /// The day.
  package let date: CivilDate
  /// Days since the programme's first.
  package let day: Int
  /// Index of the daypart in the calendar.
  package let daypart: Int
  /// Whole weeks since the programme's first day.
  package let weeks: Int
  /// Index of the ISO week, 0 for that of the programme's first day.
  package let isoWeek: Int
  /// Index of the calendar month, 0 for that of the programme's first day.
  package let month: Int
}

extension Slot {
  /// All open slots of a programme, by date and then in the order of the dayparts' starts.
  static func open(in programme: Programme) -> [Slot] {
    let calendar = programme.calendar
    let first = programme.period.lowerBound
    let monday = first.adding(days: 1 - first.weekday.rawValue)
    let dayparts = calendar.dayparts.indices.sorted {
      (calendar.dayparts[$0].start, $0) < (calendar.dayparts[$1].start, $1)
    }
    let closed = calendar.closed + programme.team.unavailable
    var slots: [Slot] = []
    for dayNumber in first.dayNumber...programme.period.upperBound.dayNumber {
      let date = CivilDate(dayNumber: dayNumber)
      guard calendar.weekdays.contains(date.weekday) else { continue }
      if calendar.publicHolidays == .closed, PublicHolidays.contains(date) { continue }
      for daypart in dayparts {
        let name = calendar.dayparts[daypart].name
        if closed.contains(where: { $0.holds(on: date, daypart: name) }) { continue }
        let day = dayNumber - first.dayNumber
        slots.append(
          Slot(
            date: date, day: day, daypart: daypart, weeks: day / 7,
            isoWeek: (dayNumber - monday.dayNumber) / 7,
            month: (date.year - first.year) * 12 + date.month - first.month))
      }
    }
    return slots
  }
}
