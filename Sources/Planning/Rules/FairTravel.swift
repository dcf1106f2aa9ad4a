import ProgrammeModel

extension Criterion {
  /// `fair-travel`: a pilot's minutes of travel in all sessions together, beyond what is fair.
  static let fairTravel = wish(
    "fair-travel", key: "fairTravel", price: 1, above: fairMinutes,
    Words(nl: "reistijd boven wat eerlijk is", en: "travel beyond what is fair"),
    unit: Words(nl: "minuten", en: "minutes"),
    one: Words(nl: "minuut", en: "minute"),
    [
      .count(
        ConvexCount(
          tally: .pilotVenue { problem, pilot, venue in problem.pilotJourneys[pilot][venue] },
          penalty: .excess { problem, _ in
            problem.programme.wishes["fair-travel"]?.above ?? fairMinutes
          },
          row: { problem, pilot in .fairTravel(pilot: problem.programme.pilots[pilot].id) }))
    ])

  /// Minutes that are fair where the file says nothing.
  private static let fairMinutes = 500
}
