import ProgrammeModel

extension Criterion {
  /// `spread`: pilots that come again in the same calendar month.
  static let spread = wish(
    "spread", price: 30, Words(nl: "vaker in één maand", en: "again in the same month"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    [
      .count(
        Count(
          tally: .pilotSlot(
            buckets: { $0.months }, bucket: { problem, slot in problem.slots[slot].month }),
          price: .repeats { _, _ in 0 }))
    ])
}
