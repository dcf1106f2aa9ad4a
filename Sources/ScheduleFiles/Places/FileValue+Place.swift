internal import ProgrammeModel

extension FileValue {
  /// A place that has coordinates, by the name that stands for it in the programme.
  ///
  /// Names of the file come before those that are built in.
  func placeName(_ vocabulary: Vocabulary) -> String? {
    guard let name = text() else { return nil }
    if let own = vocabulary.places.spelled(name) { return own }
    let places = BuiltInPlaces.named(name)
    if places.count == 1 { return places[0].name }
    guard places.isEmpty else {
      report(ambiguousPlace(name, places))
      return nil
    }
    let near = nearPlace(to: name, besides: vocabulary.places.known ?? [])
    let deed =
      near.map {
        Words(nl: "Bedoelde u \($0.nl)? Zo niet, geef", en: "Did you mean \($0.en)? If not, give")
      } ?? Words(nl: "Geef", en: "Give")
    reportUnread(
      Words(
        nl: "De plaats \(quoted(name).nl) is niet bekend. \(deed.nl) haar coördinaten onder"
          + " “places”, zoals {Antwerpen: [51.219, 4.402]}.",
        en: "The place \(quoted(name).en) is not known. \(deed.en) its coordinates under"
          + " “places”, such as {Antwerpen: [51.219, 4.402]}."))
    return nil
  }
}

/// Says that several places bear a name, and how they are told apart.
func ambiguousPlace(_ name: String, _ places: [BuiltInPlace]) -> Words {
  let names = places.map { "“\($0.name)”" }
  return Words(
    nl: "Er zijn \(places.count) plaatsen \(quoted(name).nl). Schrijf"
      + " \(names.joined(separator: " of ")).",
    en: "There are \(places.count) places \(quoted(name).en). Write"
      + " \(names.joined(separator: " or ")).")
}

/// The near name of a place, as it is to be written; `nil` where none is near.
func nearPlace(to name: String, besides own: [String] = []) -> Words? {
  // Of equally near names the longest: letters are left out more often than put in.
  let builtIn = BuiltInPlaces.all.map(\.name).sorted { ($1.count, $0) < ($0.count, $1) }
  let known = own + builtIn
  return nearName(to: name, among: known).map { near in
    // YAML would take an apostrophe at the beginning for a quotation mark.
    near.hasPrefix("'") ? Words(nl: "\"\(near)\"", en: "\"\(near)\"") : quoted(near)
  }
}
