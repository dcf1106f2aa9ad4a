internal import CLibical
internal import CivilTime

/// The owner of a libical zone that is described for some years by one pair of rules.
///
/// libical's own description goes back to the nineteenth century, has a private TZID and ends when
/// it is cut; the steps here turn it into what Outlook accepts (docs/calendars.md, "libical").
@safe
struct ZoneDescription: ~Copyable {
  private let zone: OpaquePointer
  /// The VTIMEZONE as text.
  let text: String

  /// Describes a zone from a year before the years to a year after them.
  ///
  /// It is `nil` where the zone needs more than one pair of rules.
  ///
  /// - Throws: ``CalendarError/unknownZone(_:)`` where libical finds no rules of it.
  init?(of name: String, years: ClosedRange<Int>) throws(CalendarError) {
    guard let found = unsafe icaltzutil_fetch_timezone(name) else { throw .unknownZone(name) }
    let component = unsafe Component(owning: found)
    unsafe component.withHandle { handle in
      unsafe icaltimezone_truncate_vtimezone(
        handle, newYear(years.lowerBound - 1), newYear(years.upperBound + 1), 1)
      unsafe properties(of: handle, ICAL_TZID_PROPERTY).forEach { property in
        unsafe icalproperty_set_tzid(property, name)
      }
      unsafe properties(of: handle, ICAL_TZUNTIL_PROPERTY).forEach { property in
        unsafe icalcomponent_remove_property(handle, property)
        unsafe icalproperty_free(property)
      }
      unsafe components(of: handle, ICAL_ANY_COMPONENT)
        .flatMap { unsafe properties(of: $0, ICAL_RRULE_PROPERTY) }
        .forEach { property in
          var rule = unsafe icalproperty_get_rrule(property)
          unsafe rule.until = icaltime_null_time()
          unsafe icalproperty_set_rrule(property, rule)
        }
    }
    guard component.isOnePairOfRules else { return nil }
    self.init(component)
  }

  /// Takes a VTIMEZONE as it stands, or is `nil` where the text is none.
  init?(reading text: String) {
    guard let component = Component(reading: text) else { return nil }
    self.init(component)
  }

  private init(_ component: consuming Component) {
    text = component.text
    unsafe zone = icaltimezone_new()
    unsafe icaltimezone_set_component(zone, component.release())
  }

  deinit { unsafe icaltimezone_free(zone, 1) }

  /// How many seconds clocks are ahead of UTC when they show a time, given as if it were UTC.
  func offset(atLocal local: Instant) -> Int {
    var time = unsafe icaltime(atUTC: local)
    return unsafe Int(icaltimezone_get_utc_offset(zone, &time, nil))
  }

  /// How many seconds clocks are ahead of UTC at an instant.
  func offset(atUTC instant: Instant) -> Int {
    var time = unsafe icaltime(atUTC: instant)
    return unsafe Int(icaltimezone_get_utc_offset_of_utc_time(zone, &time, nil))
  }
}

extension Component {
  /// Whether there is one STANDARD without rules, or one STANDARD and one DAYLIGHT with one each.
  fileprivate var isOnePairOfRules: Bool {
    unsafe withHandle { handle in
      let standard = unsafe components(of: handle, ICAL_XSTANDARD_COMPONENT)
      let daylight = unsafe components(of: handle, ICAL_XDAYLIGHT_COMPONENT)
      guard unsafe standard.count == 1, unsafe daylight.count <= 1 else { return false }
      let rules = unsafe daylight.count
      return unsafe (standard + daylight).allSatisfy { observance in
        unsafe properties(of: observance, ICAL_RDATE_PROPERTY).isEmpty
          && properties(of: observance, ICAL_RRULE_PROPERTY).count == rules
      }
    }
  }
}

private func newYear(_ year: Int) -> icaltimetype {
  var time = unsafe icaltime_null_time()
  unsafe (time.year, time.month, time.day) = (Int32(year), 1, 1)
  return unsafe time
}
