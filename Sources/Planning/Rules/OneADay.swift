import ProgrammeModel

extension Criterion {
  /// `one-a-day`: no pilot and no expert has two sessions on one date.
  static let oneADay = rule(
    "one-a-day", Words(nl: "twee sessies op één dag", en: "two sessions on one day"),
    unit: Words(nl: "keer", en: "times"),
    [.pilotDistance { _, _, _ in 0...0 }, .expertDistance { _ in 0...0 }])
}
