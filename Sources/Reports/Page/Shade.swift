internal import Markup

/// An area of the picture of the year that is shaded.
struct Shade {
  let x: Int
  let y: Int
  let width: Int
  let height: Int

  /// The area in grey.
  var filled: Node { area(fill: "#dddddd") }

  /// The area with slanting lines, which tells it from grey in print.
  ///
  /// The lines are drawn one by one: browsers print patterns as coarse pictures.
  var hatched: Node {
    let (right, bottom) = (x + width, y + height)
    // A line runs where x + y is a multiple of the step, so that lines of neighbours meet.
    let first = (x + y) / step * step + step
    let lines = stride(from: first, to: right + bottom, by: step).map { sum in
      let (start, end) = (max(x, sum - bottom), min(right, sum - y))
      return "M\(start) \(sum - start)L\(end) \(sum - end)"
    }
    return Node(
      "g", [:],
      [
        area(fill: "#f0f0f0"),
        Node("path", ["d": lines.joined(), "stroke": "#888888", "fill": "none"]),
      ])
  }

  private let step = 5

  private func area(fill: String) -> Node {
    Node(
      "rect",
      ["x": "\(x)", "y": "\(y)", "width": "\(width)", "height": "\(height)", "fill": fill])
  }

  init(x: Int, y: Int, width: Int, height: Int) {
    (self.x, self.y, self.width, self.height) = (x, y, width, height)
  }
}
