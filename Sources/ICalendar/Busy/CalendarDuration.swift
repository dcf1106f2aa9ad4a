/// How long something takes: first days of local time, then exact seconds.
///
/// Over a change of clocks a day is as long as the clock makes it, an hour is an hour (RFC 5545,
/// section 3.3.6).
struct CalendarDuration: Hashable {
  /// Seconds of local time.
  var local = 0
  /// Seconds after that, exact.
  var exact = 0

  static let oneDay = CalendarDuration(local: 86_400)

  /// The end of something that begins then; Unix seconds.
  func end(from start: DateTime) -> Int {
    let instant = start.instant
    guard local != 0 else { return instant + exact }
    // Where the clocks are put back or forward, the clock's end can lie before its start.
    let end = start.zone.unixTime(atLocal: start.local + local)
    return (local > 0 && end <= instant ? instant + local : end) + exact
  }

  /// About how long it is, rounded up over any change of clocks; in seconds.
  var most: Int { max(0, local + exact) + 86_400 }
}

extension CalendarDuration {
  /// Reads `P1W`, `P1DT2H30M`, `-PT15M`; `nil` for any other form (RFC 5545, section 3.3.6).
  init?(_ text: String) {
    var rest = text.uppercased().utf8[...]
    let sign = rest.first == UInt8(ascii: "-") ? -1 : 1
    if let first = rest.first, "+-".utf8.contains(first) { rest = rest.dropFirst() }
    guard rest.popFirst() == UInt8(ascii: "P") else { return nil }
    var units: [(letter: Character, seconds: Int)] = [("W", 604_800), ("D", 86_400)]
    var isTime = false
    var isEmpty = true
    while let first = rest.first {
      if first == UInt8(ascii: "T"), !isTime {
        rest = rest.dropFirst()
        (isTime, isEmpty) = (true, true)
        units = [("H", 3600), ("M", 60), ("S", 1)]
        continue
      }
      let digits = rest.prefix { (0x30...0x39).contains($0) }
      rest = rest.dropFirst(digits.count)
      guard (1...9).contains(digits.count), let count = Int(String(digits) ?? ""),
        let letter = rest.popFirst(),
        let unit = units.firstIndex(where: { $0.letter.asciiValue == letter })
      else { return nil }
      if isTime {
        exact += sign * count * units[unit].seconds
      } else {
        local += sign * count * units[unit].seconds
      }
      units.removeSubrange(...unit)
      isEmpty = false
    }
    guard !isEmpty else { return nil }
  }
}
