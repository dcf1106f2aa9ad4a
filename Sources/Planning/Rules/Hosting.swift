import ProgrammeModel

extension Criterion {
  /// `hosting`: pilots that host again.
  static let hosting = wish(
    "hosting", price: 40, Words(nl: "opnieuw gastheer", en: "hosting again"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    one: Words(nl: "herhaling", en: "repeat"),
    [
      .count(
        ConvexCount(
          tally: .host, penalty: .repeats { problem, pilot in problem.history.hosted[pilot] },
          row: { problem, pilot in .hosting(pilot: problem.programme.pilots[pilot].id) }))
    ])
}
