internal import CivilTime

/// On which days a rule lets something happen, whatever the interval.
///
/// What the rule leaves open is taken from the start (RFC 5545, section 3.3.10): a yearly rule
/// without days means the day of the start.
struct DayFilter {
  private let rule: RecurrenceRule
  private let weekdays: [RecurrenceRule.WeekdayEntry]
  private let monthDays: [Int]
  /// The months in which something can happen; none where all can.
  let months: [Int]
  private let isOpen: Bool
  /// What a look at one day costs, by the lists that it goes through.
  let cost: Int

  init(_ rule: RecurrenceRule, start: CivilDate) {
    self.rule = rule
    let (_, month, day) = start.parts
    let namesNoDay = rule.weekdays.isEmpty && rule.monthDays.isEmpty && rule.yearDays.isEmpty
    var (weekdays, monthDays, months) = (rule.weekdays, rule.monthDays, rule.months)
    switch rule.frequency {
    case .yearly where namesNoDay && rule.weekNumbers.isEmpty:
      monthDays = [day]
      if months.isEmpty { months = [month] }
    case .monthly where namesNoDay: monthDays = [day]
    case .weekly where namesNoDay, .yearly where namesNoDay:
      weekdays = [RecurrenceRule.WeekdayEntry(weekday: start.weekday, ordinal: 0)]
    default: break
    }
    (self.weekdays, self.monthDays, self.months) = (weekdays, monthDays, months)
    isOpen =
      weekdays.isEmpty && monthDays.isEmpty && months.isEmpty && rule.yearDays.isEmpty
      && rule.weekNumbers.isEmpty
    cost =
      1
      + (weekdays.count + monthDays.count + rule.yearDays.count + rule.weekNumbers.count) / 8
  }

  func allows(_ day: CivilDate) -> Bool {
    if isOpen { return true }
    let (year, month, number) = day.parts
    if !months.isEmpty, !months.contains(month) { return false }
    let monthLength = CivilDate.daysInMonth(month, ofYear: year)
    if !monthDays.isEmpty, !monthDays.contains(number),
      !monthDays.contains(number - monthLength - 1)
    {
      return false
    }
    let place = Place(
      ofYear: day.dayNumber - CivilDate.first(inYear: year).dayNumber,
      yearLength: CivilDate.daysInYear(year), ofMonth: number - 1, monthLength: monthLength)
    return allows(place) && allowsWeek(of: day) && allowsWeekday(day.weekday, place)
  }

  /// Where a day stands in its year and month, counted from 0.
  private struct Place {
    let ofYear: Int
    let yearLength: Int
    let ofMonth: Int
    let monthLength: Int
  }

  private func allows(_ place: Place) -> Bool {
    rule.yearDays.isEmpty || rule.yearDays.contains(place.ofYear + 1)
      || rule.yearDays.contains(place.ofYear - place.yearLength)
  }

  private func allowsWeekday(_ weekday: Weekday, _ place: Place) -> Bool {
    if weekdays.isEmpty { return true }
    let countsInMonth = rule.frequency == .monthly || !months.isEmpty
    let (index, length) =
      countsInMonth ? (place.ofMonth, place.monthLength) : (place.ofYear, place.yearLength)
    let ignoresOrdinal =
      ![.monthly, .yearly].contains(rule.frequency) || !rule.weekNumbers.isEmpty
    return weekdays.contains { entry in
      guard entry.weekday == weekday else { return false }
      return entry.ordinal == 0 || ignoresOrdinal || entry.ordinal == index / 7 + 1
        || entry.ordinal == -((length - 1 - index) / 7 + 1)
    }
  }

  /// Weeks belong to the year in which most of their days lie, and are counted there.
  private func allowsWeek(of day: CivilDate) -> Bool {
    if rule.weekNumbers.isEmpty { return true }
    let sinceStart = (day.weekday.rawValue - rule.weekStart.rawValue + 7) % 7
    let middle = CivilDate(dayNumber: day.dayNumber - sinceStart + 3)
    let year = middle.parts.year
    let index = middle.dayNumber - CivilDate.first(inYear: year).dayNumber
    let length = CivilDate.daysInYear(year)
    return rule.weekNumbers.contains(index / 7 + 1)
      || rule.weekNumbers.contains(-((length - 1 - index) / 7 + 1))
  }
}
