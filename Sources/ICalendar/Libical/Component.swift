internal import CLibical

/// The owner of a libical component and of all that is in it.
///
/// What libical hands out as text is copied at once, because it keeps such texts for a short while
/// only. Used by whoever holds ``Library/gate``, never outside it.
@safe
struct Component: ~Copyable {
  private let handle: OpaquePointer

  /// Takes over a component that has no other owner.
  init(owning handle: OpaquePointer) { unsafe self.handle = handle }

  /// Creates an empty component.
  init(_ kind: icalcomponent_kind) { unsafe self.init(owning: icalcomponent_new(kind)) }

  /// Reads a component, or is `nil` where the text is not one whole component.
  init?(reading text: String) {
    guard let handle = unsafe icalparser_parse_string(text) else { return nil }
    unsafe self.init(owning: handle)
  }

  deinit { unsafe icalcomponent_free(handle) }

  var kind: icalcomponent_kind { unsafe icalcomponent_isa(handle) }

  /// The component by RFC 5545, with CRLF and folded lines.
  var text: String {
    guard let text = unsafe icalcomponent_as_ical_string_r(handle) else { return "" }
    defer { unsafe icalmemory_free_buffer(text) }
    return unsafe String(cString: text)
  }

  /// Moves a component into this one.
  func add(_ child: consuming Component) {
    unsafe icalcomponent_add_component(handle, child.release())
  }

  /// Moves a property into this component, and the parameters into the property.
  func add(_ property: OpaquePointer?, _ parameters: OpaquePointer?...) {
    unsafe parameters.compactMap { unsafe $0 }
      .forEach { unsafe icalproperty_add_parameter(property, $0) }
    unsafe icalcomponent_add_property(handle, property)
  }

  /// Lends the component to a function of libical that does not keep it.
  func withHandle<Result, Failure: Error>(
    _ body: (OpaquePointer) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try unsafe body(handle)
  }

  /// Gives the component away to an owner of another kind.
  consuming func release() -> OpaquePointer {
    let handle = unsafe self.handle
    discard self
    return unsafe handle
  }
}
