internal import CivilTime

/// Reads the properties of one component, and keeps what is wrong with them.
final class PropertyValues {
  let node: CalendarNode
  let zones: ZoneTable
  /// The zone of times that name none.
  let floating: Zone
  private(set) var faults: [BusyFault] = []

  init(_ node: CalendarNode, _ zones: ZoneTable, floating: Zone) {
    self.node = node
    self.zones = zones
    self.floating = floating
    if let line = node.all("UID").first, line.text.isEmpty { refuse(line) }
  }

  func report(_ line: Int, _ problem: BusyFault.Problem) {
    faults.append(BusyFault(line: line, uid: node.uid, problem))
  }

  func refuse(_ line: ContentLine, _ value: String? = nil) {
    report(line.number, .unreadable(property: line.name, value: value ?? line.text))
  }

  /// The property of a name that may stand there once; the same once more does no harm.
  func single(_ name: String) -> ContentLine? {
    let lines = node.all(name)
    if let other = lines.first(where: { $0.text != lines[0].text }) {
      report(other.number, .repeated(property: name))
    }
    return lines.first
  }

  /// One of the words that a property may say, in capitals; `nil` where it is absent.
  func word(_ name: String, of words: Set<String>) -> String? {
    guard let line = single(name) else { return nil }
    let word = line.text.uppercased()
    if words.contains(word) { return word }
    refuse(line)
    return nil
  }

  func dateTime(_ name: String) -> DateTime? {
    single(name).flatMap { line in zone(of: line).flatMap { dateTime(line.text, line, $0) } }
  }

  /// The times of a property that names any number of them.
  func dateTimes(_ line: ContentLine) -> [DateTime] {
    guard let zone = zone(of: line) else { return [] }
    return line.values.compactMap { dateTime($0, line, zone) }
  }

  func duration(_ name: String) -> CalendarDuration? {
    guard let line = single(name) else { return nil }
    guard let duration = CalendarDuration(line.text) else {
      refuse(line)
      return nil
    }
    return duration
  }

  func rules(_ name: String) -> [RecurrenceRule] {
    node.all(name).compactMap { line in
      guard let rule = RecurrenceRule(line.text) else {
        refuse(line)
        return nil
      }
      return rule
    }
  }

  /// The periods of a property, each as a start and an end or a length (RFC 5545, section 3.3.9).
  func periods(_ line: ContentLine) -> [(start: DateTime, extent: Extent)] {
    guard let zone = zone(of: line) else { return [] }
    return line.values.compactMap { value in
      let parts = value.split(separator: "/" as Character, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2, let start = DateTime(parts[0], zone: zone), !start.isDay else {
        refuse(line, value)
        return nil
      }
      if let duration = CalendarDuration(parts[1]) {
        return checked(start, .duration(duration), line)
      }
      guard let end = DateTime(parts[1], zone: zone), !end.isDay else {
        refuse(line, value)
        return nil
      }
      return checked(start, .until(end), line)
    }
  }

  /// A start with its extent, unless that leads back in time.
  func checked(
    _ start: DateTime, _ extent: Extent, _ line: ContentLine?
  ) -> (start: DateTime, extent: Extent)? {
    guard extent.end(from: start) >= start.instant else {
      report(line?.number ?? node.line, .endBeforeStart)
      return nil
    }
    return (start, extent)
  }

  /// The zone that a property's TZID means; reports one that nobody knows.
  private func zone(of line: ContentLine) -> Zone? {
    guard let name = line.parameter("TZID") else { return floating }
    // A time in UTC and a whole day need no zone, whatever the property says.
    let needsZone = line.values.contains { DateTime($0, zone: .utc).map { !$0.isDay } ?? true }
    let isUTC = line.values.allSatisfy { $0.uppercased().hasSuffix("Z") }
    guard needsZone, !isUTC else { return floating }
    guard let zone = zones.zone(name) else {
      report(line.number, .unknownZone(name))
      return nil
    }
    return zone
  }

  private func dateTime(_ text: String, _ line: ContentLine, _ zone: Zone) -> DateTime? {
    let mustBeDay = line.parameter("VALUE")?.uppercased() == "DATE"
    guard let dateTime = DateTime(text, zone: zone), dateTime.isDay || !mustBeDay else {
      refuse(line, text)
      return nil
    }
    return dateTime.isDay ? DateTime(day: dateTime.day, zone: floating) : dateTime
  }
}

/// Until when something lasts.
enum Extent {
  case until(DateTime)
  case duration(CalendarDuration)

  /// The end of something that begins then; Unix seconds.
  func end(from start: DateTime) -> Int {
    switch self {
    case .until(let end): end.instant
    case .duration(let duration): duration.end(from: start)
    }
  }

  /// How long it is for something that begins then, so that it can begin at other times too.
  func duration(from start: DateTime) -> CalendarDuration {
    switch self {
    case .until(let end):
      let local = start.zone.local(at: end.instant) - start.local
      // While clocks are put back they can show an end before the start.
      return local > 0
        ? CalendarDuration(local: local) : CalendarDuration(exact: end.instant - start.instant)
    case .duration(let duration): return duration
    }
  }
}
