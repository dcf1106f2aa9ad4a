public import CivilTime

/// Something that is wrong with a calendar of busy times.
public struct BusyFault: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Problem: Hashable, Sendable {
    /// The file has more bytes than are read.
    case tooLarge(most: Int)
    /// There is nothing in it.
    case empty
    /// It does not begin with BEGIN:VCALENDAR.
    case notACalendar
    /// It ends before this component does.
    case cutOff(component: String)
    /// This END has no BEGIN.
    case strayEnd(component: String)
    /// Components lie deeper in each other than any program writes.
    case tooDeep(most: Int)
    /// There are more events than are read.
    case tooManyEvents(most: Int)
    /// There are more single dates in lists than are read.
    case tooManyDates(most: Int)
    /// With this event, more happens in the period than is read.
    case tooManyInstances(most: Int)
    /// The rules of the calendar take more work than any calendar of a person.
    case tooMuchWork
    /// The value says nothing that this property can say.
    case unreadable(property: String, value: String)
    /// The property must be there.
    case missing(property: String)
    /// The property stands there with different values.
    case repeated(property: String)
    /// The end lies before the start.
    case endBeforeStart
    /// The calendar does not describe this zone, and nobody else knows it.
    case unknownZone(String)
    /// The calendar describes this zone, but there the part is missing or cannot be read.
    case incompleteZone(String, part: String, line: Int)
  }

  /// An event as people know it.
  public struct Event: Hashable, Sendable {
    /// The SUMMARY; `nil` where there is none.
    public let title: String?
    /// The day on which it begins, as it stands there; `nil` where that cannot be read.
    public let date: CivilDate?
    /// The time at which it begins, as it stands there; `nil` for whole days.
    public let time: TimeOfDay?
    /// The UID; `nil` where there is none.
    public let uid: String?

    /// Creates a name.
    public init(title: String?, date: CivilDate?, time: TimeOfDay?, uid: String?) {
      self.title = title
      self.date = date
      self.time = time
      self.uid = uid
    }
  }

  /// The line of the file, counted from 1.
  public let line: Int
  /// The event; `nil` where the fault is the file's.
  public let event: Event?
  /// What is wrong, by line; at least one, and of many the first few.
  public let problems: [Problem]
  /// Whether the rest of the file can be read without what is at fault.
  public let isPassable: Bool

  /// The UID of the event; `nil` where it has none or the fault is not an event's.
  public var uid: String? { event?.uid }

  /// Creates a fault of a file.
  init(line: Int, _ problem: Problem, isPassable: Bool) {
    self.init(line: line, event: nil, [problem], isPassable: isPassable)
  }

  /// Creates a fault of an event.
  init(line: Int, event: Event?, _ problems: [Problem], isPassable: Bool = true) {
    self.line = line
    self.event = event
    self.problems = problems
    self.isPassable = isPassable
  }
}

extension BusyFault.Event {
  /// The name of a component; `start` as far as it could be read.
  init(_ node: CalendarNode, start: DateTime?) {
    self.init(
      title: node.title.map(shortened),
      date: start.map { CivilDate(dayNumber: $0.day) },
      time: start.flatMap { start in
        start.isDay ? nil : TimeOfDay(minutes: (start.local - start.day * 86_400) / 60)
      }, uid: node.uid.map(shortened))
  }
}

/// A text of a file that is short enough for a sentence.
func shortened(_ text: String) -> String {
  text.utf8.count <= 200 ? text : String(text.prefix(80)) + "…"
}
