internal import ProgrammeModel

/// The open days of one pilot, cut into as many equal parts as it attends sessions.
struct YearParts: Sendable {
  /// The days, ascending.
  let openDays: [CivilDate]
  /// The number of parts; 1 where there is nothing to cut.
  let count: Int

  init(_ openDays: [CivilDate], sessions: Int) {
    self.openDays = openDays
    count = openDays.isEmpty ? 1 : max(1, sessions)
  }

  /// The part that a day lies in, counted from 0.
  ///
  /// A day that is not open goes with the next open one, after the last with the last.
  func part(of date: CivilDate) -> Int {
    guard !openDays.isEmpty else { return 0 }
    let earlier = openDays.count { $0 < date }
    return min(earlier, openDays.count - 1) * count / openDays.count
  }
}

extension Lookup {
  /// The days on which a slot of the calendar is open, ascending, whoever can come.
  var openDays: [CivilDate] {
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    return (first.dayNumber...last.dayNumber).map(CivilDate.init(dayNumber:)).filter { date in
      programme.calendar.dayparts.contains { obstacles(on: date, daypart: $0.name).isEmpty }
    }
  }

  /// The parts of a pilot's own days, by the number of sessions that the schedule asks of it.
  func yearParts(of pilot: Pilot, on openDays: [CivilDate]) -> YearParts {
    YearParts(
      pilot.period.map { period in openDays.filter(period.contains) } ?? openDays,
      sessions: programme.themes.reduce(0) { $0 + attend(pilot, $1) })
  }
}
