internal import ProgrammeModel

/// What says, after a blank, that a text has a character that nobody sees or that looks like another.
///
/// `nil` where it has none. Word, telephones and web pages put them there.
func disguise(in text: String) -> Words? {
  for scalar in text.unicodeScalars {
    if let words = disguise(of: scalar) { return Words(nl: " ", en: " ") + words }
  }
  return nil
}

/// What says that a character is not seen or looks like another; `nil` for any other.
func disguise(of scalar: Unicode.Scalar) -> Words? {
  switch scalar {
  case "\u{201C}", "\u{201D}", "\u{201E}", "\u{00AB}", "\u{00BB}":
    return Words(
      nl: "Er staat een krom aanhalingsteken (\(scalar)). Typ een recht: \".",
      en: "There is a curly quotation mark (\(scalar)). Type a straight one: \".")
  case "\u{2018}", "\u{2019}", "\u{201A}":
    return Words(
      nl: "Er staat een krom aanhalingsteken (\(scalar)). Typ een recht: '.",
      en: "There is a curly quotation mark (\(scalar)). Type a straight one: '.")
  case "\u{2010}"..."\u{2015}", "\u{2212}":
    return Words(
      nl: "Er staat een ander streepje (\(scalar)) dan dat van het toetsenbord. Typ een -.",
      en: "There is another dash (\(scalar)) than that of the keyboard. Type a -.")
  case "\u{2026}":
    return Words(
      nl: "Er staat één teken (…) in plaats van punten. Typ twee punten: ..",
      en: "There is one character (…) instead of dots. Type two dots: ..")
  case "\u{00A0}", "\u{2000}"..."\u{200A}", "\u{202F}", "\u{3000}":
    return Words(
      nl: "Er staat een harde spatie (\(name(of: scalar))). Typ een gewone spatie.",
      en: "There is a hard space (\(name(of: scalar))). Type an ordinary space.")
  default:
    guard isInvisible(scalar) else { return nil }
    return Words(
      nl: "Er staat een onzichtbaar teken (\(name(of: scalar))). Typ het woord opnieuw.",
      en: "There is an invisible character (\(name(of: scalar))). Type the word again.")
  }
}

/// Whether a character takes no room and is no blank.
func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.properties.generalCategory {
  case .control, .format: !scalar.properties.isWhitespace
  default: scalar.properties.isDefaultIgnorableCodePoint
  }
}

/// The number of a character as Unicode writes it, such as `U+200B`.
func name(of scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
