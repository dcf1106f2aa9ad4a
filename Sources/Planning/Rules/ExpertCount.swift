import ProgrammeModel

extension Criterion {
  /// `expert-count`: a session has exactly as many experts as its theme asks, of each role where it
  /// asks for roles.
  static let expertCount = rule(
    "expert-count", Words(nl: "aantal experts", en: "number of experts"),
    unit: Words(nl: "experts te veel of te weinig", en: "experts too many or too few"),
    [
      .session(sees: [.experts]) { problem, session in
        problem.programme.themes[session.theme].roles.isEmpty
          ? abs(session.experts.count - problem.programme.themes[session.theme].experts)
          : problem.misfits(session.experts, theme: session.theme)
      }
    ])
}
