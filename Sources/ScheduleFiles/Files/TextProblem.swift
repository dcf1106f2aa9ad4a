internal import ProgrammeModel

/// What keeps bytes from being a text that YAML can be read from, and where it is.
///
/// `bytes` are the file without its byte order mark, `shown` is the same as text, with a
/// replacement character for what is not UTF-8.
func textProblem(bytes: ArraySlice<UInt8>, shown: String) -> (mark: Mark, words: Words)? {
  if bytes.count > largestFile {
    return (
      Mark(line: 1, column: 1),
      Words(
        nl: "Dit bestand is groter dan 5 MB. Dat kan geen planbestand zijn; maak het kleiner.",
        en: "This file is larger than 5 MB. It cannot be a planning file; make it smaller.")
    )
  }
  if !shown.utf8.elementsEqual(bytes) {
    let sound = zip(shown.utf8, bytes).prefix { $0 == $1 }.count
    return (
      mark(after: String(decoding: bytes.prefix(sound), as: UTF8.self)),
      Words(
        nl: """
          Dit bestand is niet in UTF-8 opgeslagen: hier staat een teken dat niet te lezen is. \
          Sla het bestand op als UTF-8.
          """,
        en: """
          This file is not saved as UTF-8: here is a character that cannot be read. \
          Save the file as UTF-8.
          """)
    )
  }
  guard let index = shown.unicodeScalars.firstIndex(where: { !isAllowedInYAML($0) }) else {
    return nil
  }
  let scalar = shown.unicodeScalars[index]
  let name = name(of: scalar)
  return (
    mark(after: String(shown.unicodeScalars[..<index])),
    Words(
      nl: "Hier staat een onzichtbaar teken (\(name)) dat niet mag. Verwijder het.",
      en: "Here is an invisible character (\(name)) that is not allowed. Remove it.")
  )
}

/// The characters that YAML 1.1 calls printable (section 5.1) and that may be exchanged (Unicode,
/// section 23.7).
func isAllowedInYAML(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D, 0x20...0x7E, 0x85, 0xA0...0xD7FF, 0xE000...0xFEFE, 0xFF00...0xFFFD,
    0x10000...0x10FFFF:
    !scalar.properties.isNoncharacterCodePoint
  default: false
  }
}

private func mark(after text: String) -> Mark {
  let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
  return Mark(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
}
