import ProgrammeModel

extension Criterion {
  /// `load`: experts that are asked again.
  static let load = wish(
    "load", price: 20, Words(nl: "dezelfde expert opnieuw", en: "the same expert again"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    one: Words(nl: "herhaling", en: "repeat"),
    [
      .count(
        ConvexCount(
          tally: .expert, penalty: .repeats { problem, expert in problem.history.sessions[expert] },
          row: { problem, expert in .load(expert: problem.programme.experts[expert].id) }))
    ])
}
