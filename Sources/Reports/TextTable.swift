/// A table as text: columns beside each other, long cells on several lines.
///
/// A cell is a list of lines, each of which is wrapped where its column is too narrow for it.
struct TextTable {
  /// How the cells of a column stand.
  enum Alignment {
    /// Words at the left, wrapped where the table would be too wide.
    case words
    /// At the left, never wrapped.
    case fixed
    /// Numbers, at the right, never wrapped.
    case numbers
  }

  let columns: [(title: String, alignment: Alignment)]
  let rows: [[[String]]]

  /// Writes the table in lines of at most `width` display columns where its words allow it, with
  /// an empty line between the rows where it `isSpaced`.
  func text(width: Int, isSpaced: Bool) -> String {
    let available = width - gutter.count * (columns.count - 1)
    let widths = ColumnWidths(self).fitting(available)
    let header = line(columns.map(\.title), widths)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gutter)
    let body = rows.map { cells in
      let wrapped = zip(cells, widths).map { cell, width in
        cell.flatMap { $0.wrapped(to: width) }
      }
      return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
        line(wrapped.map { index < $0.count ? $0[index] : "" }, widths)
      }
    }
    let separator = isSpaced ? "\n\n" : "\n"
    return ([header, rule].joined(separator: "\n") + "\n")
      + body.map { $0.joined(separator: "\n") }.joined(separator: separator) + "\n"
  }

  private let gutter = "  "

  private func line(_ cells: [String], _ widths: [Int]) -> String {
    let padded = zip(zip(cells, widths), columns).map { cell, column in
      cell.0.padded(to: cell.1, atEnd: column.alignment == .numbers)
    }
    let line = padded.joined(separator: gutter)
    return String(line.trimmingSuffix(while: { $0 == " " }))
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
