import ProgrammeModel

extension Criterion {
  /// `travel-max`: no pilot goes to a venue that is farther than it travels.
  static let travelMax = rule(
    "travel-max", Words(nl: "te ver reizen", en: "too far to travel"),
    unit: Words(nl: "pilots", en: "pilots"),
    [
      .pilotVenue { problem, _, pilot, venue in
        problem.pilotJourneys[pilot][venue]
          > problem.programme.pilots[pilot].travelMax ?? .max ? 1 : 0
      }
    ])
}
