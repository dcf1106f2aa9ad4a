internal import CLibical
internal import CivilTime

/// Reads the properties of one component, and names it where one is missing or broken.
///
/// It borrows the component: its owner must live longer.
@safe
struct PropertyReader {
  private let component: OpaquePointer
  private let uid: String

  init(_ component: OpaquePointer, uid: String) {
    unsafe self.component = component
    self.uid = uid
  }

  /// Throws where libical has put an error in the place of a value that it could not read.
  func refuseErrors() throws(CalendarError) {
    guard let error = unsafe first(ICAL_XLICERROR_PROPERTY) else { return }
    throw .unreadable(unsafe String(cString: icalproperty_get_xlicerror(error)))
  }

  func first(_ kind: icalproperty_kind) -> OpaquePointer? {
    unsafe icalcomponent_get_first_property(component, kind)
  }

  func required(_ kind: icalproperty_kind) throws(CalendarError) -> OpaquePointer {
    guard let property = unsafe first(kind) else { throw missing(kind) }
    return unsafe property
  }

  func text(
    _ kind: icalproperty_kind, _ value: (OpaquePointer?) -> UnsafePointer<CChar>?
  ) throws(CalendarError) -> String {
    guard let text = try unsafe value(required(kind)) else { throw missing(kind) }
    return unsafe String(cString: text)
  }

  func status() throws(CalendarError) -> CalendarEvent.Status? {
    guard let property = unsafe first(ICAL_STATUS_PROPERTY) else { return nil }
    switch unsafe icalproperty_get_status(property) {
    case ICAL_STATUS_CONFIRMED: return .confirmed
    case ICAL_STATUS_CANCELLED: return .cancelled
    default: throw .unreadable("STATUS")
    }
  }

  /// The instant of a time in UTC or in a zone that the calendar describes.
  ///
  /// libical takes 31 February as it stands; that is an error here.
  func instant(_ kind: icalproperty_kind, in calendar: OpaquePointer) throws(CalendarError)
    -> Instant
  {
    let property = try unsafe required(kind)
    guard let value = unsafe icalproperty_get_value(property) else { throw missing(kind) }
    let time = unsafe icalvalue_get_datetime(value)
    guard unsafe icaltime_compare(icaltime_normalize(time), time) == 0 else {
      throw .unreadable(name(kind))
    }
    // libical's own icaltime_as_timet knows no day before 1902.
    let month = unsafe CivilDate.first(ofMonth: Int(time.month), inYear: Int(time.year))
    let days = unsafe month.dayNumber + Int(time.day) - 1
    let local = unsafe Instant(
      secondsSince1970: days * 86_400 + Int(time.hour) * 3600 + Int(time.minute) * 60
        + Int(time.second))
    if unsafe icaltime_is_utc(time) != 0 { return local }
    guard let parameter = unsafe icalproperty_get_first_parameter(property, ICAL_TZID_PARAMETER),
      let zone = unsafe icalcomponent_get_timezone(calendar, icalparameter_get_tzid(parameter))
    else { throw .withoutZone(property: name(kind), uid: uid) }
    var clock = unsafe time
    return unsafe local - Int(icaltimezone_get_utc_offset(zone, &clock, nil))
  }

  private func missing(_ kind: icalproperty_kind) -> CalendarError {
    .missing(property: name(kind), uid: uid)
  }

  private func name(_ kind: icalproperty_kind) -> String {
    unsafe String(cString: icalproperty_kind_to_string(kind))
  }
}
