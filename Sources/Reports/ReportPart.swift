/// A part of a report, before it is known whether it is read as text or on a page.
package enum ReportPart: Sendable {
  /// A sentence or a few.
  case sentences(String)
  /// What is known beside it.
  case note(String)
  /// Sentences that say what is broken.
  case faults([String])
  /// Names with a number each.
  case figures([String])
  /// A table, each cell of which is a list of lines.
  case table(titles: [String], rows: [[[String]]])
}

extension ReportPart {
  /// The part as text, indented by what it is.
  func text(width: Int) -> String {
    switch self {
    case .sentences(let text): text + "\n"
    case .note(let text): "  \(text)\n"
    case .faults(let faults): faults.map { "  \($0)\n" }.joined()
    case .figures(let figures): figures.map { "    \($0)\n" }.joined()
    case .table(let titles, let rows):
      TextTable(columns: titles.map { ($0, .words) }, rows: rows)
        .text(width: width - 2, isSpaced: false).split(separator: "\n")
        .map { "  \($0)\n" }.joined()
    }
  }
}
