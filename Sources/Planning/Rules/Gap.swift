import ProgrammeModel

extension Criterion {
  /// `gap`: two sessions of a pilot lie at least so many days apart, and two of one theme as many as
  /// the theme asks.
  static let gap = rule(
    "gap", Words(nl: "te kort na elkaar", en: "too close together"),
    unit: Words(nl: "keer", en: "times"),
    [
      .pilotDistance { problem, first, second in
        let own = first == second ? problem.programme.themes[first].gap : nil
        let gap = max(problem.programme.gap, own ?? 0)
        return gap > 0 ? (1 - gap)...(gap - 1) : nil
      }
    ])
}
