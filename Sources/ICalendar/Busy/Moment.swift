/// A DATE or a DATE-TIME, with the clock that it is read from (RFC 5545, sections 3.3.4 and 3.3.5).
struct Moment {
  /// Whether it is a whole day; ``shown`` is its midnight.
  let isDay: Bool
  /// Seconds since 1970-01-01 00:00 on the clock.
  let shown: Int
  let clock: Clock

  init(day: Int, clock: Clock) {
    isDay = true
    shown = day * 86_400
    self.clock = clock
  }

  init(shown: Int, clock: Clock) {
    isDay = false
    self.shown = shown
    self.clock = clock
  }

  /// Reads `20210309`, `20210309T133000` or `20210309T123000Z`; `nil` for any other form and for
  /// days and times that do not exist.
  ///
  /// - Parameters:
  ///   - text: The value as it stands in the file.
  ///   - clock: The clock that is meant unless the time is in UTC.
  init?(_ text: String, clock: Clock) {
    let octets = Array(text.utf8)
    func number(_ range: Range<Int>) -> Int? {
      guard octets[range].allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
      return octets[range].reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }
    guard [8, 15, 16].contains(octets.count), let year = number(0..<4), year >= 1,
      let month = number(4..<6), (1...12).contains(month), let day = number(6..<8), day >= 1,
      day <= GregorianDay.count(inMonth: month, of: year)
    else { return nil }
    let date = GregorianDay(year: year, month: month, day: day).number
    guard octets.count > 8 else {
      self.init(day: date, clock: clock)
      return
    }
    guard "Tt".utf8.contains(octets[8]), let hour = number(9..<11), hour < 24,
      let minute = number(11..<13), minute < 60, let second = number(13..<15), second <= 60,
      octets.count == 15 || "Zz".utf8.contains(octets[15])
    else { return nil }
    self.init(
      shown: date * 86_400 + hour * 3600 + minute * 60 + second,
      clock: octets.count == 16 ? .utc : clock)
  }

  /// When it is, or when the day begins; Unix seconds.
  var instant: Int { clock.instant(showing: shown) }

  /// The number of the day that it names.
  var day: Int { floorDivision(shown, 86_400) }

  /// The same kind of moment on the same clock at another time.
  func moved(to shown: Int) -> Moment {
    isDay
      ? Moment(day: floorDivision(shown, 86_400), clock: clock) : Moment(shown: shown, clock: clock)
  }
}
