internal import CivilTime
internal import Foundation

/// The zones that a calendar means by its TZIDs.
final class ZoneTable {
  private let described: [String: CalendarNode]
  private let until: Int
  private var zones: [String: Zone?] = [:]

  /// Prepares the zones of a calendar, described up to an instant; Unix seconds.
  init(of calendar: CalendarNode, until: Int) {
    let zones = calendar.components("VTIMEZONE").compactMap { zone in
      zone.all("TZID").first.map { (Self.key(unescaped($0.text)), zone) }
    }
    described = Dictionary(zones) { first, _ in first }
    self.until = until
  }

  /// The zone that the calendar describes by that name, or else that the tz database or Windows
  /// knows; `nil` for any other.
  func zone(_ name: String) -> Zone? {
    let key = Self.key(unescaped(name))
    if let known = zones[key] { return known }
    let zone =
      described[key].flatMap { Zone(describedBy: $0, until: until) }
      ?? Self.database(trimmed(name))
    zones[key] = .some(zone)
    return zone
  }

  private static func key(_ name: String) -> String { trimmed(name).lowercased() }

  /// A zone of the tz database; capitals do not count.
  private static func database(_ name: String) -> Zone? {
    if let known = namesByKey[key(name)] { return Zone(known) }
    return [name, name.capitalized].first(where: Zone.exists).flatMap { Zone($0) }
  }

  private static let namesByKey: [String: String] = {
    let names = Zone.listedNames.map { ($0.lowercased(), $0) }
    return Dictionary(names + windowsZones.map { ($0.key.lowercased(), $0.value) }) { first, _ in
      first
    }
  }()
}

extension Zone {
  /// Reads a VTIMEZONE (RFC 5545, section 3.6.5); `nil` where it does not say enough.
  init?(describedBy zone: CalendarNode, until: Int) {
    var onsets: [(onset: Zone.Onset, before: Int)] = []
    for part in zone.components where ["STANDARD", "DAYLIGHT"].contains(part.name) {
      guard let observance = Observance(part) else { return nil }
      onsets += observance.onsets(until: until).map {
        (
          Zone.Onset(instant: Instant(secondsSince1970: $0), offset: observance.after),
          observance.before
        )
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
  private let start: DateTime
  private let rules: [RecurrenceRule]
  private let dates: [DateTime]

  init?(_ node: CalendarNode) {
    guard let before = Self.offset(node.all("TZOFFSETFROM").first),
      let after = Self.offset(node.all("TZOFFSETTO").first),
      let start = node.all("DTSTART").first.flatMap({ DateTime($0.text, zone: .utc) })
    else { return nil }
    (self.before, self.after, self.start) = (before, after, start)
    rules = node.all("RRULE").compactMap { RecurrenceRule($0.text) }
    dates = node.all("RDATE").flatMap(\.values).compactMap { DateTime($0, zone: .utc) }
    guard rules.count == node.all("RRULE").count else { return nil }
  }

  /// When the observance begins, each time until then; Unix seconds.
  func onsets(until: Int) -> [Int] {
    let repeated = rules.flatMap { rule in
      let end = rule.until.flatMap { DateTime($0, zone: .utc) }
      return
        (try? RuleExpansion(rule, start: start.local, isDay: false)
        .times(in: start.local..<max(start.local + 1, until), most: 10_000) { local in
          end.map { local - before > $0.local } ?? false
        }) ?? []
    }
    return Set(repeated + [start.local] + dates.map(\.local)).map { $0 - before }
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
