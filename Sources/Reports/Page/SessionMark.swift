internal import Markup

/// What stands for a session in the picture of the year: the letter of its theme in a box for a
/// pilot and in a circle for an expert.
struct SessionMark {
  /// What the mark stands next to.
  enum Shape {
    /// A box, as a pilot has it.
    case box
    /// A box with a roof, as the pilot has it that hosts.
    case house
    /// A circle, as an expert has it.
    case circle
  }

  let theme: ThemeMark
  var shape = Shape.box
  /// Whether the session is at no place, which breaks the outline.
  var isOnline = false
  /// What is read when a pointer rests on the mark.
  var tooltip: String?

  /// How wide a mark is; a box is as high as a line, a roof rises above it.
  static let width = 16
  static let height = 14
  static let roof = 5

  /// Draws the mark; the corner of its box is at `x` and `y`.
  func node(x: Int, y: Int) -> Node {
    let (middle, bottom) = (x + SessionMark.width / 2, y + SessionMark.height)
    let title = tooltip.map { [Node("title", [:], $0)] } ?? []
    let letter = Node(
      "text",
      [
        "x": "\(middle)", "y": "\(bottom - 3)", "text-anchor": "middle", "font-size": "11",
        "font-weight": "bold", "fill": theme.ink,
      ], theme.letter)
    return Node("g", [:], title + outline(x, y) + [letter])
  }

  private func outline(_ x: Int, _ y: Int) -> [Node] {
    let line = isOnline ? "3 2" : "none"
    let middle = x + SessionMark.width / 2
    if shape == .circle {
      let centre = "\(y + SessionMark.height / 2)"
      return [
        Node(
          "circle",
          [
            "cx": "\(middle)", "cy": centre, "r": "\(SessionMark.width / 2)", "fill": theme.fill,
            "stroke": "#000", "stroke-dasharray": line,
          ])
      ]
    }
    let box = Node(
      "rect",
      [
        "x": "\(x)", "y": "\(y)", "width": "\(SessionMark.width)",
        "height": "\(SessionMark.height)", "fill": theme.fill, "stroke": "#000",
        "stroke-dasharray": line,
      ])
    guard shape == .house else { return [box] }
    let (left, right) = (x - 2, x + SessionMark.width + 2)
    return [
      box,
      Node("path", ["d": "M\(left) \(y)L\(middle) \(y - SessionMark.roof)L\(right) \(y)Z"]),
    ]
  }
}
