internal import Markup
internal import ProgrammeModel

/// How often every two pilots meet, as tables of all against some.
///
/// Columns have the number that stands before the title of the row.
struct MeetingMatrix {
  /// The title of every pilot, and how often it meets each.
  let pilots: [(title: String, meetings: [Int])]
  let language: Language

  /// As many columns as a landscape sheet of A4 holds beside the names.
  static let widest = 30

  /// As many columns as a phone of 390 pixels shows beside the names.
  static let widestOnPhone = 9

  let caption = Words(
    nl: "Wie ontmoet wie, en hoe vaak", en: "Who meets whom, and how often")

  /// The tables; one where its columns fit on a sheet.
  var nodes: [Node] {
    stride(from: 0, to: pilots.count, by: MeetingMatrix.widest).map { start in
      table(of: start..<min(start + MeetingMatrix.widest, pilots.count))
    }
  }

  private func table(of columns: Range<Int>) -> Node {
    Node(
      "table", ["class": "matrix"],
      [
        Node("caption", [:], caption[language]),
        Node("thead", [:], [Node("tr", [:], [corner] + columns.map(head))]),
        Node("tbody", [:], pilots.indices.map { row($0, columns) }),
      ])
  }

  private var corner: Node {
    Node("th", ["scope": "col", "class": "words"], Words(nl: "Pilot", en: "Pilot")[language])
  }

  private func head(_ index: Int) -> Node {
    Node("th", ["scope": "col"], [Node("abbr", ["title": pilots[index].title], "\(index + 1)")])
  }

  private func row(_ index: Int, _ columns: Range<Int>) -> Node {
    let name = Node("th", ["scope": "row"], "\(index + 1). \(pilots[index].title)")
    let cells = columns.map { other in
      let times = pilots[index].meetings[other]
      return other == index
        ? Node("td", ["class": "self"], "–")
        : Node("td", ["class": "times-\(min(times, 4))"], "\(times)")
    }
    return Node("tr", [:], [name] + cells)
  }
}
