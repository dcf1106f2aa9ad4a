internal import CLibical
internal import Synchronization

/// The one gate to libical, which keeps state of its own behind most of its functions.
///
/// Whoever calls libical holds it. It is not reentrant.
struct Library: ~Copyable {
  static let gate = Mutex(Library())

  private init() {
    icalerror_set_errors_are_fatal(0)
    _ = unsafe icaltimezone_get_utc_timezone()
  }
}
