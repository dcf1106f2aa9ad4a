import ProgrammeModel

extension Criterion {
  /// `avoid`: participants who would rather not come in that slot.
  static let avoid = wish(
    "avoid", price: 30, Words(nl: "liever niet", en: "rather not"),
    unit: Words(nl: "deelnemers", en: "participants"),
    one: Words(nl: "deelnemer", en: "participant"),
    [
      .pilotSlot { problem, _, pilot, slot in
        problem.pilotAvailability[pilot][slot] == .ratherNot ? 1 : 0
      },
      .expertSlot { problem, _, expert, slot in
        problem.expertAvailability[expert][slot] == .ratherNot ? 1 : 0
      },
    ])
}
