import ProgrammeModel

extension Criterion {
  /// `diversity`: two pilots of the same sector in one group, in themes that are not for all.
  static let diversity = wish(
    "diversity", price: 10, Words(nl: "zelfde sector in de groep", en: "same sector in the group"),
    unit: Words(nl: "tweetallen", en: "pairs"),
    one: Words(nl: "tweetal", en: "pair"),
    [
      .pilotPair { problem, theme, pilot, other in
        guard !problem.programme.themes[theme].isForAll, let sector = problem.sectors[pilot] else {
          return 0
        }
        return problem.sectors[other] == sector ? 1 : 0
      }
    ])
}
