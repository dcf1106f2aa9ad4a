internal import CivilTime
internal import Foundation

/// A zone as Windows shows it: `(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna`.
///
/// The offset in front is that of standard time. Older files have the cities alone.
struct CityList {
  private let offset: UTCOffset?
  private let cities: [String]

  /// Divides a name; capitals and accents do not count.
  init(_ name: String) {
    var rest = name[...]
    var offset: UTCOffset?
    let front = /\(\s*(?:UTC|GMT)\s*([+-]\s*\d\d?[:.]?\d\d)?\s*\)\s*/.ignoresCase()
    if let match = rest.prefixMatch(of: front) {
      offset = match.1.map { UTCOffset(padded($0)) } ?? UTCOffset(seconds: 0)
      rest = rest[match.range.upperBound...]
    }
    if let colon = rest.prefixMatch(of: /Greenwich Mean Time\s*:\s*/.ignoresCase()) {
      rest = rest[colon.range.upperBound...]
    }
    self.offset = offset
    cities = rest.split(separator: ",").map { cityKey(trimmed(String($0))) }
  }

  /// The zone in which all the cities lie; `nil` where they do not agree, or too few are known.
  ///
  /// Without an offset in front they must be several, all of them known.
  func zone(around instant: Int) -> Zone? {
    let known = cities.compactMap { zonesByCity[$0] }
    guard let first = known.first.flatMap({ Zone($0) }), cities.count <= 12,
      offset == nil
        ? cities.count > 1 && known.count == cities.count : known.count * 2 >= cities.count
    else { return nil }
    let quarters = (0..<4).map { instant + $0 * 91 * 86_400 }
    let offsets = quarters.map { first.offset(at: $0) }
    guard
      known.allSatisfy({ name in
        Zone(name).map { zone in quarters.map { zone.offset(at: $0) } == offsets } ?? false
      }), offset.map({ $0.seconds == offsets.min() }) ?? true
    else { return nil }
    return first
  }
}

/// `+1:00` as `+01:00`, without blanks.
private func padded(_ offset: Substring) -> Substring {
  let text = offset.filter { $0 != " " }
  guard let second = text.dropFirst(2).first, !second.isNumber else { return text[...] }
  return (text.prefix(1) + "0" + text.dropFirst())[...]
}

private func cityKey(_ name: String) -> String {
  name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
}

/// The zone of every city after which the tz database names one, and of others that Windows lists.
private let zonesByCity: [String: String] = {
  var zones: [String: String] = [:]
  for name in Zone.listedNames where !name.hasPrefix("Etc/") {
    guard let slash = name.lastIndex(of: "/") else { continue }
    let city = String(name[slash...].dropFirst())
    zones[cityKey(city.replacing("_", with: " "))] = name
  }
  return zones.merging(citiesOfWindows) { _, own in own }
}()
