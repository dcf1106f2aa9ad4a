internal import ProgrammeModel

/// Whole ISO weeks that stand side by side in one picture.
struct Weeks {
  /// The Monday of the first.
  let first: CivilDate
  /// How many there are, 1 or more.
  let count: Int

  /// Every day of them.
  var days: ClosedRange<CivilDate> { first...first.adding(days: 7 * count - 1) }

  /// The Mondays.
  var mondays: [CivilDate] { (0..<count).map { first.adding(days: 7 * $0) } }

  /// The weeks of a period, in as few and as equal parts as hold a year each at most.
  static func parts(of period: ClosedRange<CivilDate>) -> [Weeks] {
    let monday = period.lowerBound.adding(days: 1 - period.lowerBound.weekday.rawValue)
    let count = (period.upperBound.dayNumber - monday.dayNumber) / 7 + 1
    let parts = (count + weeksOfYear - 1) / weeksOfYear
    let starts = (0...parts).map { count * $0 / parts }
    return zip(starts, starts.dropFirst()).map { start, end in
      Weeks(first: monday.adding(days: 7 * start), count: end - start)
    }
  }

  private static let weeksOfYear = 53
}

extension PageContent {
  /// The weeks of the programme and of all sessions of the plan, a year at most in each.
  var years: [Weeks] {
    let dates = plan.sessions.map(\.date)
    let from = min(programme.period.lowerBound, dates.min() ?? programme.period.lowerBound)
    let until = max(programme.period.upperBound, dates.max() ?? programme.period.upperBound)
    return Weeks.parts(of: from...until)
  }
}

extension Weeks {
  /// Stretches of days of meeting that all have something in common.
  ///
  /// Days that are no days of meeting count for nothing: a stretch goes on over them, and where it
  /// holds the first or the last day of meeting of a week it has the begin or the end of the week.
  func stretches(
    on weekdays: Set<Weekday>, where holds: (CivilDate) -> Bool
  ) -> [ClosedRange<CivilDate>] {
    guard let earliest = weekdays.min(), let latest = weekdays.max() else { return [] }
    var stretches: [ClosedRange<CivilDate>] = []
    var isOpen = false
    for date in (0..<7 * count).map(first.adding(days:)) where weekdays.contains(date.weekday) {
      guard holds(date) else {
        isOpen = false
        continue
      }
      let start = date.weekday == earliest ? date.adding(days: 1 - earliest.rawValue) : date
      let end = date.weekday == latest ? date.adding(days: 7 - latest.rawValue) : date
      if isOpen, let last = stretches.popLast() {
        stretches.append(last.lowerBound...end)
      } else {
        stretches.append(start...end)
      }
      isOpen = true
    }
    return stretches
  }
}
