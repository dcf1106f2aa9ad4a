internal import CLibical
internal import CivilTime
internal import Synchronization

extension CalendarDocument {
  /// The calendar as the text of an `.ics` file (RFC 5545, RFC 7986).
  ///
  /// Lines end in CRLF and have at most 75 octets. Texts are cleaned; the same value gives the same
  /// text.
  ///
  /// - Throws: ``CalendarError/endNotAfterStart(uid:)``
  public func text() throws(CalendarError) -> String {
    for event in events where event.end <= event.start {
      throw .endNotAfterStart(uid: event.uid)
    }
    let written = Library.gate.withLock { _ in component().text }
    return written.replacingScalars([comma: "\\,", semicolon: "\\;"]).refolded()
  }

  private func component() -> Component {
    let calendar = Component(ICAL_VCALENDAR_COMPONENT)
    unsafe calendar.add(icalproperty_new_version("2.0"))
    unsafe calendar.add(icalproperty_new_prodid(CalendarText.line(product)))
    unsafe calendar.add(icalproperty_new_calscale("GREGORIAN"))
    unsafe calendar.add(icalproperty_new_method(method.kind))
    if method == .publish {
      let name = CalendarText.line(name)
      unsafe calendar.add(icalproperty_new_name(name))
      unsafe calendar.add(plainProperty("X-WR-CALNAME", name))
      unsafe calendar.add(icalproperty_new_refreshinterval(icaldurationtype_from_int(3600)))
      unsafe calendar.add(plainProperty("X-PUBLISHED-TTL", "PT1H"))
    }
    if let zone, let description = Component(reading: zone.component) {
      calendar.add(description)
    }
    let starts = unsafe times(events.map(\.start))
    let ends = unsafe times(events.map(\.end))
    for (index, event) in events.enumerated() {
      unsafe calendar.add(event.component(from: starts[index], to: ends[index], in: zone?.name))
    }
    return calendar
  }

  /// The instants in UTC, or as the zone's clocks show them.
  private func times(_ instants: [Instant]) -> [icaltimetype] {
    guard let zone, let description = ZoneDescription(reading: zone.component) else {
      return unsafe instants.map { unsafe icaltime(atUTC: $0) }
    }
    return unsafe instants.map { instant in
      let offset = description.offset(atUTC: instant)
      var time = unsafe icaltime(atUTC: instant + offset)
      unsafe time.zone = nil
      return unsafe time
    }
  }
}

extension CalendarDocument.Method {
  fileprivate var kind: icalproperty_method {
    switch self {
    case .publish: ICAL_METHOD_PUBLISH
    case .request: ICAL_METHOD_REQUEST
    case .cancel: ICAL_METHOD_CANCEL
    }
  }
}

extension CalendarEvent {
  fileprivate func component(
    from start: icaltimetype, to end: icaltimetype, in zone: String?
  ) -> Component {
    let event = Component(ICAL_VEVENT_COMPONENT)
    unsafe event.add(icalproperty_new_uid(uid))
    unsafe event.add(icalproperty_new_sequence(Int32(clamping: sequence)))
    unsafe event.add(icalproperty_new_dtstamp(icaltime(atUTC: stamp)))
    unsafe event.add(icalproperty_new_created(icaltime(atUTC: created)))
    unsafe event.add(icalproperty_new_lastmodified(icaltime(atUTC: lastModified)))
    unsafe event.add(icalproperty_new_dtstart(start), tzid(zone))
    unsafe event.add(icalproperty_new_dtend(end), tzid(zone))
    unsafe event.add(icalproperty_new_summary(CalendarText.line(summary)))
    unsafe event.add(icalproperty_new_description(CalendarText.block(description)))
    unsafe event.add(icalproperty_new_location(CalendarText.line(location)))
    if let position {
      let point = icalgeotype(lat: position.latitude, lon: position.longitude)
      unsafe event.add(icalproperty_new_geo(point))
    }
    unsafe event.add(plainProperty("CATEGORIES", CalendarText.line(category)))
    if let status { unsafe event.add(icalproperty_new_status(status.kind)) }
    unsafe event.add(icalproperty_new_transp(ICAL_TRANSP_OPAQUE))
    unsafe event.add(icalproperty_new_class(ICAL_CLASS_PUBLIC))
    unsafe event.add(
      icalproperty_new_organizer(organizer.uri), parameter(icalparameter_new_cn, organizer.label))
    if let attendee {
      unsafe event.add(
        icalproperty_new_attendee(attendee.uri), icalparameter_new_role(ICAL_ROLE_REQPARTICIPANT),
        icalparameter_new_partstat(ICAL_PARTSTAT_NEEDSACTION),
        icalparameter_new_rsvp(ICAL_RSVP_TRUE), parameter(icalparameter_new_cn, attendee.label))
    }
    if let conference {
      let address = CalendarText.address(conference.address)
      unsafe event.add(
        icalproperty_new_conference(address), icalparameter_new_feature(ICAL_FEATURE_VIDEO),
        parameter(icalparameter_new_label, conference.label))
      unsafe event.add(icalproperty_new_url(address))
    }
    return event
  }
}

extension CalendarEvent.Address {
  fileprivate var uri: String { "mailto:" + CalendarText.address(email) }

  fileprivate var label: String { CalendarText.line(name).isEmpty ? email : name }
}

extension CalendarEvent.Status {
  fileprivate var kind: icalproperty_status {
    switch self {
    case .confirmed: ICAL_STATUS_CONFIRMED
    case .cancelled: ICAL_STATUS_CANCELLED
    }
  }
}

/// A property whose text libical leaves alone but for backslashes and line ends.
private func plainProperty(_ name: String, _ text: String) -> OpaquePointer? {
  let property = unsafe icalproperty_new_x(
    text.replacingScalars([",": String(comma), ";": String(semicolon)]))
  unsafe icalproperty_set_x_name(property, name)
  return unsafe property
}

private func tzid(_ zone: String?) -> OpaquePointer? {
  guard let zone else { return nil }
  return unsafe icalparameter_new_tzid(zone)
}

/// A parameter, with the one sign of RFC 6868 that libical reads but does not write.
private func parameter(
  _ create: (UnsafePointer<CChar>) -> OpaquePointer?, _ text: String
) -> OpaquePointer? {
  unsafe create(CalendarText.line(text).replacingScalars(["^": "^^"]))
}

// libical writes commas bare in CATEGORIES, where they would part two categories, and commas and
// semicolons in X- properties. Control characters, which no cleaned text holds, stand in for them.
private let comma: Unicode.Scalar = "\u{80}"
private let semicolon: Unicode.Scalar = "\u{81}"
