internal import Application
internal import Markup

/// How cost and bound of a search come together, as a drawing: the best plan so far above, what no plan
/// can be below.
struct CourseChart {
  let course: [KeptRun.Point]
  /// Seconds until now.
  let seconds: Double
  let language: Language

  fileprivate static let (width, height, margin) = (600, 160, 20)

  /// The drawing; `nil` before there is a plan.
  var node: Node? {
    let costs = course.compactMap(\.cost)
    guard let best = costs.last, let first = costs.first, best > 0 else { return nil }
    let bound = course.last?.bound ?? 0
    // The first plans may cost many times the best; what matters is the gap.
    let top = Double(min(first, best + max(best / 4, best - bound)))
    let scale = Scale(seconds: max(seconds, 0.1), top: top)
    let costLine = scale.line(course.map { ($0.seconds, $0.cost.map(Double.init)) })
    let plan = Words(nl: "beste plan", en: "best plan")
    let proven = Words(nl: "bewezen grens", en: "proven bound")
    let nothing = Words(nl: "nog niets bewezen", en: "nothing proven yet")
    let below =
      bound > 0 ? "\(proven[language]) \(bound.grouped[language])" : nothing[language]
    return Node(
      "svg",
      [
        "class": "course", "viewBox": "0 0 \(Self.width) \(Self.height + 2 * Self.margin)",
        "role": "img",
        "aria-label": "\(plan[language]) \(best.grouped[language]), \(below)",
      ],
      [
        line("cost", costLine),
        line("bound", scale.line(course.map { ($0.seconds, Double($0.bound)) })),
        end("cost", "\(plan[language]) \(best.grouped[language])", scale.y(Double(best)) - 6),
        end("bound", below, scale.y(Double(bound)) + 14),
      ])
  }

  private func line(_ style: String, _ points: String) -> Node {
    Node("polyline", ["class": style, "points": points])
  }

  private func end(_ style: String, _ words: String, _ y: Double) -> Node {
    Node(
      "text",
      ["class": style, "x": "\(Self.width - 4)", "y": "\(Int(y))", "text-anchor": "end"], words)
  }

  /// Where a moment and a number of points are in the drawing.
  private struct Scale {
    let seconds: Double
    /// The most points that are shown; 0 are at the bottom.
    let top: Double

    func x(_ second: Double) -> Double { min(1, second / seconds) * Double(CourseChart.width) }

    func y(_ points: Double) -> Double {
      Double(CourseChart.margin) + (1 - max(0, min(1, points / top))) * Double(CourseChart.height)
    }

    /// Steps from left to right, until now.
    func line(_ values: [(second: Double, points: Double?)]) -> String {
      var corners: [(Double, Double)] = []
      for (second, points) in values {
        guard let points else { continue }
        if let last = corners.last { corners.append((x(second), last.1)) }
        corners.append((x(second), y(points)))
      }
      if let last = corners.last { corners.append((Double(CourseChart.width), last.1)) }
      return corners.map { "\(Int($0.0)),\(Int($0.1))" }.joined(separator: " ")
    }
  }
}
