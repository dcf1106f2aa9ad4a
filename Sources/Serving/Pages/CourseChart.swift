internal import Application
internal import Markup

/// How cost and bound of a search come together, as a drawing: the best plan so far above, what no plan
/// can be below.
struct CourseChart {
  let course: [Planner.Progress]
  /// Seconds until now.
  let seconds: Double
  let language: Language

  private static let (width, height) = (600.0, 160.0)

  /// The drawing; `nil` before there is a plan.
  var node: Node? {
    let costs = course.compactMap(\.cost)
    guard let best = costs.last, let first = costs.first, best > 0 else { return nil }
    let bound = course.last?.bound ?? 0
    // The first plans may cost many times the best; what matters is the gap.
    let top = Double(min(first, best + max(best / 2, 2 * (best - bound))))
    let scale = Scale(
      seconds: max(seconds, 0.1), top: top * 1.02, bottom: 0, width: Self.width,
      height: Self.height)
    let label = Words(
      nl:
        "Verloop: het beste plan kost \(best.grouped.nl) punten; minder dan \(bound.grouped.nl) kan"
        + " geen plan kosten.",
      en: "Course: the best plan costs \(best.grouped.en) points; no plan can cost less than"
        + " \(bound.grouped.en).")
    let lines = [
      line("cost", scale.line(course.map { ($0.seconds, $0.cost.map(Double.init)) })),
      line("bound", scale.line(course.map { ($0.seconds, Double($0.bound)) })),
    ]
    let ends = [
      end("cost", Words(nl: "beste plan", en: "best plan"), best, scale.y(Double(best)) - 6),
      end(
        "bound", Words(nl: "bewezen grens", en: "proven bound"), bound, scale.y(Double(bound)) + 14),
    ]
    return Node(
      "svg",
      [
        "class": "course", "viewBox": "0 0 600 176", "role": "img", "aria-label": label[language],
      ], lines + ends)
  }

  private func line(_ style: String, _ points: String) -> Node {
    Node("polyline", ["class": style, "points": points])
  }

  private func end(_ style: String, _ words: Words, _ points: Int, _ y: Double) -> Node {
    Node(
      "text", ["class": style, "x": "596", "y": "\(Int(y))", "text-anchor": "end"],
      "\(words[language]) \(points.grouped[language])")
  }

  /// Where a moment and a number of points are in the drawing.
  private struct Scale {
    let seconds: Double
    let top: Double
    let bottom: Double
    let width: Double
    let height: Double

    func x(_ second: Double) -> Double { min(1, second / seconds) * width }

    func y(_ points: Double) -> Double {
      8 + (top - max(bottom, min(top, points))) / (top - bottom) * height
    }

    /// Steps from left to right, until now.
    func line(_ values: [(second: Double, points: Double?)]) -> String {
      var corners: [(Double, Double)] = []
      for (second, points) in values {
        guard let points else { continue }
        if let last = corners.last { corners.append((x(second), last.1)) }
        corners.append((x(second), y(points)))
      }
      if let last = corners.last { corners.append((width, last.1)) }
      return corners.map { "\(Int($0.0)),\(Int($0.1))" }.joined(separator: " ")
    }
  }
}
