import ProgrammeModel

extension Criterion {
  /// `gap`: two sessions of a pilot lie at least so many days apart.
  static let gap = rule(
    "gap", Words(nl: "te kort na elkaar", en: "too close together"),
    unit: Words(nl: "keer", en: "times"),
    [
      .pilotDistance { problem, _, _ in
        let gap = problem.programme.gap
        return gap > 0 ? (1 - gap)...(gap - 1) : nil
      }
    ])
}
