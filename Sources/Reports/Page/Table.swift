internal import Markup

/// A table that screen readers follow, and that becomes a list of cards on a narrow screen.
///
/// The roles repeat what the elements say, because they lose it where a style sheet lays them out
/// otherwise.
struct Table {
  /// How the cells of a column stand.
  enum Alignment {
    /// At the left.
    case words
    /// At the left, with room for the letter of a theme before a long word.
    case themes
    /// At the right.
    case numbers
  }

  let caption: String
  let columns: [(title: String, alignment: Alignment)]
  /// The cells of every row; the first is its heading.
  let rows: [[[Node]]]
  /// The cells of a last row that adds up the others; `nil` without one.
  var sum: [[Node]]?

  var node: Node {
    let body = Node("tbody", ["role": "rowgroup"], rows.map(row))
    let foot = sum.map { [Node("tfoot", ["role": "rowgroup"], [row($0)])] } ?? []
    return Node(
      "table", ["role": "table", "class": "cards"],
      [Node("caption", [:], caption), head, body] + foot)
  }

  private var head: Node {
    let titles = columns.map { column in
      Node(
        "th", ["scope": "col", "role": "columnheader", "class": column.alignment.name],
        column.title)
    }
    return Node("thead", ["role": "rowgroup"], [Node("tr", ["role": "row"], titles)])
  }

  private func row(_ cells: [[Node]]) -> Node {
    let row = zip(columns, cells).enumerated().compactMap { index, cell -> Node? in
      let (column, content) = cell
      if index == 0 { return Node("th", ["scope": "row", "role": "rowheader"], content) }
      return Node(
        "td",
        [
          "role": "cell", "class": content.isEmpty ? "empty" : column.alignment.name,
          "data-label": column.title,
        ], content)
    }
    return Node("tr", ["role": "row"], row)
  }
}

extension Table.Alignment {
  fileprivate var name: String {
    switch self {
    case .words: "words"
    case .themes: "words themes"
    case .numbers: "numbers"
    }
  }
}
