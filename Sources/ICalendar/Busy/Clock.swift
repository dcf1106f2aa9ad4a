internal import Foundation

/// What the clocks of a zone show: the zone as the tz database or as a calendar itself describes it.
///
/// Shown times are seconds since 1970-01-01 00:00 on that clock, instants are Unix seconds.
final class Clock: Sendable {
  /// From an instant on, clocks are this many seconds ahead of UTC.
  struct Onset: Hashable {
    let instant: Int
    let offset: Int
  }

  private enum Rules {
    case database(ZoneClock)
    case described(before: Int, [Onset])
  }

  static let utc = Clock(.described(before: 0, []))

  private let rules: Rules

  private init(_ rules: Rules) { self.rules = rules }

  convenience init(_ zone: ZoneClock) { self.init(.database(zone)) }

  /// Clocks that are ahead of UTC by `offset` seconds until the first of the onsets, which ascend.
  convenience init(before offset: Int, _ onsets: [Onset]) {
    self.init(.described(before: offset, onsets))
  }

  /// How many seconds the clocks are ahead of UTC at an instant.
  func offset(at instant: Int) -> Int {
    switch rules {
    case .database(let zone):
      return zone.offset(at: Date(timeIntervalSince1970: Double(instant)))
    case .described(let before, let onsets):
      var (low, high) = (0, onsets.count)
      while low < high {
        let middle = (low + high) / 2
        if onsets[middle].instant <= instant { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? before : onsets[low - 1].offset
    }
  }

  /// What the clocks show at an instant.
  func shown(at instant: Int) -> Int { instant + offset(at: instant) }

  /// The instant at which the clocks show a time, by the rule of ``ZoneClock``.
  func instant(showing shown: Int) -> Int {
    firstInstant(showing: shown) { offset(at: $0) }
  }
}

/// The first instant at which clocks show a time; where they skip it, the one at which they would
/// show it had they not yet been put forward (RFC 5545, section 3.3.5).
func firstInstant(showing shown: Int, offset: (Int) -> Int) -> Int {
  let offsetBefore = offset(shown - 86_400)
  let before = shown - offsetBefore
  let offsetThen = offset(before)
  if offsetThen == offsetBefore { return before }
  let after = shown - offsetThen
  return offset(after) == offsetThen ? after : before
}
