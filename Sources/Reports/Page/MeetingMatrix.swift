internal import ProgrammeModel

/// How often every two pilots meet, as a table of all against all.
///
/// Columns have the number that stands before the title of the row.
struct MeetingMatrix {
  let shares: [Share]
  let language: Language

  let caption = Words(
    nl: "Wie ontmoet wie, en hoe vaak", en: "Who meets whom, and how often")

  var node: Node {
    Node(
      "table", ["class": "matrix"],
      [
        Node("caption", [:], caption[language]),
        Node("thead", [:], [Node("tr", [:], [corner] + shares.enumerated().map(head))]),
        Node("tbody", [:], shares.enumerated().map(row)),
      ])
  }

  private var corner: Node {
    Node("th", ["scope": "col", "class": "words"], Words(nl: "Pilot", en: "Pilot")[language])
  }

  private func head(_ index: Int, _ share: Share) -> Node {
    Node("th", ["scope": "col"], [Node("abbr", ["title": share.pilot], "\(index + 1)")])
  }

  private func row(_ index: Int, _ share: Share) -> Node {
    let name = Node("th", ["scope": "row"], "\(index + 1). \(share.pilot)")
    let cells = share.meetings.enumerated().map { other, times in
      other == index
        ? Node("td", ["class": "self"], "–")
        : Node("td", ["class": "times-\(min(times, 4))"], "\(times)")
    }
    return Node("tr", [:], [name] + cells)
  }
}
