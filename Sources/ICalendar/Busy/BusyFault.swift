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
    /// There are more events than are read.
    case tooManyEvents(most: Int)
    /// With this event, more happens in the period than is read.
    case tooManyInstances(most: Int)
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
  }

  /// The line of the file, counted from 1.
  public let line: Int
  /// The UID of the event; `nil` where it has none or the fault is not an event's.
  public let uid: String?
  /// What is wrong.
  public let problem: Problem
  /// Whether the rest of the file can be read without what is at fault.
  public let isPassable: Bool

  /// Creates a fault.
  public init(line: Int, uid: String? = nil, _ problem: Problem, isPassable: Bool = true) {
    self.line = line
    self.uid = uid
    self.problem = problem
    self.isPassable = isPassable
  }
}
