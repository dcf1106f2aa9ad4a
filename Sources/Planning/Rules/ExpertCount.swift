import ProgrammeModel

extension Criterion {
  /// `expert-count`: a session has exactly as many experts as its theme asks, of each role where it
  /// asks for roles.
  static let expertCount = rule(
    "expert-count", Words(nl: "aantal experts", en: "number of experts"),
    unit: Words(nl: "experts te veel of te weinig", en: "experts too many or too few"),
    [
      .session(sees: [.experts]) { problem, session in
        let (programme, asked) = (problem.programme, problem.programme.themes[session.theme].roles)
        guard !asked.isEmpty else {
          return abs(session.experts.count - programme.themes[session.theme].experts)
        }
        let roles = session.experts.indices.map { programme.experts[$0].role }
        let strangers = roles.count { role in !asked.contains { $0.role == role } }
        return asked.reduce(strangers) { units, wanted in
          units + abs(roles.count { $0 == wanted.role } - wanted.count)
        }
      }
    ])
}
