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

extension String {
  /// The text as titles are compared: capitals and the width of blanks do not count.
  package var folded: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
  }
}
