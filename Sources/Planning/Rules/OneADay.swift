import ProgrammeModel

extension Criterion {
  /// `one-a-day`: no pilot has two sessions on one date, and no expert more than it takes or two that
  /// overlap.
  ///
  /// Days between sessions say it of experts who take one; of others counters do.
  static let oneADay = rule(
    "one-a-day", Words(nl: "twee sessies op één dag", en: "two sessions on one day"),
    unit: Words(nl: "keer", en: "times"),
    [
      .pilotDistance { _, _, _ in 0...0 },
      .expertDistance { problem, expert in
        problem.programme.experts[expert].perDay == 1 ? 0...0 : nil
      },
      .count(
        ConvexCount(
          tally: .expertSlot(
            buckets: { $0.days }, of: { problem, slot in [problem.slots[slot].day] }),
          penalty: .excess { problem, counter in
            problem.programme.experts[counter / problem.days].severalADay
          },
          row: { problem, counter in
            let (expert, day) = counter.quotientAndRemainder(dividingBy: problem.days)
            return .expertDay(
              expert: problem.programme.experts[expert].id,
              date: problem.programme.period.lowerBound.adding(days: day))
          })),
      .count(
        ConvexCount(
          tally: .expertSlot(
            buckets: { $0.moments }, of: { problem, slot in problem.moments(of: slot) }),
          penalty: .excess { problem, counter in
            problem.programme.experts[counter / problem.moments].severalADay.map { _ in 1 }
          },
          row: { problem, counter in
            let (expert, moment) = counter.quotientAndRemainder(dividingBy: problem.moments)
            let (date, daypart) = problem.moment(moment)
            return .expertMoment(
              expert: problem.programme.experts[expert].id, date: date, daypart: daypart)
          })),
    ])
}

extension Expert {
  /// The most sessions on one date where that is more than one.
  fileprivate var severalADay: Int? { perDay > 1 ? perDay : nil }
}
