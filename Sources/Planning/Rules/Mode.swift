import ProgrammeModel

extension Criterion {
  /// `mode`: themes that are on site or online are held so.
  static let mode = rule(
    "mode", Words(nl: "online of op locatie", en: "online or on site"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .venue { problem, theme, venue in
        let programme = problem.programme
        return programme.themes[theme].isHeld(at: programme.venues[venue]) ? 0 : 1
      }
    ])
}

extension Theme {
  /// Whether the theme's mode allows a venue.
  func isHeld(at venue: Venue) -> Bool {
    switch mode {
    case .any: true
    case .onsite: !venue.online
    case .online: venue.online
    }
  }
}
