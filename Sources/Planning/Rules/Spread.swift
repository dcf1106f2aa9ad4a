import ProgrammeModel

extension Criterion {
  /// `spread`: pilots that come again in the same part of the year.
  ///
  /// A year has as many parts for a pilot as it attends sessions, of equally many open days.
  static let spread = wish(
    "spread", price: 100,
    Words(nl: "vaker in één deel van het jaar", en: "again in the same part of the year"),
    unit: Words(nl: "herhalingen", en: "repeats"),
    one: Words(nl: "herhaling", en: "repeat"),
    [
      .count(
        ConvexCount(
          tally: .pilotSlot(
            buckets: { max(1, $0.mostAttended) },
            bucket: { problem, pilot, slot in problem.yearParts[pilot][slot] }),
          penalty: .repeats { _, _ in 0 },
          row: { problem, counter in
            let (pilot, part) = counter.quotientAndRemainder(
              dividingBy: max(1, problem.mostAttended))
            return .spread(pilot: problem.programme.pilots[pilot].id, part: part)
          }))
    ])
}
