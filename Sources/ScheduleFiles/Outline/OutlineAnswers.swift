internal import Foundation
public import ProgrammeModel

/// Why an answer cannot begin a schedule; the words say what to give.
public struct UnfitAnswer: Error, Sendable {
  /// What is wrong and what to do.
  public let words: Words

  init(_ words: Words) { self.words = words }
  init(nl: String, en: String) { words = Words(nl: nl, en: en) }
}

extension ScheduleOutline {
  /// A title or a name.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func title(_ text: String) throws(UnfitAnswer) -> String {
    try answer(text) { text in
      guard text.isEmpty || text.count > 200 || !text.unicodeScalars.allSatisfy(isShown) else {
        return nil
      }
      return Words(
        nl: "Geef een naam van 1 tot en met 200 tekens, op één regel.",
        en: "Give a name of 1 to 200 characters, on one line.")
    }
  }

  /// An e-mail address.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func email(_ text: String) throws(UnfitAnswer) -> String {
    try answer(text, faultOfEmail)
  }

  /// A text without blanks around it, unless that has a fault.
  private static func answer(
    _ text: String, _ fault: (String) -> Words?
  ) throws(UnfitAnswer) -> String {
    let text = trimmed(text)
    if let fault = fault(text) { throw UnfitAnswer(fault) }
    return text
  }

  /// A day within the school holidays that are known, in any form that people type.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func day(_ text: String) throws(UnfitAnswer) -> CivilDate {
    let text = trimmed(text)
    guard let day = CivilDate(typed: text) else {
      throw UnfitAnswer(
        nl: "\(quoted(text).nl) is geen dag. Schrijf jaar-maand-dag, zoals 2026-01-12.",
        en: "\(quoted(text).en) is no day. Write year-month-day, such as 2026-01-12.")
    }
    guard let known = knownDays, known.contains(day) else {
      let (first, last) = (
        knownDays?.lowerBound.words ?? day.words, knownDays?.upperBound.words ?? day.words
      )
      throw UnfitAnswer(
        nl: "De schoolvakanties zijn bekend van \(first.nl) tot en met \(last.nl). Kies een dag"
          + " daarbinnen.",
        en: "School holidays are known from \(first.en) to \(last.en). Choose a day within.")
    }
    return day
  }

  /// A last day, later than the first.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func lastDay(
    _ text: String, after first: CivilDate
  ) throws(UnfitAnswer) -> CivilDate {
    let last = try day(text)
    guard last > first else {
      throw UnfitAnswer(
        nl: "De laatste dag ligt niet na \(first.words.nl). Kies een latere.",
        en: "The last day is not after \(first.words.en). Choose a later one.")
    }
    return last
  }

  /// A pilot as `Pilot bouw, Breda`: its title and its place.
  ///
  /// Where the region of its school holidays does not follow from the place, it stands behind that:
  /// `Pilot zorg, Zutphen, midden`.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func pilot(_ text: String) throws(UnfitAnswer) -> Pilot {
    var parts = text.split(separator: ",", omittingEmptySubsequences: false)
      .map { trimmed(String($0)) }
    let region = parts.last.flatMap { Region(rawValue: $0.lowercased()) }
    if parts.count > 2, region != nil { parts.removeLast() }
    guard parts.count > 1 else {
      throw UnfitAnswer(
        nl:
          "\(quoted(text).nl) heeft geen plaats. Schrijf naam, komma, plaats: Pilot bouw, Breda.",
        en: "\(quoted(text).en) has no place. Write name, comma, place: Pilot bouw, Breda.")
    }
    // The province may stand behind a comma too: Pilot zorg, Hengelo, Gelderland.
    if parts.count > 2, BuiltInPlaces.named(parts.suffix(2).joined(separator: " ")).count == 1 {
      parts.append(parts.suffix(2).joined(separator: " "))
      parts.removeSubrange(parts.count - 3..<parts.count - 1)
    }
    let name = parts.removeLast()
    let title = try title(parts.joined(separator: ", "))
    let place = try place(name)
    guard let region = region ?? place.region else {
      throw UnfitAnswer(
        nl: "\(place.name) ligt in \(place.province), dat over schoolvakantieregio's verdeeld is."
          + " Schrijf erachter welke het is: \(title), \(place.name), midden (of noord, of zuid).",
        en: "\(place.name) lies in \(place.province), which is divided over regions of school"
          + " holidays. Write behind it which one it is: \(title), \(place.name), midden (or noord,"
          + " or zuid).")
    }
    return Pilot(title: title, place: place.name, region: region)
  }

  private static func place(_ name: String) throws(UnfitAnswer) -> BuiltInPlace {
    let places = BuiltInPlaces.named(name)
    if places.count == 1 { return places[0] }
    guard places.isEmpty else { throw UnfitAnswer(ambiguousPlace(name, places)) }
    let hint =
      nearPlace(to: name).map { Words(nl: "Bedoelde u \($0.nl)?", en: "Did you mean \($0.en)?") }
      ?? Words(
        nl: "Schrijf een plaats in Nederland zoals op de kaart.",
        en: "Write a place in the Netherlands as on a map.")
    throw UnfitAnswer(
      nl: "De plaats \(quoted(name).nl) is niet bekend. \(hint.nl)",
      en: "The place \(quoted(name).en) is not known. \(hint.en)")
  }

  /// Whether a text can be shown on a line and stand in a YAML file.
  private static func isShown(_ scalar: Unicode.Scalar) -> Bool {
    isAllowedInYAML(scalar) && !scalar.properties.isWhitespace || scalar == " "
  }
}

/// Ids for titles, each once: small letters, digits and hyphens.
///
/// `fallback` names what has no letter, `taken` is for something else.
func identifiers(
  for titles: [String], orElse fallback: String, besides taken: Set<String> = []
) -> [String] {
  var taken = taken.union(["programma"])
  return titles.map { title in
    let plain = title.folding(options: .diacriticInsensitive, locale: nil).lowercased()
    let words = plain.utf8.split { !(97...122).contains($0) && !(48...57).contains($0) }
    let joined = words.compactMap { String($0) }.joined(separator: "-").prefix(40)
    let name = joined.isEmpty ? fallback : String(joined).trimmingCharacters(in: ["-"])
    let id = (1...).lazy.map { $0 == 1 ? name : "\(name)-\($0)" }.first { !taken.contains($0) }
    taken.insert(id ?? name)
    return id ?? name
  }
}
