/// Reads the properties of one component, and keeps what is wrong with them.
final class PropertyValues {
  let node: CalendarNode
  let zones: ZoneTable
  /// The clock of times that name no zone.
  let floating: Clock
  private(set) var faults: [BusyFault] = []

  init(_ node: CalendarNode, _ zones: ZoneTable, floating: Clock) {
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

  func moment(_ name: String) -> Moment? {
    single(name).flatMap { line in clock(of: line).flatMap { moment(line.text, line, $0) } }
  }

  /// The moments of a property that names any number of them.
  func moments(_ line: ContentLine) -> [Moment] {
    guard let clock = clock(of: line) else { return [] }
    return line.values.compactMap { moment($0, line, clock) }
  }

  func span(_ name: String) -> Span? {
    guard let line = single(name) else { return nil }
    guard let span = Span(line.text) else {
      refuse(line)
      return nil
    }
    return span
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
  func periods(_ line: ContentLine) -> [(start: Moment, extent: Extent)] {
    guard let clock = clock(of: line) else { return [] }
    return line.values.compactMap { value in
      let parts = value.split(separator: "/" as Character, omittingEmptySubsequences: false)
        .map(String.init)
      guard parts.count == 2, let start = Moment(parts[0], clock: clock), !start.isDay else {
        refuse(line, value)
        return nil
      }
      if let span = Span(parts[1]) { return checked(start, .span(span), line) }
      guard let end = Moment(parts[1], clock: clock), !end.isDay else {
        refuse(line, value)
        return nil
      }
      return checked(start, .until(end), line)
    }
  }

  /// A start with its extent, unless that leads back in time.
  func checked(
    _ start: Moment, _ extent: Extent, _ line: ContentLine?
  ) -> (start: Moment, extent: Extent)? {
    guard extent.end(from: start) >= start.instant else {
      report(line?.number ?? node.line, .endBeforeStart)
      return nil
    }
    return (start, extent)
  }

  /// The clock that a property's TZID means; reports one that nobody knows.
  private func clock(of line: ContentLine) -> Clock? {
    guard let name = line.parameter("TZID") else { return floating }
    // A time in UTC and a whole day need no zone, whatever the property says.
    let needsZone = line.values.contains { Moment($0, clock: .utc).map { !$0.isDay } ?? true }
    let isUTC = line.values.allSatisfy { $0.uppercased().hasSuffix("Z") }
    guard needsZone, !isUTC else { return floating }
    guard let clock = zones.clock(name) else {
      report(line.number, .unknownZone(name))
      return nil
    }
    return clock
  }

  private func moment(_ text: String, _ line: ContentLine, _ clock: Clock) -> Moment? {
    let mustBeDay = line.parameter("VALUE")?.uppercased() == "DATE"
    guard let moment = Moment(text, clock: clock), moment.isDay || !mustBeDay else {
      refuse(line, text)
      return nil
    }
    return moment.isDay ? Moment(day: moment.day, clock: floating) : moment
  }
}

/// Until when something lasts.
enum Extent {
  case until(Moment)
  case span(Span)

  /// The end of something that begins then; Unix seconds.
  func end(from start: Moment) -> Int {
    switch self {
    case .until(let end): end.instant
    case .span(let span): span.end(from: start)
    }
  }

  /// How long it is for something that begins then, so that it can begin at other times too.
  func span(from start: Moment) -> Span {
    switch self {
    case .until(let end):
      let shown = start.clock.shown(at: end.instant) - start.shown
      // While clocks are put back they can show an end before the start.
      return shown > 0 ? Span(shown: shown) : Span(exact: end.instant - start.instant)
    case .span(let span): return span
    }
  }
}
