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
}

extension Slot {
  /// All open slots of a programme, by date and then in the order of the dayparts' starts; also
  /// those in which the team is away.
  static func open(in programme: Programme) -> [Slot] {
    let calendar = programme.calendar
    let first = programme.period.lowerBound
    let monday = first.adding(days: 1 - first.weekday.rawValue)
    let dayparts = calendar.dayparts.indices.sorted {
      (calendar.dayparts[$0].start, $0) < (calendar.dayparts[$1].start, $1)
    }
    var slots: [Slot] = []
    for dayNumber in first.dayNumber...programme.period.upperBound.dayNumber {
      let date = CivilDate(dayNumber: dayNumber)
      guard calendar.weekdays.contains(date.weekday) else { continue }
      if calendar.publicHolidays == .closed, PublicHolidays.contains(date) { continue }
      for daypart in dayparts {
        let name = calendar.dayparts[daypart].name
        if calendar.closed.contains(where: { $0.holds(on: date, daypart: name) }) { continue }
        let day = dayNumber - first.dayNumber
        slots.append(
          Slot(
            date: date, day: day, daypart: daypart, weeks: day / 7,
            isoWeek: (dayNumber - monday.dayNumber) / 7))
      }
    }
    return slots
  }
}

extension Problem {
  /// The moments of a day that tell which dayparts overlap, as buckets.
  ///
  /// Dayparts overlap where they share a moment, and the moments that matter are their starts: each
  /// is a bucket, and a session counts in every bucket in which it is under way.
  var moments: Int { days * programme.calendar.dayparts.count }

  /// The moments at which a session in a slot is under way, by bucket.
  func moments(of number: Int) -> [Int] {
    let dayparts = programme.calendar.dayparts
    let slot = slots[number]
    let held = dayparts[slot.daypart]
    return dayparts.indices
      .filter { held.start <= dayparts[$0].start && dayparts[$0].start < held.end }
      .map { slot.day * dayparts.count + $0 }
  }

  /// The day and the daypart of a moment.
  func moment(_ bucket: Int) -> (date: CivilDate, daypart: String) {
    let dayparts = programme.calendar.dayparts
    let (day, daypart) = bucket.quotientAndRemainder(dividingBy: dayparts.count)
    return (programme.period.lowerBound.adding(days: day), dayparts[daypart].name)
  }
}
