import ProgrammeModel

extension Criterion {
  /// `in-person`: pilots that meet online, in themes that need not be.
  static let inPerson = wish(
    "in-person", key: "inPerson", price: 150,
    Words(nl: "online in plaats van samen", en: "online instead of together"),
    unit: Words(nl: "pilots", en: "pilots"),
    one: Words(nl: "pilot", en: "pilot"),
    [
      .pilotVenue { problem, theme, _, venue in
        problem.programme.venues[venue].online && problem.programme.themes[theme].mode != .online
          ? 1 : 0
      }
    ])
}
