internal import Foundation

/// The clocks that a calendar means by its TZIDs.
final class ZoneTable {
  private let described: [String: CalendarNode]
  private let until: Int
  private var clocks: [String: Clock?] = [:]

  /// Prepares the zones of a calendar, described up to an instant; Unix seconds.
  init(of calendar: CalendarNode, until: Int) {
    let zones = calendar.components("VTIMEZONE").compactMap { zone in
      zone.all("TZID").first.map { (Self.key(unescaped($0.text)), zone) }
    }
    described = Dictionary(zones) { first, _ in first }
    self.until = until
  }

  /// The clock of a zone that the calendar describes, or else that the tz database or Windows knows
  /// by that name; `nil` for any other.
  func clock(_ name: String) -> Clock? {
    let key = Self.key(unescaped(name))
    if let known = clocks[key] { return known }
    let clock =
      described[key].flatMap { Clock(describedBy: $0, until: until) }
      ?? Self.database(trimmed(name)).map { Clock($0) }
    clocks[key] = .some(clock)
    return clock
  }

  private static func key(_ name: String) -> String { trimmed(name).lowercased() }

  /// A zone of the tz database; capitals do not count.
  private static func database(_ name: String) -> ZoneClock? {
    if let known = namesByKey[key(name)] { return try? ZoneClock(known) }
    // Older names and links, such as Asia/Kolkata, are not listed; offsets get another identifier.
    let name = [name, name.capitalized].first { TimeZone(identifier: $0)?.identifier == $0 }
    return name.flatMap { try? ZoneClock($0) }
  }

  private static let namesByKey: [String: String] = {
    let names = TimeZone.knownTimeZoneIdentifiers.map { ($0.lowercased(), $0) }
    return Dictionary(names + windowsZones.map { ($0.key.lowercased(), $0.value) }) { first, _ in
      first
    }
  }()
}

extension Clock {
  /// Reads a VTIMEZONE (RFC 5545, section 3.6.5); `nil` where it does not say enough.
  convenience init?(describedBy zone: CalendarNode, until: Int) {
    var onsets: [(onset: Onset, before: Int)] = []
    for part in zone.components where ["STANDARD", "DAYLIGHT"].contains(part.name) {
      guard let observance = Observance(part) else { return nil }
      onsets += observance.onsets(until: until).map {
        (Onset(instant: $0, offset: observance.after), observance.before)
      }
    }
    onsets.sort { $0.onset.instant < $1.onset.instant }
    guard let first = onsets.first else { return nil }
    self.init(before: first.before, onsets.map(\.onset))
  }
}

/// One STANDARD or DAYLIGHT of a zone.
private struct Observance {
  /// Seconds ahead of UTC before each onset.
  let before: Int
  /// Seconds ahead of UTC from each onset on.
  let after: Int
  private let start: Moment
  private let rules: [RecurrenceRule]
  private let dates: [Moment]

  init?(_ node: CalendarNode) {
    guard let before = Self.offset(node.all("TZOFFSETFROM").first),
      let after = Self.offset(node.all("TZOFFSETTO").first),
      let start = node.all("DTSTART").first.flatMap({ Moment($0.text, clock: .utc) })
    else { return nil }
    (self.before, self.after, self.start) = (before, after, start)
    rules = node.all("RRULE").compactMap { RecurrenceRule($0.text) }
    dates = node.all("RDATE").flatMap(\.values).compactMap { Moment($0, clock: .utc) }
    guard rules.count == node.all("RRULE").count else { return nil }
  }

  /// When the observance begins, each time until then; Unix seconds.
  func onsets(until: Int) -> [Int] {
    let repeated = rules.flatMap { rule in
      let end = rule.until.flatMap { Moment($0, clock: .utc) }
      return
        (try? RuleExpansion(rule, start: start.shown, isDay: false)
        .times(in: start.shown..<max(start.shown + 1, until), most: 10_000) { shown in
          end.map { shown - before > $0.shown } ?? false
        }) ?? []
    }
    return Set(repeated + [start.shown] + dates.map(\.shown)).map { $0 - before }
  }

  /// Reads `+0100` or `-003000`.
  private static func offset(_ line: ContentLine?) -> Int? {
    guard let text = line?.text, let sign = text.first, "+-".contains(sign) else { return nil }
    let digits = text.dropFirst().utf8
    guard [4, 6].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(text.dropFirst())),
      case let (hours, rest) = (digits.count == 4 ? number * 100 : number).quotientAndRemainder(
        dividingBy: 10_000)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + rest / 100 * 60 + rest % 100)
  }
}
