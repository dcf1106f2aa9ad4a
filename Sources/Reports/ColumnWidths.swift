/// Chooses how wide the columns of a table are, so that it fits and its rows stay low.
struct ColumnWidths {
  private let columns: [(title: String, alignment: TextTable.Alignment)]
  /// Per column and row, the widths of the words in every line of the cell.
  private let words: [[[[Int]]]]

  /// The widths without any wrapping.
  private let natural: [Int]
  /// The widths without a broken word; titles are words whatever stands below them.
  private let unbroken: [Int]

  init(_ table: TextTable) {
    let columns = table.columns
    let words = columns.indices.map { column in
      table.rows.map { row in row[column].map(\.wordWidths) }
    }
    let full = words.map { rows in
      rows.joined().map { $0.reduce(-1) { $0 + 1 + $1 } }.max() ?? 0
    }
    self.columns = columns
    self.words = words
    natural = zip(columns, full).map { max($0.title.displayWidth, $1) }
    unbroken = columns.indices.map { index in
      let longest = words[index].joined().joined().max() ?? 0
      return max(
        columns[index].title.wordWidths.max() ?? 0,
        columns[index].alignment == .words ? longest : full[index])
    }
  }

  /// What all columns need at least where no word is broken.
  var least: Int { unbroken.reduce(0, +) }

  /// What every cell needs, less what columns can give up to fit into `available` display columns;
  /// where a column gives up one, it is the one that makes the rows least higher.
  func fitting(_ available: Int) -> [Int] {
    var widths = natural
    var heights = columns.indices.map { rowHeights($0, width: widths[$0]) }
    while widths.reduce(0, +) > available {
      let candidates = columns.indices.filter { widths[$0] > unbroken[$0] }.map { index in
        var narrower = heights
        narrower[index] = rowHeights(index, width: widths[index] - 1)
        return (index: index, heights: narrower, total: total(narrower))
      }
      guard
        let best = candidates.min(by: {
          ($0.total, -widths[$0.index]) < ($1.total, -widths[$1.index])
        })
      else { return breaking(widths, available) }
      widths[best.index] -= 1
      heights = best.heights
    }
    return widths
  }

  /// The widths where the longest words have to be broken.
  private func breaking(_ widths: [Int], _ available: Int) -> [Int] {
    var widths = widths
    while widths.reduce(0, +) > available,
      let widest = widths.indices.filter({ columns[$0].alignment == .words && widths[$0] > 8 })
        .max(by: { widths[$0] < widths[$1] })
    { widths[widest] -= 1 }
    return widths
  }

  /// How many lines the title of a column and its cells take in every row.
  private func rowHeights(_ column: Int, width: Int) -> [Int] {
    [height(columns[column].title.wordWidths, width)]
      + words[column].map { cell in cell.reduce(0) { $0 + height($1, width) } }
  }

  private func height(_ words: [Int], _ width: Int) -> Int {
    var (lines, used) = (0, width)
    for word in words {
      if used + 1 + word > width {
        (lines, used) = (lines + 1, word)
      } else {
        used += 1 + word
      }
    }
    return lines
  }

  /// The lines of all rows together, each as high as its highest cell.
  private func total(_ heights: [[Int]]) -> Int {
    (heights.first ?? []).indices.reduce(0) { sum, row in
      sum + (heights.map { $0[row] }.max() ?? 0)
    }
  }
}
