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

  /// A pilot as `Pilot bouw, Breda`: its title and a built-in place.
  ///
  /// - Throws: ``UnfitAnswer``
  public static func pilot(_ text: String) throws(UnfitAnswer) -> Pilot {
    guard let comma = text.lastIndex(of: ",") else {
      throw UnfitAnswer(
        nl:
          "\(quoted(text).nl) heeft geen plaats. Schrijf naam, komma, plaats: Pilot bouw, Breda.",
        en: "\(quoted(text).en) has no place. Write name, comma, place: Pilot bouw, Breda.")
    }
    let title = try title(String(text[..<comma]))
    let place = trimmed(String(text[text.index(after: comma)...]))
    for (region, places) in BuiltInPlaces.regions {
      if let known = places.first(where: { $0.lowercased() == place.lowercased() }) {
        return Pilot(title: title, place: known, region: region)
      }
    }
    let known = BuiltInPlaces.regions.flatMap(\.places).sorted()
    let near = nearName(to: place, among: known)
    throw UnfitAnswer(
      nl: "De plaats \(quoted(place).nl) is niet ingebouwd. "
        + (near.map { "Bedoelde u “\($0)”?" }
          ?? "Kies de dichtstbijzijnde, en verbeter haar later in het schema: "
          + known.joined(separator: ", ") + "."),
      en: "The place \(quoted(place).en) is not built in. "
        + (near.map { "Did you mean “\($0)”?" }
          ?? "Choose the nearest, and mend it in the schedule later: "
          + known.joined(separator: ", ") + "."))
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
