internal import CLibical
internal import CivilTime

/// The components of a kind that lie directly in another, in order; it keeps owning them.
func components(of handle: OpaquePointer, _ kind: icalcomponent_kind) -> [OpaquePointer] {
  var found: [OpaquePointer] = unsafe []
  var next = unsafe icalcomponent_get_first_component(handle, kind)
  while let component = unsafe next {
    unsafe found.append(component)
    unsafe next = icalcomponent_get_next_component(handle, kind)
  }
  return unsafe found
}

/// The properties of a kind in a component, in order; it keeps owning them.
func properties(of handle: OpaquePointer, _ kind: icalproperty_kind) -> [OpaquePointer] {
  var found: [OpaquePointer] = unsafe []
  var next = unsafe icalcomponent_get_first_property(handle, kind)
  while let property = unsafe next {
    unsafe found.append(property)
    unsafe next = icalcomponent_get_next_property(handle, kind)
  }
  return unsafe found
}

/// An instant as libical writes it in UTC.
func icaltime(atUTC instant: Instant) -> icaltimetype {
  unsafe icaltime_from_timet_with_zone(
    time_t(instant.secondsSince1970), 0, icaltimezone_get_utc_timezone())
}
