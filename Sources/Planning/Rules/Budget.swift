import ProgrammeModel

extension Criterion {
  /// `budget`: fees and venue costs stay within the programme's budget, shares within a pilot's.
  static let budget = rule(
    "budget", Words(nl: "budget overschreden", en: "over budget"),
    unit: Words(nl: "euro te veel", en: "euros too many"),
    [
      .count(
        ConvexCount(
          tally: .cost, penalty: .excess { problem, _ in problem.programme.budget },
          row: { _, _ in .budget })),
      .count(
        ConvexCount(
          tally: .share,
          penalty: .excess { problem, pilot in problem.programme.pilots[pilot].budget },
          row: { problem, pilot in .share(pilot: problem.programme.pilots[pilot].id) })),
    ])
}
