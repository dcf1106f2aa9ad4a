import ProgrammeModel

extension Criterion {
  /// `in-person`: pilots that meet online.
  static let inPerson = wish(
    "in-person", key: "inPerson", price: 150,
    Words(nl: "online in plaats van samen", en: "online instead of together"),
    unit: Words(nl: "pilots", en: "pilots"),
    [.pilotVenue { problem, _, _, venue in problem.programme.venues[venue].online ? 1 : 0 }])
}
