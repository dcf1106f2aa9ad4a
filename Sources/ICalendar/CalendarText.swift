/// Makes text fit for a calendar: plain, without control characters (RFC 5545, section 3.1).
///
/// Line ends of every kind become one, tabs become blanks; control characters, noncharacters and
/// byte order marks go. What some clients would take for HTML becomes what it stands for, or gets
/// another bracket. All other characters stay as they are.
package enum CalendarText {
  /// The text with its line breaks, without blank lines at its ends.
  package static func block(_ text: String) -> String {
    let lines = plain(text).split(separator: "\n" as Character, omittingEmptySubsequences: false)
      .map { line in
        String(line.reversed().drop { $0 == " " }.reversed())
      }
    return lines.drop { $0.isEmpty }.reversed().drop { $0.isEmpty }.reversed()
      .joined(separator: "\n")
  }

  /// The text on one line, with single blanks.
  package static func line(_ text: String) -> String {
    plain(text).split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }

  /// The address of something on the web or of a mailbox, all in visible ASCII.
  ///
  /// What RFC 3986 does not allow in an address is written in percent; the rest stays.
  package static func address(_ text: String) -> String {
    let visible = plain(text).filter { $0 != "\n" }.trimmingBlanks
    var address = ""
    for octet in visible.utf8 {
      if (0x21...0x7e).contains(octet), !"\"<>\\^`{|}".utf8.contains(octet) {
        address.unicodeScalars.append(Unicode.Scalar(octet))
      } else {
        let digits = String(octet, radix: 16, uppercase: true)
        address += "%" + (digits.utf8.count == 1 ? "0" : "") + digits
      }
    }
    return address
  }

  private static func plain(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var afterReturn = false
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": if !afterReturn { result.append("\n") }
      case "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}": result.append("\n")
      case "\t": result.append(" ")
      case "\u{FEFF}": break
      default:
        if scalar.properties.generalCategory != .control,
          !scalar.properties.isNoncharacterCodePoint
        {
          result.append(scalar)
        }
      }
      afterReturn = scalar == "\r"
    }
    return withoutMarkup(String(result))
  }

  private static func withoutMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<".utf8.contains($0) }) else { return text }
    let plain = withoutEntities(text)
    let tag = /<(?=[A-Za-z\/!])/.matchingSemantics(.unicodeScalar)
    return plain.replacing(tag, with: "‹")
  }

  /// The text with what entities stand for, also those that come of others, as `&amp;lt;` does.
  ///
  /// - Complexity: The length of the text: whatever becomes an entity ends where it does.
  private static func withoutEntities(_ text: String) -> String {
    var plain: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      plain.append(scalar)
      guard scalar == ";" else { continue }
      for (name, sign) in entities
      where plain.count >= name.count
        && zip(plain.suffix(name.count), name).allSatisfy({ $0.properties.lowercaseMapping == $1 })
      {
        plain.removeLast(name.count)
        plain.append(sign)
        break
      }
    }
    return String(String.UnicodeScalarView(plain))
  }

  private static let entities: [(name: [String], sign: Unicode.Scalar)] = [
    ("&amp;", "&"), ("&nbsp;", "\u{A0}"), ("&lt;", "<"), ("&gt;", ">"),
  ].map { ($0.map(String.init), $1) }
}

extension String {
  /// The text with each scalar of the table replaced.
  ///
  /// Scalars and not characters: a comma with a combining mark is a comma to a parser.
  func replacingScalars(_ table: [Unicode.Scalar: String]) -> String {
    var result = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      if let replacement = table[scalar] {
        result.append(contentsOf: replacement.unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  fileprivate var trimmingBlanks: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
