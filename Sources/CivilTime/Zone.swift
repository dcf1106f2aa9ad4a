internal import Foundation

/// A time zone: how far its clocks are ahead of UTC, and which instant they mean by a time.
///
/// Local times are seconds since 1970-01-01 00:00 as the zone's clocks show them.
public struct Zone: Sendable {
  /// From an instant on, clocks are so many seconds ahead of UTC.
  package struct Onset: Hashable, Sendable {
    package let instant: Instant
    package let offset: Int

    package init(instant: Instant, offset: Int) {
      self.instant = instant
      self.offset = offset
    }
  }

  private enum Rules: Sendable {
    case utc
    case database(TimeZone)
    case onsets(before: Int, [Onset])
  }

  private let rules: Rules

  private init(_ rules: Rules) { self.rules = rules }

  /// Universal time.
  public static let utc = Zone(.utc)

  /// Looks up a zone of the tz database by its IANA name, such as `Europe/Amsterdam`; `nil` where
  /// there is none.
  public init?(_ name: String) {
    guard let rules = TimeZone(identifier: name) else { return nil }
    self.init(.database(rules))
  }

  /// Creates a zone that is ahead of UTC by `offset` seconds until the first of some onsets, which
  /// ascend.
  package init(before offset: Int, _ onsets: [Onset]) {
    self.init(.onsets(before: offset, onsets))
  }

  /// Whether it is ``utc`` itself; zones of other names that agree with it are not.
  package var isUTC: Bool { if case .utc = rules { true } else { false } }

  /// How many seconds the zone's clocks are ahead of UTC at an instant.
  public func offset(at instant: Instant) -> Int {
    switch rules {
    case .utc:
      return 0
    case .database(let zone):
      return zone.secondsFromGMT(
        for: Date(timeIntervalSince1970: Double(instant.secondsSince1970)))
    case .onsets(let before, let onsets):
      var (low, high) = (0, onsets.count)
      while low < high {
        let middle = (low + high) / 2
        if onsets[middle].instant <= instant { low = middle + 1 } else { high = middle }
      }
      return low == 0 ? before : onsets[low - 1].offset
    }
  }
}

extension Zone {
  /// The local time at an instant.
  package func local(at instant: Instant) -> Int {
    instant.secondsSince1970 + offset(at: instant)
  }

  /// The instant of a local time.
  ///
  /// Where the clocks show it twice, the first; where they skip it, as if they had not yet been put
  /// forward (RFC 5545, section 3.3.5).
  package func instant(atLocal local: Int) -> Instant {
    let offsetBefore = offset(at: Instant(secondsSince1970: local - 86_400))
    let before = Instant(secondsSince1970: local - offsetBefore)
    let offsetThen = offset(at: before)
    if offsetThen == offsetBefore { return before }
    let after = Instant(secondsSince1970: local - offsetThen)
    return offset(at: after) == offsetThen ? after : before
  }

  /// The instant of a time of a day, by the rule of RFC 5545 where the clocks skip it or show it
  /// twice: the first, and as if they had not yet been put forward.
  public func instant(of date: CivilDate, at time: TimeOfDay = .midnight) -> Instant {
    instant(atLocal: date.dayNumber * 86_400 + time.minutes * 60)
  }
}

extension Zone {
  /// The names of the tz database that are listed; there are older ones and links beside them.
  package static var listedNames: [String] { TimeZone.knownTimeZoneIdentifiers }

  /// Whether the tz database has a zone of exactly that name, be it an older one or a link such as
  /// `Asia/Kolkata`.
  public static func exists(_ name: String) -> Bool {
    // Foundation makes zones of offsets as well, and gives those another name.
    name == "UTC" || TimeZone(identifier: name)?.identifier == name || listedNames.contains(name)
  }
}

extension CivilDate {
  /// The day that clocks of a zone show at an instant.
  public init(_ instant: Instant, in zone: Zone) {
    self = dateAndSecond(ofLocal: zone.local(at: instant)).date
  }
}

extension TimeOfDay {
  /// The time that clocks of a zone show at an instant, without its seconds.
  public init(_ instant: Instant, in zone: Zone) {
    self.init(wholeMinutesOf: dateAndSecond(ofLocal: zone.local(at: instant)).second)
  }
}

extension Instant {
  /// What the clock of this machine says.
  public static var now: Instant {
    Instant(secondsSince1970: Int(Date().timeIntervalSince1970.rounded(.down)))
  }

  /// The instant as clocks of a zone show it, with their offset: `2021-03-02T09:00+01:00` (ISO
  /// 8601), with seconds only where there are any.
  public func text(in zone: Zone) -> String {
    let offset = zone.offset(at: self)
    let (date, second) = dateAndSecond(ofLocal: secondsSince1970 + offset)
    let seconds = second % 60 == 0 ? "" : ":\(padded(second % 60, 2))"
    return "\(date)T\(TimeOfDay(wholeMinutesOf: second))\(seconds)"
      + (offset < 0 ? "-" : "+") + TimeOfDay(wholeMinutesOf: abs(offset)).description
  }
}
