import ProgrammeModel

extension Criterion {
  /// `expertise`: how far each expert is from the highest expertise.
  static let expertise = wish(
    "expertise", price: 20,
    Words(nl: "expertise onder het hoogste", en: "expertise below the highest"),
    unit: Words(nl: "stappen", en: "steps"),
    one: Words(nl: "stap", en: "step"),
    [.expertSlot { problem, theme, expert, _ in 3 - problem.expertise[theme][expert] }])
}
