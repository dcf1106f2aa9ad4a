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

  /// The components of a name that lie directly in this one, in the order of the file.
  func components(_ name: String) -> [CalendarNode] { components.filter { $0.name == name } }

  /// The UID as people should see it; `nil` where there is none.
  var uid: String? {
    guard let text = all("UID").first?.text, !text.isEmpty else { return nil }
    return unescaped(text)
  }

  /// The calendars of a file, each whole.
  ///
  /// - Throws: ``BusyFault``
  static func calendars(in octets: [UInt8]) throws(BusyFault) -> [CalendarNode] {
    let lines = unfoldedLines(of: octets)
    guard let first = lines.first else { throw BusyFault(line: 1, .empty, isPassable: false) }
    var calendars: [CalendarNode] = []
    var open: [CalendarNode] = []
    for (octets, number) in lines {
      let line = ContentLine(octets: octets, number: number)
      switch (line.name, open.last) {
      case ("BEGIN", let parent):
        let node = CalendarNode(name: line.text.uppercased(), line: number)
        guard parent != nil || node.name == "VCALENDAR" else { throw .notACalendar(number) }
        open.append(node)
      case ("END", let node?):
        guard line.text.uppercased() == node.name else {
          let problem: BusyFault.Problem =
            number == lines.last?.number
            ? .cutOff(component: node.name) : .strayEnd(component: line.text)
          throw BusyFault(line: number, problem, isPassable: false)
        }
        open.removeLast()
        if let parent = open.last {
          parent.components.append(node)
        } else {
          calendars.append(node)
        }
      case (_, let node?): node.properties.append(line)
      case (_, nil):
        // What follows a whole calendar is none of its business.
        guard !calendars.isEmpty else { throw .notACalendar(first.number) }
      }
    }
    if let node = open.last {
      let line = lines.last?.number ?? 1
      throw BusyFault(line: line, .cutOff(component: node.name), isPassable: false)
    }
    return calendars
  }
}

extension BusyFault {
  fileprivate static func notACalendar(_ line: Int) -> BusyFault {
    BusyFault(line: line, .notACalendar, isPassable: false)
  }
}
