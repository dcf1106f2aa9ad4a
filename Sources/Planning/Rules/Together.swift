import ProgrammeModel

extension Criterion {
  /// `together`: of pilots that are in one group, all come or none.
  static let together = rule(
    "together", Words(nl: "niet bij elkaar in de groep", en: "not in one group"),
    unit: Words(nl: "pilots", en: "pilots"),
    [
      .session(sees: [.pilots]) { problem, session in
        problem.groupRules[session.theme].separated(session.pilots)
      }
    ],
    arises: { $0.groupRules.contains { !$0.blocks.isEmpty } })
}
