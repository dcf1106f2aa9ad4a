public import Foundation
internal import ProgrammeModel

extension Date {
  /// Reads an instant such as `2021-01-15T09:00:00Z` or `2021-01-15T10:00+01:00` (ISO 8601);
  /// `nil` for any other form and for times that do not exist.
  public init?(instant text: String) {
    let halves = text.split(separator: "T", omittingEmptySubsequences: false)
    guard halves.count == 2, let day = CivilDate(String(halves[0])),
      let zone = halves[1].firstIndex(where: { "Z+-".contains($0) }),
      let offset = Date.offset(halves[1][zone...]),
      let seconds = Date.seconds(halves[1][..<zone])
    else { return nil }
    self.init(timeIntervalSince1970: Double(day.dayNumber * 86_400 + seconds - offset))
  }

  /// Seconds since midnight of `09:00` or `09:00:30`.
  private static func seconds(_ text: Substring) -> Int? {
    guard let time = TimeOfDay(String(text.prefix(5))) else { return nil }
    let rest = text.dropFirst(5)
    if rest.isEmpty { return time.minutes * 60 }
    guard rest.count == 3, rest.first == ":", let second = TimeOfDay("00" + rest) else {
      return nil
    }
    return time.minutes * 60 + second.minutes
  }

  /// Seconds east of Greenwich of `Z` or `+01:00`.
  private static func offset(_ text: Substring) -> Int? {
    if text == "Z" { return 0 }
    guard let time = TimeOfDay(String(text.dropFirst())) else { return nil }
    return (text.first == "-" ? -60 : 60) * time.minutes
  }
}

extension CivilDate {
  /// The day of a moment in a zone by its IANA name; in UTC where there is no such zone.
  init(_ moment: Date, in zone: String) {
    let offset = TimeZone(identifier: zone)?.secondsFromGMT(for: moment) ?? 0
    let seconds = moment.timeIntervalSince1970 + Double(offset)
    self.init(dayNumber: Int((seconds / 86_400).rounded(.down)))
  }
}
