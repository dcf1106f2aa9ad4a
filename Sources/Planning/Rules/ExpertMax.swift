import ProgrammeModel

extension Criterion {
  /// `expert-max`: an expert has no more sessions than it takes.
  static let expertMax = rule(
    "expert-max",
    Words(nl: "te veel sessies voor een expert", en: "too many sessions for an expert"),
    unit: Words(nl: "sessies te veel", en: "sessions too many"),
    [
      .count(
        ConvexCount(
          tally: .expert,
          penalty: .excess { problem, expert in problem.programme.experts[expert].max },
          row: { problem, expert in .expertMax(expert: problem.programme.experts[expert].id) }))
    ])
}
