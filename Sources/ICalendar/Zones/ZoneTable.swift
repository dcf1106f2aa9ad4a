internal import CivilTime

/// The zones that a calendar means by its TZIDs.
final class ZoneTable {
  private let described: [String: CalendarNode]
  private let around: Int
  private let until: Int
  private let work: Work
  private var zones: [String: Result<Zone, ZoneFault>] = [:]

  /// Prepares the zones of a calendar.
  ///
  /// - Parameters:
  ///   - calendar: The calendar with its VTIMEZONEs.
  ///   - limits: The period that matters, in Unix seconds.
  ///   - work: What may be spent.
  init(of calendar: CalendarNode, limits: Range<Int>, work: Work) {
    self.work = work
    let zones = calendar.components("VTIMEZONE").flatMap { zone in
      zone.all("TZID").map { (Self.key(unescaped($0.text)), zone) }
    }
    described = Dictionary(zones) { first, _ in first }
    around = limits.lowerBound
    until = limits.upperBound + 366 * 86_400
  }

  /// The zone of a name: the one that it names by itself, or else the one that the calendar
  /// describes by that name.
  func zone(_ name: String) throws(ZoneFault) -> Zone {
    let name = unescaped(name)
    let key = Self.key(name)
    if let known = zones[key] { return try known.get() }
    let found = Result { () throws(ZoneFault) in
      guard (try? work.spend(Self.lookUp)) != nil else { throw .tooMuchWork }
      if let zone = ZoneName.zone(name, around: around) { return zone }
      return try undocumented(name, described[key])
    }
    zones[key] = found
    return try found.get()
  }

  /// The zone of a name that says nothing by itself.
  private func undocumented(
    _ name: String, _ description: CalendarNode?
  ) throws(ZoneFault) -> Zone {
    guard let description else {
      guard let zone = ZoneName.fixedOffset(name) else { throw .unknown }
      return zone
    }
    do throws(ZoneFault) {
      return try Zone(describedBy: description, until: until, work: work)
    } catch {
      // libical adds the name of the zone that it has taken from its own table.
      let others = description.all("X-LIC-LOCATION") + description.all("TZID-ALIAS-OF")
      for other in others {
        if let zone = ZoneName.zone(other.text, around: around) { return zone }
      }
      guard let zone = ZoneName.fixedOffset(name) else { throw error }
      return zone
    }
  }

  private static func key(_ name: String) -> String { trimmed(name).lowercased() }

  /// What it costs to find out what a name means.
  private static let lookUp = 2000
}

/// Why a TZID means no zone.
enum ZoneFault: Error {
  /// Nobody knows the name, and the calendar does not describe it.
  case unknown
  /// The calendar describes it, but something is missing or cannot be read.
  case incomplete(line: Int, part: String)
  /// The file has had its share of work.
  case tooMuchWork
}

extension Zone {
  /// Reads a VTIMEZONE (RFC 5545, section 3.6.5).
  init(describedBy zone: CalendarNode, until: Int, work: Work) throws(ZoneFault) {
    var onsets: [(onset: Zone.Onset, before: Int)] = []
    for part in zone.components where ["STANDARD", "DAYLIGHT"].contains(part.name) {
      let observance = try Observance(part)
      onsets += try observance.onsets(until: until, work: work).map {
        (
          Zone.Onset(instant: Instant(secondsSince1970: $0), offset: observance.after),
          observance.before
        )
      }
    }
    onsets.sort { $0.onset.instant < $1.onset.instant }
    guard let first = onsets.first else { throw .incomplete(line: zone.line, part: "STANDARD") }
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

  init(_ node: CalendarNode) throws(ZoneFault) {
    func value<Value>(
      _ name: String, _ read: (String) -> Value?
    ) throws(ZoneFault) -> Value {
      let line = node.all(name).first
      guard let value = line.flatMap({ read($0.text) }) else {
        throw .incomplete(line: line?.number ?? node.line, part: name)
      }
      return value
    }
    before = try value("TZOFFSETFROM", Self.offset)
    after = try value("TZOFFSETTO", Self.offset)
    start = try value("DTSTART") { DateTime($0, zone: .utc) }
    rules = node.all("RRULE").compactMap { RecurrenceRule($0.text) }
    dates = node.all("RDATE").flatMap(\.values).compactMap { DateTime($0, zone: .utc) }
    guard rules.count == node.all("RRULE").count else {
      throw .incomplete(line: node.all("RRULE")[0].number, part: "RRULE")
    }
  }

  /// When the observance begins, each time until then; Unix seconds.
  ///
  /// A rule that goes on too often is no change of clocks, and is left out.
  func onsets(until: Int, work: Work) throws(ZoneFault) -> [Int] {
    var times: Set<Int> = [start.local]
    times.formUnion(dates.map(\.local))
    for rule in rules {
      let end = rule.until.flatMap { DateTime($0, zone: .utc) }
      do throws(ExpansionLimit) {
        let repeated = try RuleExpansion(rule, start: start.local, isDay: false)
          .times(in: start.local..<max(start.local + 1, until), most: 2000, work: work) { local in
            end.map { local - before > $0.local } ?? false
          }
        try work.spend(repeated.count * Work.instance)
        times.formUnion(repeated)
      } catch .work {
        throw .tooMuchWork
      } catch {
        continue
      }
    }
    return times.map { $0 - before }
  }

  /// Reads `+0100` or `-003000`.
  private static func offset(_ text: String) -> Int? {
    guard let sign = text.first, "+-".contains(sign) else { return nil }
    let digits = text.dropFirst().utf8
    guard [4, 6].contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let number = Int(String(text.dropFirst())),
      case let (hours, rest) = (digits.count == 4 ? number * 100 : number).quotientAndRemainder(
        dividingBy: 10_000)
    else { return nil }
    return (sign == "-" ? -1 : 1) * (hours * 3600 + rest / 100 * 60 + rest % 100)
  }
}
