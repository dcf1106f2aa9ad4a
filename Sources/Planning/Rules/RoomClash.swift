import ProgrammeModel

extension Criterion {
  /// `room-clash`: no more sessions overlap at a venue than it has rooms.
  ///
  /// Dayparts overlap where they share a moment, and the moments that matter are their starts: each
  /// is a bucket, and a session counts in every bucket in which it is under way.
  static let roomClash = rule(
    "room-clash", Words(nl: "zaal dubbel bezet", en: "room taken twice"),
    unit: Words(nl: "sessies te veel", en: "sessions too many"),
    [
      .count(
        ConvexCount(
          tally: .venueSlot(
            buckets: { $0.days * $0.programme.calendar.dayparts.count },
            of: { problem, number in
              let dayparts = problem.programme.calendar.dayparts
              let slot = problem.slots[number]
              let held = dayparts[slot.daypart]
              return dayparts.indices
                .filter { held.start <= dayparts[$0].start && dayparts[$0].start < held.end }
                .map { slot.day * dayparts.count + $0 }
            }),
          penalty: .excess { problem, counter in
            let width = problem.days * problem.programme.calendar.dayparts.count
            return problem.programme.venues[counter / width].rooms
          },
          row: { problem, counter in
            let (programme, dayparts) = (
              problem.programme, problem.programme.calendar.dayparts
            )
            let (venue, moment) = counter.quotientAndRemainder(
              dividingBy: problem.days * dayparts.count)
            return .roomClash(
              venue: programme.venues[venue].id,
              date: programme.period.lowerBound.adding(days: moment / dayparts.count),
              daypart: dayparts[moment % dayparts.count].name)
          }))
    ])
}
