/// A component of a calendar as it stands in the file (RFC 5545, section 3.6).
final class CalendarNode {
  /// In capitals.
  let name: String
  /// The line of its BEGIN.
  let line: Int
  private(set) var properties: [ContentLine] = []
  private(set) var components: [CalendarNode] = []

  init(name: String, line: Int) {
    self.name = name
    self.line = line
  }

  /// The properties of a name, in the order of the file.
  func all(_ name: String) -> [ContentLine] { properties.filter { $0.name == name } }

  /// The first property of a name.
  func first(_ name: String) -> ContentLine? { properties.first { $0.name == name } }

  /// The components of a name that lie directly in this one, in the order of the file.
  func components(_ name: String) -> [CalendarNode] { components.filter { $0.name == name } }

  /// The UID as people should see it; `nil` where there is none.
  var uid: String? {
    guard let text = first("UID")?.text, !text.isEmpty else { return nil }
    return unescaped(text)
  }

  /// What people call it; `nil` where it has no title.
  var title: String? {
    guard let text = first("SUMMARY")?.text, !text.isEmpty else { return nil }
    return unescaped(text)
  }

  /// The calendars of a file, each whole, with what bears on time and answers.
  ///
  /// - Throws: ``BusyFault``
  static func calendars(in octets: [UInt8]) throws(BusyFault) -> [CalendarNode] {
    var tree = TreeReader()
    var lines = CalendarLines(octets)
    var next = lines.next()
    while let line = next {
      next = lines.next()
      try tree.read(line, isLast: next == nil)
    }
    return try tree.finish()
  }

  fileprivate func add(_ property: ContentLine) { properties.append(property) }
  fileprivate func add(_ component: CalendarNode) { components.append(component) }
  fileprivate func modernise() { properties = properties.compactMap(modernised) }
}

/// Puts lines together to components, within limits.
private struct TreeReader {
  private var calendars: [CalendarNode] = []
  private var open: [CalendarNode] = []
  private var first: Int?
  private var last = 1
  private var events = 0
  private var dates = 0

  /// Takes the next line.
  mutating func read(
    _ line: (octets: ArraySlice<UInt8>, number: Int), isLast: Bool
  ) throws(BusyFault) {
    let (octets, number) = line
    first = first ?? number
    last = number
    let name = String(
      decoding: octets.prefix { !";:".utf8.contains($0) }.prefix(40), as: UTF8.self
    ).uppercased()
    switch (name, open.last) {
    case ("BEGIN", _):
      try begin(ContentLine(octets: octets, number: number).text.uppercased(), number)
    case ("END", let node?):
      let text = ContentLine(octets: octets, number: number).text
      guard text.uppercased() == node.name else {
        throw BusyFault(
          line: number,
          isLast ? .cutOff(component: node.name) : .strayEnd(component: text), isPassable: false)
      }
      end(node)
    case (_, let node?):
      guard keptProperties.contains(name) else { return }
      if ["RDATE", "EXDATE", "FREEBUSY"].contains(name) {
        dates += 1 + octets.count { $0 == UInt8(ascii: ",") }
        guard dates <= BusyReader.mostDates else {
          throw BusyFault(
            line: number, .tooManyDates(most: BusyReader.mostDates), isPassable: false)
        }
      }
      node.add(ContentLine(octets: octets, number: number))
    case (_, nil):
      // What follows a whole calendar is none of its business.
      guard !calendars.isEmpty else { throw .notACalendar(first ?? number) }
    }
  }

  private mutating func begin(_ name: String, _ number: Int) throws(BusyFault) {
    guard !open.isEmpty || name == "VCALENDAR" else { throw .notACalendar(number) }
    guard open.count < BusyReader.mostDepth else {
      throw BusyFault(line: number, .tooDeep(most: BusyReader.mostDepth), isPassable: false)
    }
    if ["VEVENT", "VFREEBUSY", "VAVAILABILITY", "AVAILABLE"].contains(name) {
      events += 1
      guard events <= BusyReader.mostEvents else {
        throw BusyFault(
          line: number, .tooManyEvents(most: BusyReader.mostEvents), isPassable: false)
      }
    }
    open.append(CalendarNode(name: name, line: number))
  }

  private mutating func end(_ node: CalendarNode) {
    open.removeLast()
    guard let parent = open.last else {
      if node.first("VERSION")?.text == "1.0" {
        node.components.forEach { $0.modernise() }
      }
      calendars.append(node)
      return
    }
    if keptComponents.contains(node.name) { parent.add(node) }
  }

  /// The calendars, when there are no more lines.
  func finish() throws(BusyFault) -> [CalendarNode] {
    guard first != nil else { throw BusyFault(line: 1, .empty, isPassable: false) }
    if let node = open.last {
      throw BusyFault(line: last, .cutOff(component: node.name), isPassable: false)
    }
    return calendars
  }
}

/// The properties that bear on time, on answers, or on what people call an event.
private let keptProperties: Set<String> = [
  "ATTENDEE", "BUSYTYPE", "COMMENT", "DTEND", "DTSTAMP", "DTSTART", "DURATION", "EXDATE", "EXRULE",
  "FREEBUSY", "METHOD", "ORGANIZER", "PRIORITY", "RDATE", "RECURRENCE-ID", "RRULE", "SEQUENCE",
  "STATUS", "SUMMARY", "TRANSP", "TZID", "TZID-ALIAS-OF", "TZOFFSETFROM", "TZOFFSETTO", "UID",
  "VERSION", "X-LIC-LOCATION", "X-MICROSOFT-CDO-BUSYSTATUS",
]

private let keptComponents: Set<String> = [
  "VEVENT", "VFREEBUSY", "VAVAILABILITY", "AVAILABLE", "VTIMEZONE", "STANDARD", "DAYLIGHT",
]

extension BusyFault {
  fileprivate static func notACalendar(_ line: Int) -> BusyFault {
    BusyFault(line: line, .notACalendar, isPassable: false)
  }
}
