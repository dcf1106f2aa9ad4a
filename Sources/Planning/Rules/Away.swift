import ProgrammeModel

extension Criterion {
  /// `away`: nobody is planned who cannot come, and no venue that cannot be used.
  static let away = rule(
    "away", Words(nl: "niet beschikbaar", en: "not available"),
    unit: Words(nl: "deelnemers of locaties", en: "participants or venues"),
    [
      .pilotSlot { problem, _, pilot, slot in
        problem.pilotAvailability[pilot][slot] == .away ? 1 : 0
      },
      .expertSlot { problem, _, expert, slot in
        problem.expertAvailability[expert][slot] == .away ? 1 : 0
      },
      .venueSlot { problem, venue, slot in
        problem.venueAvailability[venue][slot] == .away ? 1 : 0
      },
    ])
}
