internal import ProgrammeModel

extension Schedule {
  /// Reports themes that wait for each other in a circle, each circle once.
  func checkOrder() {
    let byID = Dictionary(themes.map { ($0.value.id, $0) }) { first, _ in first }
    var waiting = themes.map(\.value.id)
    while true {
      waiting = withoutFreeThemes(waiting, byID)
      guard let circle = firstCircle(waiting, byID) else { return }
      report(circle, at: byID[circle[0]])
      waiting.removeAll { circle.contains($0) }
    }
  }

  /// The themes of a list that can never be held, because those that they come after cannot.
  private func withoutFreeThemes(_ ids: [String], _ byID: [String: Part<Theme>]) -> [String] {
    var left = ids
    while true {
      let known = Set(left)
      let still = left.filter { byID[$0]?.value.after.contains(where: known.contains) == true }
      if still.count == left.count { return still }
      left = still
    }
  }

  private func firstCircle(_ waiting: [String], _ byID: [String: Part<Theme>]) -> [String]? {
    let known = Set(waiting)
    guard var id = waiting.first else { return nil }
    var path: [String] = []
    while !path.contains(id) {
      path.append(id)
      guard let next = byID[id]?.value.after.first(where: known.contains) else { return nil }
      id = next
    }
    let circle = Set(path.drop { $0 != id })
    let start = waiting.first(where: circle.contains) ?? id
    let turned = path.drop { $0 != id }
    return Array(turned.drop { $0 != start }) + turned.prefix { $0 != start }
  }

  private func report(_ circle: [String], at theme: Part<Theme>?) {
    let names = circle + [circle[0]]
    theme?.fields.report(
      ScheduleKeys.theme.after,
      circle.count == 1
        ? Words(
          nl: "Het thema “\(circle[0])” kan niet na zichzelf komen. Haal het uit “after”.",
          en: "The theme “\(circle[0])” cannot come after itself. Take it out of “after”.")
        : Words(
          nl: """
            Deze thema's wachten op elkaar: \(names.joined(separator: " na ")). Haal er één uit \
            “after”.
            """,
          en: """
            These themes wait for each other: \(names.joined(separator: " after ")). Take one of \
            them out of “after”.
            """))
  }
}
