import ProgrammeModel

extension Criterion {
  /// `apart`: of pilots that are in different groups, one comes at most.
  static let apart = rule(
    "apart", Words(nl: "toch bij elkaar in de groep", en: "in one group after all"),
    unit: Words(nl: "tweetallen", en: "pairs"),
    [
      .pilotPair { problem, theme, pilot, other in
        problem.groupRules[theme].areApart(pilot, other) ? 1 : 0
      }
    ])
}
