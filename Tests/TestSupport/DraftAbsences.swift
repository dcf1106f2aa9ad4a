internal import ProgrammeModel

extension Draft {
  /// Everything that closes a slot, keeps someone away or makes it unwelcome.
  mutating func drawAbsences() {
    programme.calendar.closed = entries(2, sparing: sessions)
    programme.team.unavailable = entries(1, sparing: sessions)
    for index in programme.pilots.indices {
      let id = programme.pilots[index].id
      let held = sessions.filter { $0.pilots.contains(id) }
      programme.pilots[index].unavailable = entries(2, sparing: held)
      programme.pilots[index].avoid = entries(2, sparing: [])
    }
    for index in programme.experts.indices {
      let id = programme.experts[index].id
      let held = sessions.filter { $0.experts.contains(id) }
      programme.experts[index].unavailable = entries(2, sparing: held)
      programme.experts[index].avoid = entries(2, sparing: [])
    }
    for index in programme.venues.indices {
      let id = programme.venues[index].id
      programme.venues[index].unavailable = entries(1, sparing: sessions.filter { $0.venue == id })
    }
    drawCalendars()
    drawHolidays()
  }

  /// Calendars that are taken around dayparts, on both sides of their ends.
  private mutating func drawCalendars() {
    // A generator of their own, so that what is drawn later stays what it was.
    var own = random
    for index in programme.pilots.indices {
      let id = programme.pilots[index].id
      let held = sessions.filter { $0.pilots.contains(id) }
      programme.pilots[index].busy = times(sparing: held, using: &own)
    }
    for index in programme.experts.indices {
      let id = programme.experts[index].id
      let held = sessions.filter { $0.experts.contains(id) }
      programme.experts[index].busy = times(sparing: held, using: &own)
    }
  }

  /// A busy time beside what is held, and one that may not come.
  func times(sparing held: [PlannedSession], using random: inout SplitMix64) -> BusyTimes {
    func anyTime() -> Range<Int> {
      let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
      let date = first.adding(days: random.roll(0...last.dayNumber - first.dayNumber))
      let daypart = random.pick(programme.calendar.dayparts)
      let minute = random.pick([daypart.start.minutes - 60, daypart.end.minutes])
      let start = (date.dayNumber * 1440 + minute + random.roll(-1...1)) * 60
      return start..<start + 3600
    }
    let taken = held.map { session in
      let (date, daypart) = (session.date.dayNumber * 1440, self.daypart(session.daypart))
      return (date + daypart.start.minutes) * 60..<(date + daypart.end.minutes) * 60
    }
    let busy = anyTime()
    return BusyTimes(
      busy: taken.contains { $0.overlaps(busy) } ? [] : [busy], tentative: [anyTime()])
  }

  private mutating func entries(_ most: Int, sparing held: [PlannedSession]) -> [When] {
    (0..<random.roll(0...most)).map { _ in When.reading(anyWhen()) }.filter { when in
      let isMet = !held.contains { when.holds(on: $0.date, daypart: $0.daypart) }
      return stays(isMet: isMet)
    }
  }

  private mutating func anyWhen() -> String {
    let date = anyDate()
    let weekday = random.pick(Weekday.allCases).name
    let daypart = random.pick(programme.calendar.dayparts).name
    switch random.roll(1...7) {
    case 1: return weekday
    case 2: return "\(weekday) \(daypart)"
    case 3: return "\(date)"
    case 4: return "\(date)..\(date.adding(days: random.roll(0...9)))"
    case 5: return "\(date.week)"
    case 6: return "\(daypart) \(date.week)"
    default: return "\(date)..\(date.adding(days: 30)) \(weekday)"
    }
  }

  private mutating func anyDate() -> CivilDate {
    let (first, last) = (programme.period.lowerBound, programme.period.upperBound)
    return first.adding(days: random.roll(0...last.dayNumber - first.dayNumber))
  }

  private mutating func drawHolidays() {
    programme.calendar.schoolHolidays = random.pick(MeetingCalendar.SchoolHolidayRule.allCases)
    for number in 1...random.roll(1...3) {
      var days: [Region: ClosedRange<CivilDate>] = [:]
      for region in Region.allCases {
        let first = anyDate()
        let range = first...first.adding(days: random.roll(0...8))
        let isMet =
          programme.calendar.schoolHolidays != .closed
          || !sessions.contains { session in
            range.contains(session.date)
              && programme.pilots.contains {
                $0.region == region && session.pilots.contains($0.id)
              }
          }
        if stays(isMet: isMet) { days[region] = range }
      }
      programme.calendar.holidays.append(SchoolHoliday(name: "vakantie \(number)", days: days))
    }
  }
}
