internal import CivilTime

/// The times of a rule, period by period.
///
/// All times are seconds on the clock since 1970-01-01 00:00.
struct RuleExpansion {
  private let rule: RecurrenceRule
  private let start: Int
  private let days: DayFilter
  /// The seconds of a day, or of a period within a day, at which something happens; ascending.
  private let seconds: [Int]
  /// Where the period of the start begins; the number of its month or year where those are counted.
  private let origin: Int

  /// Prepares a rule that counts from the time of the first instance; whole days have no hours.
  init(_ rule: RecurrenceRule, start: Int, isDay: Bool) {
    self.rule = rule
    self.start = start
    let day = CivilDate(dayNumber: floorDivision(start, 86_400))
    days = DayFilter(rule, start: day)
    let time = start - day.dayNumber * 86_400
    let unit = rule.frequency.seconds
    let hours = unit != nil ? [0] : rule.hours.isEmpty ? [time / 3600] : rule.hours
    let minutes = (unit ?? 86_400) < 3600 ? [0] : rule.minutes.or(time / 60 % 60)
    let seconds = unit == 1 ? [0] : rule.seconds.or(time % 60)
    self.seconds =
      isDay
      ? [0]
      : hours.flatMap { hour in
        minutes.flatMap { minute in seconds.map { hour * 3600 + minute * 60 + $0 } }
      }
    let (year, month, _) = day.parts
    switch rule.frequency {
    case .yearly: origin = year
    case .monthly: origin = year * 12 + month - 1
    case .weekly:
      origin = (day.dayNumber - (day.weekday.rawValue - rule.weekStart.rawValue + 7) % 7) * 86_400
    case .daily: origin = day.dayNumber * 86_400
    case .hourly, .minutely, .secondly: origin = start - time % (unit ?? 1)
    }
  }

  /// The times from one to another that the rule gives, ascending.
  ///
  /// - Parameters:
  ///   - window: From when to when.
  ///   - most: How many times there may be.
  ///   - work: What may be spent.
  ///   - isPast: Whether a time lies behind the end of the rule; then no later one is looked at.
  /// - Returns: The times.
  /// - Throws: ``ExpansionLimit``, also where too many have to be counted before the first.
  func times(
    in window: Range<Int>, most: Int, work: Work, isPast: (Int) -> Bool
  ) throws(ExpansionLimit) -> [Int] {
    try work.spend(1 + seconds.count)
    var times: [Int] = []
    var counted = 0
    var index = 0
    if rule.count == nil || (rule.isPlain && fixedLength != nil) {
      index = max(0, self.index(of: window.lowerBound))
      counted = index
    }
    for _ in 0..<300_000 {
      let begin = self.begin(of: index)
      if begin >= window.upperBound { return times }
      try work.spend(days.cost + rule.positions.count)
      if let skipped = nextIndex(ifNotAllowed: begin) {
        index = max(index + 1, skipped)
        continue
      }
      // A time is made when it is wanted: a year may have millions of them.
      let bases = try self.bases(from: begin, work)
      let chosen = self.chosen(of: bases.count * seconds.count)
      for step in 0..<(chosen?.count ?? bases.count * seconds.count) {
        let place = chosen?[step] ?? step
        let time = bases[place / seconds.count] + seconds[place % seconds.count]
        guard time >= start else { continue }
        try work.spend(1)
        counted += 1
        if counted > rule.count ?? .max || time >= window.upperBound || isPast(time) {
          return times
        }
        guard time >= window.lowerBound else { continue }
        if times.count == most { throw .times }
        times.append(time)
      }
      index += 1
    }
    throw .times
  }

  /// The seconds between two periods; `nil` where months and years are counted.
  private var fixedLength: Int? {
    switch rule.frequency {
    case .yearly, .monthly: nil
    case .weekly: 604_800 * rule.interval
    case .daily: 86_400 * rule.interval
    case .hourly, .minutely, .secondly: (rule.frequency.seconds ?? 1) * rule.interval
    }
  }

  /// The index of the last period that begins at a time or before it.
  private func index(of time: Int) -> Int {
    if let fixedLength { return floorDivision(time - origin, fixedLength) }
    let (year, month, _) = CivilDate(dayNumber: floorDivision(time, 86_400)).parts
    let number = rule.frequency == .yearly ? year : year * 12 + month - 1
    return floorDivision(number - origin, rule.interval)
  }

  private func begin(of index: Int) -> Int {
    if let fixedLength { return origin + index * fixedLength }
    let number = origin + index * rule.interval
    let months = rule.frequency == .yearly ? number * 12 : number
    let year = floorDivision(months, 12)
    return CivilDate.first(ofMonth: months - year * 12 + 1, inYear: year).dayNumber * 86_400
  }

  /// The places, among so many times of a period, that BYSETPOS chooses; `nil` without it.
  private func chosen(of count: Int) -> [Int]? {
    guard !rule.positions.isEmpty else { return nil }
    return Set(rule.positions.map { $0 > 0 ? $0 - 1 : count + $0 })
      .filter((0..<count).contains).sorted()
  }

  /// Where the days of the period that begins then begin on which something can happen; or the
  /// period itself, where it lies within a day.
  private func bases(from begin: Int, _ work: Work) throws(ExpansionLimit) -> [Int] {
    if rule.frequency.seconds != nil { return [begin] }
    let first = begin / 86_400
    let year = CivilDate(dayNumber: first).year
    var ranges: [Range<Int>] = []
    switch rule.frequency {
    case .yearly where !days.months.isEmpty:
      ranges = days.months.map { month in
        let first = CivilDate.first(ofMonth: month, inYear: year).dayNumber
        return first..<first + CivilDate.daysInMonth(month, ofYear: year)
      }
    case .yearly: ranges = [first..<first + CivilDate.daysInYear(year)]
    case .monthly:
      let month = CivilDate(dayNumber: first).month
      ranges = [first..<first + CivilDate.daysInMonth(month, ofYear: year)]
    case .weekly: ranges = [first..<first + 7]
    default: ranges = [first..<first + 1]
    }
    var found: [Int] = []
    for range in ranges {
      try work.spend(range.count * days.cost)
      found += range.filter { days.allows(CivilDate(dayNumber: $0)) }.map { $0 * 86_400 }
    }
    return found
  }

  /// The period in which something can happen next; `nil` where it can in the one that begins then.
  ///
  /// Hours, minutes and seconds that the rule does not name are passed over in one step, so that a
  /// rule by the second need not be followed second by second.
  private func nextIndex(ifNotAllowed begin: Int) -> Int? {
    guard let unit = rule.frequency.seconds, let fixedLength else { return nil }
    var next: Int?
    let midnight = floorDivision(begin, 86_400) * 86_400
    if !days.allows(CivilDate(dayNumber: midnight / 86_400)) {
      next = midnight + 86_400
    } else {
      let lists = [(rule.hours, 86_400, 3600), (rule.minutes, 3600, 60), (rule.seconds, 60, 1)]
      for (list, whole, part) in lists where next == nil && part >= unit && !list.isEmpty {
        let now = (begin - midnight) % whole / part
        guard !list.contains(now) else { continue }
        let later = list.first { $0 > now } ?? whole / part
        next = begin - (begin - midnight) % whole + later * part
      }
    }
    return next.map { floorDivision($0 - origin + fixedLength - 1, fixedLength) }
  }
}

extension [Int] {
  fileprivate func or(_ fallback: Int) -> [Int] { isEmpty ? [fallback] : self }
}
