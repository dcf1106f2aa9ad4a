internal import CivilTime

/// Reads the properties of one component, and keeps what is wrong with them.
final class PropertyValues {
  let node: CalendarNode
  let zones: ZoneTable
  /// The zone of times that name none.
  let floating: Zone
  private var problems: [(line: Int, problem: BusyFault.Problem)] = []
  private var isTooMuchWork = false

  init(_ node: CalendarNode, _ zones: ZoneTable, floating: Zone) {
    self.node = node
    self.zones = zones
    self.floating = floating
    if let line = node.first("UID"), line.text.isEmpty { refuse(line) }
  }

  /// Whether nothing is wrong with what was read so far.
  var isSound: Bool { problems.isEmpty }

  /// What is wrong, as one fault of the event with its first few problems; `nil` without any.
  var fault: BusyFault? {
    let sorted = problems.sorted { $0.line < $1.line }
    guard let first = sorted.first else { return nil }
    let event = BusyFault.Event(node, start: self.start)
    return isTooMuchWork
      ? BusyFault(line: first.line, event: event, [.tooMuchWork], isPassable: false)
      : BusyFault(line: first.line, event: event, sorted.prefix(5).map(\.problem))
  }

  /// The start as far as it can be read, to name the event by.
  private var start: DateTime? {
    node.first("DTSTART").flatMap { DateTime(String($0.text.prefix(15)), zone: floating) }
  }

  func report(_ line: Int, _ problem: BusyFault.Problem) {
    let isKnown = problems.contains { $0.problem == problem }
    if problems.count < 20, !isKnown { problems.append((line, problem)) }
  }

  func refuse(_ line: ContentLine, _ value: String? = nil) {
    report(
      line.number,
      // Behind a quotation mark that nothing closes, the value lies in the parameter.
      .unreadable(
        property: line.name,
        value: shortened(
          line.value == nil ? line.parameters.last?.value ?? "" : value ?? line.text)))
  }

  /// The property of a name that may stand there once; the same once more does no harm.
  func single(_ name: String) -> ContentLine? {
    let lines = node.all(name)
    if lines.count > 1, let other = lines.first(where: { $0.text != lines[0].text }) {
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

  /// The times of a property that names any number of them, none among them; what stands between
  /// two commas may be nothing.
  func dateTimes(_ line: ContentLine) -> [DateTime] {
    guard let zone = zone(of: line) else { return [] }
    return line.values.filter { !$0.isEmpty }.compactMap { dateTime($0, line, zone) }
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
    let values = line.values
    let given = values.count > 1 ? values.filter { !$0.isEmpty } : values
    return given.compactMap { value in
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
    let mayBeWhole = isOfDays(line)
    let needsZone = line.values.contains { value in
      !value.isEmpty && !value.uppercased().hasSuffix("Z")
        && (DateTime(value, zone: .utc).map { !$0.isDay } ?? true)
        && !(mayBeWhole && isMidnight(value))
    }
    guard needsZone else { return floating }
    do throws(ZoneFault) {
      return try zones.zone(name)
    } catch {
      let shown = shortened(name)
      switch error {
      case .unknown: report(line.number, .unknownZone(shown))
      case .incomplete(let at, let part):
        report(line.number, .incompleteZone(shown, part: part, line: at))
      case .tooMuchWork:
        isTooMuchWork = true
        report(line.number, .tooMuchWork)
      }
      return nil
    }
  }

  private func dateTime(_ text: String, _ line: ContentLine, _ zone: Zone) -> DateTime? {
    let mustBeDay = isOfDays(line)
    // Some programs write a midnight behind a day.
    let text = mustBeDay && isMidnight(text) ? String(text.prefix(8)) : text
    guard let dateTime = DateTime(text, zone: zone), dateTime.isDay || !mustBeDay else {
      refuse(line, text)
      return nil
    }
    return dateTime.isDay ? DateTime(day: dateTime.day, zone: floating) : dateTime
  }

  private func isOfDays(_ line: ContentLine) -> Bool {
    line.parameter("VALUE")?.uppercased() == "DATE"
  }

  private func isMidnight(_ text: String) -> Bool {
    ["T000000", "T000000Z"].contains(text.dropFirst(8).uppercased())
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
