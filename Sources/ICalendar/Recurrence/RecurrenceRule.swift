internal import CivilTime

/// A rule by which something repeats (RFC 5545, section 3.3.10).
///
/// libical 3.0.16 is not asked: it drops negative month days from daily rules, miscounts weeks that
/// do not begin on Monday, and accepts `COUNT=3x`. Of RFC 7529 only what changes nothing is
/// read.
struct RecurrenceRule {
  enum Frequency: String, CaseIterable {
    case secondly = "SECONDLY"
    case minutely = "MINUTELY"
    case hourly = "HOURLY"
    case daily = "DAILY"
    case weekly = "WEEKLY"
    case monthly = "MONTHLY"
    case yearly = "YEARLY"

    /// The seconds of one period, for those that always have as many and may lie within a day.
    var seconds: Int? {
      switch self {
      case .secondly: 1
      case .minutely: 60
      case .hourly: 3600
      default: nil
      }
    }
  }

  /// A day of the week, and which one of the month or the year.
  struct WeekdayEntry: Hashable {
    let weekday: Weekday
    /// 1 for the first, −1 for the last; 0 for every one.
    let ordinal: Int
  }

  let frequency: Frequency
  let interval: Int
  let count: Int?
  /// UNTIL as it stands there, in the form of a DATE or a DATE-TIME.
  let until: String?
  let seconds: [Int]
  let minutes: [Int]
  let hours: [Int]
  let weekdays: [WeekdayEntry]
  let monthDays: [Int]
  let yearDays: [Int]
  let weekNumbers: [Int]
  let months: [Int]
  let positions: [Int]
  /// The day on which weeks begin.
  let weekStart: Weekday

  /// Reads a rule; `nil` where any part of it cannot be.
  init?(_ text: String) {
    guard text.utf8.count <= Self.mostOctets else { return nil }
    do throws(Unreadable) {
      let parts = try RuleParts(text)
      guard let frequency = Frequency(rawValue: parts.word("FREQ") ?? "") else { return nil }
      self.frequency = frequency
      interval = try parts.number("INTERVAL") ?? 1
      count = try parts.number("COUNT")
      until = parts.word("UNTIL")
      seconds = try parts.list("BYSECOND", 0...60)
      minutes = try parts.list("BYMINUTE", 0...59)
      hours = try parts.list("BYHOUR", 0...23)
      weekdays = try parts.weekdays()
      monthDays = try parts.list("BYMONTHDAY", -31...31, isSigned: true)
      yearDays = try parts.list("BYYEARDAY", -366...366, isSigned: true)
      weekNumbers = try parts.list("BYWEEKNO", -53...53, isSigned: true)
      months = try parts.list("BYMONTH", 1...12)
      positions = try parts.list("BYSETPOS", -366...366, isSigned: true)
      weekStart = try parts.weekStart()
    } catch {
      return nil
    }
    if let until, DateTime(until, zone: .utc) == nil { return nil }
  }

  /// The longest rule that is read; one that names every day of a year has about 3,000.
  private static let mostOctets = 10_000

  /// Whether nothing but the frequency and the interval says when.
  var isPlain: Bool {
    weekdays.isEmpty
      && [seconds, minutes, hours, monthDays, yearDays, weekNumbers, months, positions]
        .allSatisfy(\.isEmpty)
  }
}

private struct Unreadable: Error {}

/// The parts of a rule by name, each once.
private struct RuleParts {
  private static let names: Set<String> = [
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYSECOND", "BYMINUTE", "BYHOUR", "BYDAY", "BYMONTHDAY",
    "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS", "WKST", "RSCALE", "SKIP",
  ]
  private static let weekdays: [String: Weekday] = [
    "MO": .monday, "TU": .tuesday, "WE": .wednesday, "TH": .thursday, "FR": .friday,
    "SA": .saturday, "SU": .sunday,
  ]

  private var parts: [String: String] = [:]

  init(_ text: String) throws(Unreadable) {
    for part in text.uppercased().split(separator: ";" as Character) {
      let pair = part.split(separator: "=" as Character, omittingEmptySubsequences: false)
      guard pair.count == 2 else { throw Unreadable() }
      let (name, value) = (trimmed(String(pair[0])), trimmed(String(pair[1])))
      guard Self.names.contains(name), !value.isEmpty,
        parts.updateValue(value, forKey: name) == nil
      else { throw Unreadable() }
    }
    guard ["GREGORIAN", nil].contains(parts["RSCALE"]), ["OMIT", nil].contains(parts["SKIP"])
    else { throw Unreadable() }
  }

  func word(_ name: String) -> String? { parts[name] }

  func number(_ name: String) throws(Unreadable) -> Int? {
    guard let text = parts[name] else { return nil }
    guard let number = Int(text), (1...1_000_000_000).contains(number) else { throw Unreadable() }
    return number
  }

  func list(
    _ name: String, _ range: ClosedRange<Int>, isSigned: Bool = false
  ) throws(Unreadable) -> [Int] {
    let numbers = words(name).map(Int.init)
    guard numbers.allSatisfy({ $0.map { range.contains($0) && !(isSigned && $0 == 0) } ?? false })
    else { throw Unreadable() }
    return Set(numbers.compactMap { $0 }).sorted()
  }

  func weekdays() throws(Unreadable) -> [RecurrenceRule.WeekdayEntry] {
    var entries: [RecurrenceRule.WeekdayEntry] = []
    for word in words("BYDAY") {
      let ordinal = word.dropLast(2)
      guard let weekday = Self.weekdays[String(word.suffix(2))],
        let number = ordinal.isEmpty ? 0 : Int(ordinal), (-53...53).contains(number),
        ordinal.isEmpty || number != 0
      else { throw Unreadable() }
      let entry = RecurrenceRule.WeekdayEntry(weekday: weekday, ordinal: number)
      if !entries.contains(entry) { entries.append(entry) }
    }
    return entries
  }

  func weekStart() throws(Unreadable) -> Weekday {
    guard let word = parts["WKST"] else { return .monday }
    guard let weekday = Self.weekdays[word] else { throw Unreadable() }
    return weekday
  }

  private func words(_ name: String) -> [String] {
    guard let text = parts[name] else { return [] }
    return text.split(separator: "," as Character, omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
  }
}
