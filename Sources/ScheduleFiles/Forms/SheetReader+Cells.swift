internal import ProgrammeModel

extension SheetReader {
  /// What a spreadsheet calls the cells from a row on, such as `E5`, by their place in the file.
  func references(from first: Int = 1) -> [SourcePlace: String] {
    var references: [SourcePlace: String] = [:]
    var breaks = 0
    for (number, row) in rows().enumerated() {
      for (column, cell) in row.enumerated() {
        if number >= first {
          references[source.place(cell.mark)] =
            "\(SheetReader.letters(of: column))\(cell.mark.line - breaks)"
        }
        breaks += cell.text.count(where: \.isNewline)
      }
    }
    return references
  }

  /// What a spreadsheet calls a column: A for 0, AA for 26.
  private static func letters(of column: Int) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
    let last = String(letters[column % 26])
    return column < 26 ? last : SheetReader.letters(of: column / 26 - 1) + last
  }
}

extension ReadingFailure {
  /// The same failure, which names the cell of each finding as well.
  func naming(cells: [SourcePlace: String]) -> ReadingFailure {
    guard case .findings(let findings) = cause else { return self }
    let named = findings.map { finding in
      guard let cell = finding.place.flatMap({ cells[$0] }) else { return finding }
      return Finding(
        at: finding.place, line: finding.line,
        Words(
          nl: "Cel \(cell): \(finding.message.nl)", en: "Cell \(cell): \(finding.message.en)"))
    }
    return ReadingFailure(cause: .findings(named), language: language)
  }
}
