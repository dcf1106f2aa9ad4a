import ProgrammeModel

extension Criterion {
  /// `travel`: minutes of every journey to the venue, one way.
  static let travel = wish(
    "travel", price: 1, Words(nl: "reistijd", en: "travel"),
    unit: Words(nl: "minuten", en: "minutes"),
    one: Words(nl: "minuut", en: "minute"),
    [
      .pilotVenue { problem, _, pilot, venue in problem.pilotJourneys[pilot][venue] },
      .expertVenue { problem, _, expert, venue in problem.expertJourneys[expert][venue] },
    ])
}
