import ProgrammeModel

extension Criterion {
  /// `mode`: themes that are on site or online are held so.
  static let mode = rule(
    "mode", Words(nl: "online of op locatie", en: "online or on site"),
    unit: Words(nl: "sessies", en: "sessions"),
    [
      .venue { problem, theme, venue in
        let isOnline = problem.programme.venues[venue].online
        switch problem.programme.themes[theme].mode {
        case .any: return 0
        case .onsite: return isOnline ? 1 : 0
        case .online: return isOnline ? 0 : 1
        }
      }
    ])
}
