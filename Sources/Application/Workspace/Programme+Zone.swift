package import ProgrammeModel

extension Programme {
  /// The zone of its clocks; UTC where the machine does not know it, which reading a schedule refuses.
  package var zone: Zone { Zone(timezone) ?? .utc }

  /// The day on its clocks.
  package func day(of instant: Instant) -> CivilDate { CivilDate(instant, in: zone) }
}
