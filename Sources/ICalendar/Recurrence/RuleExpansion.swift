internal import CivilTime

/// More times than anybody wants to know.
struct TooManyTimes: Error {}

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
  ///   - isPast: Whether a time lies behind the end of the rule; then no later one is looked at.
  /// - Returns: The times.
  /// - Throws: ``TooManyTimes``, also where too many have to be counted before the first.
  func times(
    in window: Range<Int>, most: Int, isPast: (Int) -> Bool
  ) throws(TooManyTimes) -> [Int] {
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
      if let skipped = nextIndex(ifNotAllowed: begin) {
        index = max(index + 1, skipped)
        continue
      }
      for time in self.times(from: begin) where time >= start {
        counted += 1
        if counted > rule.count ?? .max || time >= window.upperBound || isPast(time) {
          return times
        }
        guard time >= window.lowerBound else { continue }
        if times.count == most { throw TooManyTimes() }
        times.append(time)
      }
      index += 1
    }
    throw TooManyTimes()
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

  /// The times in the period that begins then.
  private func times(from begin: Int) -> [Int] {
    var all: [Int] = []
    if rule.frequency.seconds != nil {
      all = seconds.map { begin + $0 }
    } else {
      let first = begin / 86_400
      for day in first..<first + dayCount(from: begin)
      where days.allows(CivilDate(dayNumber: day)) {
        all += seconds.map { day * 86_400 + $0 }
      }
    }
    guard !rule.positions.isEmpty else { return all }
    let chosen = rule.positions.map { $0 > 0 ? $0 - 1 : all.count + $0 }
    return Set(chosen).filter(all.indices.contains).sorted().map { all[$0] }
  }

  private func dayCount(from begin: Int) -> Int {
    let (year, month, _) = CivilDate(dayNumber: begin / 86_400).parts
    return switch rule.frequency {
    case .yearly: CivilDate.daysInYear(year)
    case .monthly: CivilDate.daysInMonth(month, ofYear: year)
    case .weekly: 7
    default: 1
    }
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
