/// A calendar as a whole: what one `.ics` file says.
///
/// It holds one VCALENDAR with at most one zone. It is no store of appointments: recurrences, alarms
/// and free time have no place in it.
public struct CalendarDocument: Hashable, Sendable {
  /// What a receiver is to do with the calendar (RFC 5546, section 1.4).
  public enum Method: String, CaseIterable, Sendable {
    /// Show it; nobody is asked anything.
    case publish = "PUBLISH"
    /// Accept or decline the one event.
    case request = "REQUEST"
    /// Remove the one event.
    case cancel = "CANCEL"
  }

  /// What wrote the calendar, as a formal public identifier.
  public var product: String
  /// What a receiver is to do with it.
  public var method: Method
  /// What a client calls the calendar; written with ``Method/publish`` alone.
  public var name: String
  /// The zone in which times are written; `nil` writes them in UTC.
  public var zone: CalendarZone?
  /// The events, in the order of the file.
  public var events: [CalendarEvent]

  /// Creates a calendar.
  public init(
    product: String, method: Method, name: String = "", zone: CalendarZone?,
    events: [CalendarEvent]
  ) {
    self.product = product
    self.method = method
    self.name = name
    self.zone = zone
    self.events = events
  }
}
