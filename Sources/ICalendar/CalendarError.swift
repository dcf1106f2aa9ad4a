/// What can be wrong with a calendar or its zone.
public enum CalendarError: Error, Hashable, Sendable {
  /// The tz database has no zone of that name.
  case unknownZone(String)
  /// The event with this UID does not end after it starts.
  case endNotAfterStart(uid: String)
  /// The text is no whole VCALENDAR: truncated, empty or something else.
  case notACalendar
  /// A value could not be read; the text is the parser's own, in English.
  case unreadable(String)
  /// The property is missing from the event with this UID, or from the calendar where that is empty.
  case missing(property: String, uid: String)
  /// The time of this property has no zone that the calendar describes.
  case withoutZone(property: String, uid: String)
}
