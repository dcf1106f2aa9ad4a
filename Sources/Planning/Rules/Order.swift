import ProgrammeModel

extension Criterion {
  /// `order`: a pilot comes to a theme only after its sessions of the themes that go before.
  static let order = rule(
    "order", Words(nl: "volgorde van thema's", en: "order of themes"),
    unit: Words(nl: "keer", en: "times"),
    [
      .pilotDistance { problem, first, second in
        if problem.after[first].contains(second) { return -Distance.endless...0 }
        if problem.after[second].contains(first) { return 0...Distance.endless }
        return nil
      }
    ])
}
