import ProgrammeModel

extension Criterion {
  /// `mix`: pilots that meet the same pilot again, in themes that are not for all.
  static let mix = wish(
    "mix", price: 15,
    Words(nl: "zelfde pilots opnieuw samen", en: "the same pilots together again"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    one: Words(nl: "herhaling", en: "repeat"),
    [
      .count(
        ConvexCount(
          tally: .pilotPair,
          penalty: .repeats { problem, counter in
            let pilots = problem.programme.pilots.count
            return problem.history.together[counter / pilots][counter % pilots]
          },
          row: { problem, counter in
            let pilots = problem.programme.pilots
            return .mix(
              pilot: pilots[counter / pilots.count].id, other: pilots[counter % pilots.count].id)
          }))
    ])
}
