internal import CivilTime

/// A DATE or a DATE-TIME, with the zone that it is meant in (RFC 5545, sections 3.3.4 and 3.3.5).
struct DateTime {
  /// Whether it is a whole day; ``local`` is its midnight.
  let isDay: Bool
  /// Local time: seconds since 1970-01-01 00:00 on the clocks of the zone.
  let local: Int
  let zone: Zone

  init(day: Int, zone: Zone) {
    isDay = true
    local = day * 86_400
    self.zone = zone
  }

  init(local: Int, zone: Zone) {
    isDay = false
    self.local = local
    self.zone = zone
  }

  /// Reads `20210309`, `20210309T133000` or `20210309T123000Z`; `nil` for any other form and for
  /// days and times that do not exist.
  ///
  /// - Parameters:
  ///   - text: The value as it stands in the file.
  ///   - zone: The zone that is meant unless the time is in UTC.
  init?(_ text: String, zone: Zone) {
    let octets = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard octets[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return octets[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard [8, 15, 16].contains(octets.count), let year = number(0..<4),
      let month = number(4..<6), let day = number(6..<8),
      let date = CivilDate(year: year, month: month, day: day)?.dayNumber
    else { return nil }
    guard octets.count > 8 else {
      self.init(day: date, zone: zone)
      return
    }
    guard "Tt".utf8.contains(octets[8]), let hour = number(9..<11), hour < 24,
      let minute = number(11..<13), minute < 60, let second = number(13..<15), second <= 60,
      octets.count == 15 || "Zz".utf8.contains(octets[15])
    else { return nil }
    self.init(
      local: date * 86_400 + hour * 3600 + minute * 60 + second,
      zone: octets.count == 16 ? .utc : zone)
  }

  /// When it is, or when the day begins; Unix seconds.
  var instant: Int { zone.unixTime(atLocal: local) }

  /// The number of the day that it names.
  var day: Int { floorDivision(local, 86_400) }

  /// The same kind of value in the same zone at another local time.
  func moved(to local: Int) -> DateTime {
    isDay
      ? DateTime(day: floorDivision(local, 86_400), zone: zone) : DateTime(local: local, zone: zone)
  }
}

extension Zone {
  /// How many seconds the clocks are ahead of UTC at an instant, in Unix seconds.
  func offset(at unixTime: Int) -> Int { offset(at: Instant(secondsSince1970: unixTime)) }

  /// The local time at an instant, in Unix seconds.
  func local(at unixTime: Int) -> Int { unixTime + offset(at: unixTime) }

  /// The instant of a local time, in Unix seconds.
  func unixTime(atLocal local: Int) -> Int { instant(atLocal: local).secondsSince1970 }
}
