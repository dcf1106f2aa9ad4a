import ProgrammeModel

extension Criterion {
  /// `room-clash`: no more sessions overlap at a venue than it has rooms.
  static let roomClash = rule(
    "room-clash", Words(nl: "zaal dubbel bezet", en: "room taken twice"),
    unit: Words(nl: "sessies te veel", en: "sessions too many"),
    [
      .count(
        ConvexCount(
          tally: .venueSlot(
            buckets: { $0.moments }, of: { problem, slot in problem.moments(of: slot) }),
          penalty: .excess { problem, counter in
            problem.programme.venues[counter / problem.moments].rooms
          },
          row: { problem, counter in
            let (venue, moment) = counter.quotientAndRemainder(dividingBy: problem.moments)
            let (date, daypart) = problem.moment(moment)
            return .roomClash(
              venue: problem.programme.venues[venue].id, date: date, daypart: daypart)
          }))
    ])
}
