internal import CLibical

/// libical, which does not say more of itself.
package enum Libical {
  /// The version that was built for, such as 3.0.
  package static var version: String { ICAL_VERSION }
}
