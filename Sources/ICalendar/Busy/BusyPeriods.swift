public import CivilTime

/// When somebody cannot come and when they would rather not, as half-open periods in Unix seconds.
public struct BusyPeriods: Hashable, Sendable {
  /// When they cannot.
  public var busy: [Range<Int>]
  /// When they would rather not; may overlap ``busy``.
  public var tentative: [Range<Int>]

  /// Creates periods.
  public init(busy: [Range<Int>] = [], tentative: [Range<Int>] = []) {
    self.busy = busy
    self.tentative = tentative
  }

  /// The same time, with periods that neither overlap nor touch, sorted and cut off at the limits.
  public func joined(in limits: Range<Int>) -> BusyPeriods {
    BusyPeriods(
      busy: busy.clamped(to: limits).joined(), tentative: tentative.clamped(to: limits).joined())
  }

  /// The time of both.
  public static func + (left: BusyPeriods, right: BusyPeriods) -> BusyPeriods {
    BusyPeriods(busy: left.busy + right.busy, tentative: left.tentative + right.tentative)
  }

  /// Adds the time of others.
  static func += (left: inout BusyPeriods, right: BusyPeriods) {
    left.busy += right.busy
    left.tentative += right.tentative
  }

  mutating func append(_ period: Range<Int>, _ kind: BusyKind) {
    switch kind {
    case .busy: busy.append(period)
    case .tentative: tentative.append(period)
    case .free: break
    }
  }
}

/// What an entry in a calendar means for whoever keeps it.
enum BusyKind {
  case busy
  case tentative
  case free
}

extension BusyPeriods {
  /// The same time in the local time of a zone, in seconds since 1970-01-01 00:00.
  ///
  /// An hour that they show twice is one here, and what they skip is in no period.
  public func local(in zone: Zone) -> BusyPeriods {
    BusyPeriods(
      busy: busy.flatMap(zone.local(during:)).joined(),
      tentative: tentative.flatMap(zone.local(during:)).joined())
  }
}

extension Zone {
  /// The local times during a period, in one piece for each offset.
  fileprivate func local(during period: Range<Int>) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = period.lowerBound
    while start < period.upperBound {
      let offset = offset(at: start)
      var (same, end) = (start, min(start + 86_400, period.upperBound))
      if self.offset(at: end) != offset {
        while same + 1 < end {
          let middle = (same + end) / 2
          if self.offset(at: middle) == offset { same = middle } else { end = middle }
        }
      }
      pieces.append(start + offset..<end + offset)
      start = end
    }
    return pieces
  }
}
