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

  /// Writes the table in lines of at most `width` display columns, with an empty line between the
  /// rows where it `isSpaced`.
  ///
  /// Columns of words give way. Where that is not enough, columns stand closer, then the first stands
  /// above the others; and only then is a word broken.
  func text(width: Int, isSpaced: Bool) -> String {
    let (head, body) = layout(width)
    return (head + body.joined(separator: isSpaced ? [""] : [])).map { $0 + "\n" }.joined()
  }

  /// The lines above the rows, and those of every row.
  private func layout(_ width: Int) -> (head: [String], rows: [[String]]) {
    let columnWidths = ColumnWidths(self)
    let gaps = columns.count - 1
    let gutter = columnWidths.least + 2 * gaps <= width ? "  " : " "
    guard columnWidths.least + gaps <= width || gaps < 2 else { return stacked(width) }
    let widths = columnWidths.fitting(width - gutter.count * gaps)
    let rule = widths.map { String(repeating: "-", count: $0) }.joined(separator: gutter)
    return (
      lines(columns.map { [$0.title] }, widths, gutter) + [rule],
      rows.map { lines($0, widths, gutter) }
    )
  }

  /// The same with the first column above the others.
  private func stacked(_ width: Int) -> (head: [String], rows: [[String]]) {
    let rest = TextTable(
      columns: Array(columns.dropFirst()), rows: rows.map { Array($0.dropFirst()) }
    ).layout(width - 2)
    let titles = rows.map { $0[0].joined(separator: " ").wrapped(to: width) }
    let indented = { (lines: [String]) in lines.map { $0.isEmpty ? "" : "  \($0)" } }
    return (
      columns[0].title.wrapped(to: width) + indented(rest.head),
      zip(titles, rest.rows).map { $0 + indented($1) }
    )
  }

  /// The lines of a row, which is as high as its highest cell.
  private func lines(_ cells: [[String]], _ widths: [Int], _ gutter: String) -> [String] {
    let wrapped = zip(cells, widths).map { cell, width in cell.flatMap { $0.wrapped(to: width) } }
    return (0..<(wrapped.map(\.count).max() ?? 0)).map { index in
      let padded = zip(zip(wrapped, widths), columns).map { cell, column in
        (index < cell.0.count ? cell.0[index] : "")
          .padded(to: cell.1, atEnd: column.alignment == .numbers)
      }
      return String(padded.joined(separator: gutter).trimmingSuffix(while: { $0 == " " }))
    }
  }
}

extension String {
  fileprivate func trimmingSuffix(while isTrimmed: (Character) -> Bool) -> Substring {
    var end = endIndex
    while end > startIndex, isTrimmed(self[index(before: end)]) { end = index(before: end) }
    return self[..<end]
  }
}
