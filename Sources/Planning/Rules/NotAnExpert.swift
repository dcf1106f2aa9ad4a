import ProgrammeModel

extension Criterion {
  /// `not-an-expert`: who is expert of a session has expertise in its theme.
  static let notAnExpert = rule(
    "not-an-expert", Words(nl: "expert zonder expertise", en: "expert without expertise"),
    unit: Words(nl: "experts", en: "experts"),
    [.expertSlot { problem, theme, expert, _ in problem.expertise[theme][expert] > 0 ? 0 : 1 }])
}
