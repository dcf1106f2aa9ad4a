/// A language in which people are addressed.
public enum Language: String, CaseIterable, Sendable {
  /// Dutch, the default.
  case nl
  /// English.
  case en
}

/// The same text in every language.
public struct Words: Hashable, Sendable {
  /// The text in Dutch.
  public let nl: String
  /// The text in English.
  public let en: String

  /// Creates a text in both languages.
  public init(nl: String, en: String) {
    self.nl = nl
    self.en = en
  }

  /// One text after the other, without a blank between them.
  package static func + (left: Words, right: Words) -> Words {
    Words(nl: left.nl + right.nl, en: left.en + right.en)
  }

  /// The text in one language.
  public subscript(language: Language) -> String {
    switch language {
    case .nl: nl
    case .en: en
    }
  }
}

/// A number with its noun.
package func counted(
  _ number: Int, _ dutch: String, _ dutchPlural: String, _ english: String, _ englishPlural: String
) -> Words {
  Words(
    nl: "\(number.grouped.nl) \(number == 1 ? dutch : dutchPlural)",
    en: "\(number.grouped.en) \(number == 1 ? english : englishPlural)")
}

extension Words {
  /// A number of points.
  package static func points(_ number: Int) -> Words {
    counted(number, "punt", "punten", "point", "points")
  }

  /// A number of days.
  package static func days(_ number: Int) -> Words {
    counted(number, "dag", "dagen", "day", "days")
  }

  /// Where something is at a place of this name: “in” before it, unless the name begins with such a
  /// word itself, as in “Bij de pilot”.
  package init(at place: String) {
    self.init(
      nl: placed(place, ["bij", "op", "in", "te", "aan"], "in"),
      en: placed(place, ["at", "in", "on", "bij"], "at"))
  }
}

private func placed(_ place: String, _ prepositions: Set<String>, _ preposition: String) -> String {
  let first = place.prefix { $0 != " " }.lowercased()
  return prepositions.contains(first)
    ? first + place.dropFirst(first.count) : "\(preposition) \(place)"
}

extension String {
  /// The text with a capital at its beginning.
  package var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }

  /// The text as titles are compared: capitals and the width of blanks do not count.
  package var folded: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
