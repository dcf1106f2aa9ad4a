internal import Application
internal import ArgumentParser

/// What time the files carry.
struct ClockOption: ParsableArguments {
  @Option(
    name: .customLong("now"),
    help: ArgumentHelp(
      "Het tijdstip dat in de agenda's komt te staan (nu), zoals 2021-01-15T09:00:00Z.",
      valueName: "tijdstip"))
  var time: String?

  func validate() throws { _ = try now }

  /// The time that is given, or that of the clock in whole seconds.
  var now: Instant {
    get throws {
      guard let time else { return .now }
      guard let instant = Instant(time) else {
        throw ValidationError(
          "Bij --now staat “\(time)”. Geef een moment met tijdzone, zoals 2021-01-15T09:00:00Z.")
      }
      try DayOption.requirePlannable(CivilDate(instant, in: .utc), "--now", time)
      return instant
    }
  }
}
