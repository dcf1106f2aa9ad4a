/// Chooses how wide the columns of a table are, so that it fits and its rows stay low.
struct ColumnWidths {
  private let columns: [(title: String, alignment: TextTable.Alignment)]
  /// Per column and row, the widths of the words in every line of the cell.
  private let words: [[[[Int]]]]

  init(_ table: TextTable) {
    columns = table.columns
    words = table.columns.indices.map { column in
      table.rows.map { row in row[column].map(\.wordWidths) }
    }
  }

  /// What every cell needs, less what columns of words can give up to fit into `available` display
  /// columns; where a column gives up one, it is the one that makes the rows least higher.
  func fitting(_ available: Int) -> [Int] {
    var widths = columns.indices.map { index in
      let lines = words[index].joined().map { $0.reduce(-1) { $0 + 1 + $1 } }
      return max(columns[index].title.displayWidth, lines.max() ?? 0)
    }
    let least = columns.indices.map { index in
      max(columns[index].title.displayWidth, words[index].joined().joined().max() ?? 0)
    }
    var heights = columns.indices.map { rowHeights($0, width: widths[$0]) }
    while widths.reduce(0, +) > available {
      let candidates = columns.indices.filter {
        columns[$0].alignment == .words && widths[$0] > least[$0]
      }.map { index in
        var narrower = heights
        narrower[index] = rowHeights(index, width: widths[index] - 1)
        return (index: index, heights: narrower, total: total(narrower))
      }
      guard
        let best = candidates.min(by: {
          ($0.total, -widths[$0.index]) < ($1.total, -widths[$1.index])
        })
      else { break }
      widths[best.index] -= 1
      heights = best.heights
    }
    return widths
  }

  /// How many lines the cells of a column take in every row.
  private func rowHeights(_ column: Int, width: Int) -> [Int] {
    words[column].map { cell in cell.reduce(0) { $0 + height($1, width) } }
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
