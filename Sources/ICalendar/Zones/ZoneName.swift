internal import CivilTime
internal import Foundation

/// The zones that names mean by themselves, whatever a calendar says of them.
///
/// Programs describe zones badly – for one season, with the wrong Sunday, up to the year of the
/// export – but name them well: by the tz database, by Windows, or by what Windows shows.
enum ZoneName {
  /// The zone that a TZID names, without its backslashes; `nil` where it says nothing by itself.
  ///
  /// The instant, in Unix seconds, is about when the zone matters: cities of a list must agree then.
  static func zone(_ text: String, around instant: Int) -> Zone? {
    let name = trimmed(text.filter { $0 != "\"" })
    guard (1...255).contains(name.utf8.count) else { return nil }
    let names = [name] + [withoutCopyNumber(name)].compactMap(\.self)
    for name in names {
      if let zone = database(name) ?? behindPrefix(name) ?? windows(name) { return zone }
    }
    for name in names {
      if let zone = offsetPair(name) ?? CityList(name).zone(around: instant) { return zone }
    }
    return nil
  }

  /// The zone whose clocks are always as far ahead of UTC as a name says: `UTC+01:00`,
  /// `GMT+0100`; `nil` for any other form.
  ///
  /// A calendar that describes the name knows better: clocks may change.
  static func fixedOffset(_ text: String) -> Zone? {
    let name = trimmed(text).uppercased()
    guard let prefix = ["UTC", "GMT"].first(where: name.hasPrefix),
      let offset = UTCOffset(name.dropFirst(prefix.count))
    else { return nil }
    return Zone(before: offset.seconds, [])
  }

  /// Numbers behind a name tell copies of one zone apart: `W. Europe Standard Time 1`.
  private static func withoutCopyNumber(_ name: String) -> String? {
    guard let match = name.wholeMatch(of: /(.*\S)\s+(\d{1,3}|\(\d{1,3}\))/) else { return nil }
    let base = String(match.1)
    return ["utc", "gmt"].contains(base.lowercased()) ? nil : base
  }

  /// A zone of the tz database; capitals do not count, nor blanks in the place of underscores.
  private static func database(_ name: String) -> Zone? {
    let name = name.replacing(" ", with: "_").replacing("%2F", with: "/")
    if universal.contains(name.lowercased()) { return Zone("Etc/UTC") }
    if let known = namesByKey[name.lowercased()] { return Zone(known) }
    guard fixedOffset(name) == nil, name.contains("/") || name.utf8.count <= 6 else { return nil }
    return [name, name.capitalized].first(where: Zone.exists).flatMap { Zone($0) }
  }

  /// A zone of the tz database behind what makes a name globally unique, such as
  /// `/freeassociation.sourceforge.net/Tzfile/Europe/Amsterdam`.
  private static func behindPrefix(_ name: String) -> Zone? {
    let parts = name.split(separator: "/")
    let shortest = name.hasPrefix("/") ? 1 : 2
    for count in [3, 2, 1] where count >= shortest && count <= parts.count {
      if let zone = database(parts.suffix(count).joined(separator: "/")) { return zone }
    }
    return nil
  }

  /// A zone by what Windows calls it, also in summer and in Dutch.
  private static func windows(_ name: String) -> Zone? {
    let key = name.lowercased()
    if let known = windowsByKey[key] ?? otherZoneNames[key] { return Zone(known) }
    for ending in [" daylight time", " summer time"] where key.hasSuffix(ending) {
      if let known = windowsByKey[key.dropLast(ending.count) + " standard time"] {
        return Zone(known)
      }
    }
    if key.contains("europe") || key == "romance" {
      return windowsByKey[key + " standard time"].flatMap { Zone($0) }
    }
    return nil
  }

  /// A zone of Europe by both its offsets: `GMT +0100 (Standard) / GMT +0200 (Daylight)`.
  ///
  /// Elsewhere zones with the same offsets change their clocks on different days.
  private static func offsetPair(_ name: String) -> Zone? {
    let pair =
      /(?:GMT|UTC)\s*([+-]?[0-9:]*)\s*\(Standard\)\s*\/\s*(?:GMT|UTC)\s*([+-][0-9:]+)\s*\(Daylight\)/
      .ignoresCase()
    guard let match = name.wholeMatch(of: pair), let summer = UTCOffset(match.2),
      let winter = match.1.isEmpty ? UTCOffset(seconds: 0) : UTCOffset(match.1),
      summer.seconds == winter.seconds + 3600
    else { return nil }
    let names = [0: "Europe/London", 3600: "Europe/Berlin", 7200: "Europe/Helsinki"]
    return names[winter.seconds].flatMap { Zone($0) }
  }

  private static let universal: Set = [
    "utc", "gmt", "z", "zulu", "tzone://microsoft/utc", "universal", "uct", "etc/utc",
    "coordinated_universal_time", "(utc)_coordinated_universal_time",
    "gecoördineerde_wereldtijd", "(utc)_gecoördineerde_wereldtijd",
  ]

  private static let namesByKey = Dictionary(
    Zone.listedNames.map { ($0.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })

  private static let windowsByKey = Dictionary(
    windowsZones.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { first, _ in first })
}

/// How far clocks are ahead of UTC.
struct UTCOffset {
  let seconds: Int

  init(seconds: Int) { self.seconds = seconds }

  /// Reads `+01:00`, `+0100`, `-01`; `nil` for any other form.
  init?(_ text: Substring) {
    guard let match = text.wholeMatch(of: /\s*([+-])(\d\d)[:.]?(\d\d)?/), let hours = Int(match.2),
      hours <= 14, let minutes = Int(match.3 ?? "0"), minutes < 60
    else { return nil }
    seconds = (match.1 == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
  }
}
