internal import Application
internal import Markup
internal import Reports

/// How somebody looks at a board; it stands in the address, and in what is sent from there.
struct BoardView: Hashable {
  /// What the rows are; `nil` for what suits the programme.
  var rows: BoardRows?
  /// Whether weeks without a slot are drawn as wide as others.
  var isUnfolded = false

  /// The view of a board that was not changed.
  init() {}

  init(_ visit: Visit) {
    rows = visit.field("rijen").flatMap(BoardRows.init)
    isUnfolded = visit.field("weken") == "alle"
  }

  /// What says so in a form.
  var fields: [(String, String)] {
    (rows.map { [("rijen", $0.rawValue)] } ?? []) + (isUnfolded ? [("weken", "alle")] : [])
  }

  /// The board of a programme, seen like this.
  func address(_ prefix: String) -> String {
    let query = fields.map { "\($0.0)=\($0.1)" }.joined(separator: "&")
    return "\(prefix)/" + (query.isEmpty ? "" : "?\(query)")
  }

  /// The ways to look at a board, each a press.
  func switches(_ picture: BoardPicture, of programme: Programme, _ prefix: String) -> Node {
    let language = programme.spoken
    let shown = rows ?? BoardRows(of: programme)
    let label = Words(nl: "Rijen en weken", en: "Rows and weeks")
    var links = BoardRows.allCases.map { rows in
      var view = self
      view.rows = rows
      return link(
        rows.title[language], to: view.address(prefix), isCurrent: rows == shown)
    }
    if picture.hasClosedWeeks {
      var view = self
      view.isUnfolded.toggle()
      let words =
        isUnfolded
        ? Words(nl: "Vouw weken zonder sessies", en: "Fold weeks without sessions")
        : Words(nl: "Vouw alle weken uit", en: "Unfold all weeks")
      links.append(link(words[language], to: view.address(prefix), isCurrent: false))
    }
    return Node("nav", ["class": "switch", "aria-label": label[language]], links)
  }

  private func link(_ words: String, to address: String, isCurrent: Bool) -> Node {
    .element(
      "a", attributes: [("href", address)] + (isCurrent ? [("aria-current", "true")] : []),
      children: [.text(words)])
  }
}
