extension Spreadsheet {
  /// Heading and rows as a file that a Dutch spreadsheet opens rightly (docs/dutch-calendar.md,
  /// "Form").
  ///
  /// It is CSV by RFC 4180, with semicolons where the decimal mark is a comma, and with a byte order
  /// mark, without which Excel takes UTF-8 for Windows-1252.
  package var csv: String {
    let lines = [columns.map(\.title)] + rows.map { $0.map(\.text) }
    return "\u{FEFF}"
      + lines.map { $0.map(cell).joined(separator: ";") + "\r\n" }.joined()
  }

  private func cell(_ text: String) -> String {
    let safe = beginsFormula(text) ? "'" + text : text
    let needsQuotes = safe.unicodeScalars.contains { ";\"\r\n\t".unicodeScalars.contains($0) }
    guard needsQuotes else { return safe }
    // By scalar: a mark before or behind a quotation mark makes another character of it.
    let doubled = safe.unicodeScalars.flatMap { $0 == "\"" ? [$0, $0] : [$0] }
    return "\"" + String(String.UnicodeScalarView(doubled)) + "\""
  }

  /// Whether a spreadsheet would compute the text instead of showing it.
  ///
  /// Excel drops a tab, a line end or what nobody sees in front, and takes the wide forms for the
  /// same signs (OWASP, "CSV Injection").
  private func beginsFormula(_ text: String) -> Bool {
    text.unicodeScalars.first {
      !$0.properties.isWhitespace && !$0.properties.isDefaultIgnorableCodePoint
        && ![.control, .format].contains($0.properties.generalCategory)
    }.map {
      "=+-@＝＋－＠".unicodeScalars.contains($0)
    } ?? false
  }
}
