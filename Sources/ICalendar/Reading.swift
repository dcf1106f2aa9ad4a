internal import CLibical
internal import Foundation
internal import Synchronization

extension CalendarDocument {
  /// Reads a calendar back that ``text()`` wrote.
  ///
  /// It is no reader of other programs' calendars: every property that ``text()`` writes must be
  /// there, and times are in UTC or in the zone that the calendar describes.
  ///
  /// - Throws: ``CalendarError``
  public init(reading text: String) throws(CalendarError) {
    self = try Library.gate.withLock { _ throws(CalendarError) in
      guard let calendar = Component(reading: text), calendar.kind == ICAL_VCALENDAR_COMPONENT
      else { throw .notACalendar }
      return try unsafe calendar.withHandle { handle throws(CalendarError) in
        try unsafe CalendarDocument(reading: handle)
      }
    }
  }

  private init(reading calendar: OpaquePointer) throws(CalendarError) {
    let reader = unsafe PropertyReader(calendar, uid: "")
    try reader.refuseErrors()
    let name = try unsafe reader.text(ICAL_METHOD_PROPERTY) { property in
      unsafe icalproperty_method_to_string(icalproperty_get_method(property))
    }
    guard let method = Method(rawValue: name) else { throw .unreadable("METHOD:\(name)") }
    product = try unsafe reader.text(ICAL_PRODID_PROPERTY, icalproperty_get_prodid)
    self.method = method
    self.name =
      method == .publish ? try unsafe reader.text(ICAL_NAME_PROPERTY, icalproperty_get_name) : ""
    zone = unsafe components(of: calendar, ICAL_VTIMEZONE_COMPONENT).first.map { component in
      unsafe CalendarZone(reading: component)
    }
    events = try unsafe components(of: calendar, ICAL_VEVENT_COMPONENT)
      .map { event throws(CalendarError) in try unsafe CalendarEvent(reading: event, in: calendar) }
  }
}

extension CalendarZone {
  fileprivate init(reading component: OpaquePointer) {
    let copy = unsafe Component(owning: icalcomponent_new_clone(component))
    let reader = unsafe PropertyReader(component, uid: "")
    self.init(
      name: unsafe (try? reader.text(ICAL_TZID_PROPERTY, icalproperty_get_tzid)) ?? "",
      component: copy.text)
  }
}

extension CalendarEvent {
  fileprivate init(reading event: OpaquePointer, in calendar: OpaquePointer)
    throws(CalendarError)
  {
    let nameless = unsafe PropertyReader(event, uid: "")
    try nameless.refuseErrors()
    uid = try unsafe nameless.text(ICAL_UID_PROPERTY, icalproperty_get_uid)
    let reader = unsafe PropertyReader(event, uid: uid)
    sequence = try unsafe Int(
      icalproperty_get_sequence(reader.required(ICAL_SEQUENCE_PROPERTY)))
    stamp = try unsafe reader.instant(ICAL_DTSTAMP_PROPERTY, in: calendar)
    created = try unsafe reader.instant(ICAL_CREATED_PROPERTY, in: calendar)
    lastModified = try unsafe reader.instant(ICAL_LASTMODIFIED_PROPERTY, in: calendar)
    start = try unsafe reader.instant(ICAL_DTSTART_PROPERTY, in: calendar)
    end = try unsafe reader.instant(ICAL_DTEND_PROPERTY, in: calendar)
    guard end > start else { throw .endNotAfterStart(uid: uid) }
    summary = try unsafe reader.text(ICAL_SUMMARY_PROPERTY, icalproperty_get_summary)
    description = try unsafe reader.text(ICAL_DESCRIPTION_PROPERTY, icalproperty_get_description)
    location = try unsafe reader.text(ICAL_LOCATION_PROPERTY, icalproperty_get_location)
    position = unsafe reader.first(ICAL_GEO_PROPERTY).map { property in
      let point = unsafe icalproperty_get_geo(property)
      return Position(latitude: point.lat, longitude: point.lon)
    }
    category = try unsafe reader.text(ICAL_CATEGORIES_PROPERTY, icalproperty_get_categories)
    status = try reader.status()
    organizer = try unsafe Address(
      reading: reader.required(ICAL_ORGANIZER_PROPERTY), icalproperty_get_organizer)
    attendee = unsafe reader.first(ICAL_ATTENDEE_PROPERTY).map { property in
      unsafe Address(reading: property, icalproperty_get_attendee)
    }
    conference = unsafe reader.first(ICAL_CONFERENCE_PROPERTY).map { property in
      unsafe Conference(
        label: parameter(of: property, ICAL_LABEL_PARAMETER, icalparameter_get_label),
        address: String(cString: icalproperty_get_conference(property)))
    }
  }
}

extension CalendarEvent.Address {
  fileprivate init(
    reading property: OpaquePointer, _ value: (OpaquePointer?) -> UnsafePointer<CChar>?
  ) {
    let uri = unsafe value(property).map { unsafe String(cString: $0) } ?? ""
    self.init(
      name: unsafe parameter(of: property, ICAL_CN_PARAMETER, icalparameter_get_cn),
      email: uri.hasPrefix("mailto:") ? String(uri.dropFirst(7)) : uri)
  }
}

private func parameter(
  of property: OpaquePointer, _ kind: icalparameter_kind,
  _ value: (OpaquePointer?) -> UnsafePointer<CChar>?
) -> String {
  guard let parameter = unsafe icalproperty_get_first_parameter(property, kind),
    let text = unsafe value(parameter)
  else { return "" }
  return unsafe String(cString: text)
}
