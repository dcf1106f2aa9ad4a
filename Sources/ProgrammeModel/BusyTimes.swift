/// When a participant's own calendar is taken (model.md, section 2), as the programme's clocks show
/// it.
///
/// Times are seconds since 1970-01-01 00:00 on those clocks; periods are half open, sorted, and
/// neither overlap nor touch. They are no instants: an hour that the clocks show twice is one here.
public struct BusyTimes: Hashable, Sendable {
  /// When the participant is away.
  public var busy: [Range<Int>]
  /// When it would rather not come; may overlap ``busy``.
  public var tentative: [Range<Int>]

  /// Creates times; without any the calendar is empty.
  public init(busy: [Range<Int>] = [], tentative: [Range<Int>] = []) {
    self.busy = busy
    self.tentative = tentative
  }
}
