internal import Foundation
internal import ProgrammeModel

/// A place whose coordinates need not stand in a file.
struct BuiltInPlace: Hashable {
  /// The name in Dutch; where several places bear it, with the province or the municipality behind it in
  /// brackets.
  let name: String
  let province: String
  let coordinate: Coordinate

  /// The name without what tells it from others.
  var bareName: String { name.components(separatedBy: " (")[0] }

  /// The region of its school holidays; `nil` where its province is divided and the page does not say
  /// on which side it lies (docs/dutch-calendar.md, "School holidays").
  var region: Region? {
    switch (province, name) {
    case (_, "Zeewolde"), ("Gelderland", "Ede"), ("Gelderland", "Apeldoorn"): .midden
    case (_, "Eemnes"), (_, "Hattem"): .noord
    case ("Gelderland", "Arnhem"), ("Gelderland", "Nijmegen"): .zuid
    case ("Gelderland", _): nil
    case ("Utrecht", _), ("Zuid-Holland", _): .midden
    case ("Limburg", _), ("Noord-Brabant", _), ("Zeeland", _): .zuid
    default: .noord
    }
  }
}

/// The places of the Netherlands (docs/dutch-calendar.md, "Places").
enum BuiltInPlaces {
  /// All of them, by province.
  static let all: [BuiltInPlace] = PlaceTable.text.split(separator: "\n").flatMap { line in
    let parts = line.split(separator: ": ", maxSplits: 1)
    return parts[1].split(separator: "; ").compactMap { place -> BuiltInPlace? in
      let words = place.split(separator: " ")
      guard words.count > 2, let latitude = Double(words[words.count - 2]),
        let longitude = Double(words[words.count - 1])
      else { return nil }
      return BuiltInPlace(
        name: words.dropLast(2).joined(separator: " "), province: String(parts[0]),
        coordinate: Coordinate(latitude: latitude, longitude: longitude))
    }
  }

  private static let byName: [String: BuiltInPlace] = Dictionary(
    all.map { (folded($0.name), $0) }
      + all.filter { $0.name != $0.bareName }.flatMap { place in
        (shortProvinces[place.province] ?? []).map { (folded(place.bareName + $0), place) }
      }
  ) { first, _ in first }

  private static let byBareName: [String: [BuiltInPlace]] = Dictionary(
    grouping: all.filter { $0.name != $0.bareName }
  ) { folded($0.bareName) }

  /// The places that people call so, whatever the capitals, apostrophes, accents and hyphens: none,
  /// one, or several that bear the name.
  static func named(_ text: String) -> [BuiltInPlace] {
    let name = folded(text)
    if let place = byName[name] { return [place] }
    if let other = otherNames[name], let place = byName[folded(other)] { return [place] }
    return byBareName[name] ?? []
  }

  /// The coordinates of those of some names that are built in.
  static func coordinates(of names: some Sequence<String>) -> [String: Coordinate] {
    names.reduce(into: [:]) { coordinates, name in
      coordinates[name] = byName[folded(name)]?.coordinate
    }
  }

  /// A name in small letters and digits, without accents and signs.
  static func folded(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 < 0x80 }
    let plain = isPlain ? text : text.folding(options: .diacriticInsensitive, locale: nil)
    return String(
      String.UnicodeScalarView(
        plain.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic && !("\u{2BC}"..."\u{2BC}").contains($0)
            || $0.properties.numericType != nil
        }))
  }

  /// How people shorten the provinces.
  private static let shortProvinces = [
    "Groningen": ["gn", "gr"], "Friesland": ["fr", "frl", "fryslan"], "Drenthe": ["dr"],
    "Overijssel": ["ov", "o"], "Flevoland": ["fl"], "Gelderland": ["gld", "g"],
    "Utrecht": ["ut", "u"],
    "Noord-Holland": ["nh"], "Zuid-Holland": ["zh"], "Zeeland": ["zld", "z"],
    "Noord-Brabant": ["nb", "br", "brabant"], "Limburg": ["lb", "l"],
  ]

  /// Other names that people write, folded, and the names above.
  private static let otherNames = [
    "denbosch": "'s-Hertogenbosch", "bosch": "'s-Hertogenbosch", "sgravenhage": "Den Haag",
    "thehague": "Den Haag", "sittardgeleen": "Sittard", "almerestad": "Almere",
    "hoekvanholland": "Hoek van Holland", "noordwijkbinnen": "Noordwijk",
    "katwijk": "Katwijk aan Zee",
    "driebergen": "Driebergen-Rijsenburg", "capelle": "Capelle aan den IJssel",
    "krimpen": "Krimpen aan den IJssel", "velsen": "Velsen-Zuid", "haarlemmermeer": "Hoofddorp",
    "westland": "Naaldwijk", "nissewaard": "Spijkenisse", "noordoostpolder": "Emmeloord",
    "amsterdamzuidoost": "Amsterdam-Zuidoost", "ljouwert": "Leeuwarden", "snits": "Sneek",
    "ithearrenfean": "Heerenveen", "dejouwer": "Joure", "frjentsjer": "Franeker",
    "harns": "Harlingen",
    "boalsert": "Bolsward", "warkum": "Workum", "bergum": "Burgum", "grouw": "Grou",
    "delemmer": "Lemmer", "flushing": "Vlissingen", "gemertbakel": "Gemert",
  ]
}
