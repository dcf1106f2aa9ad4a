import ProgrammeModel

extension Criterion {
  /// `spread`: pilots that come again in the same calendar month.
  static let spread = wish(
    "spread", price: 30, Words(nl: "vaker in één maand", en: "again in the same month"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    [
      .count(
        ConvexCount(
          tally: .pilotSlot(
            buckets: { $0.months }, bucket: { problem, slot in problem.slots[slot].month }),
          penalty: .repeats { _, _ in 0 },
          row: { problem, counter in
            let (pilot, month) = counter.quotientAndRemainder(dividingBy: problem.months)
            let first = problem.programme.period.lowerBound
            let months = first.month - 1 + month
            return .spread(
              pilot: problem.programme.pilots[pilot].id, year: first.year + months / 12,
              month: months % 12 + 1)
          }))
    ])
}
