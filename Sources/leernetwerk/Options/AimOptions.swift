internal import Application
internal import ArgumentParser

/// What a plan should be best at.
struct AimOptions: ParsableArguments {
  @Flag(help: "Wijzig zo weinig gepubliceerde afspraken als kan, wat dat ook kost.")
  var leastChange = false

  @Option(
    help: ArgumentHelp(
      "Wijzig hooguit zoveel gepubliceerde afspraken, en maak daarmee het goedkoopste plan.",
      valueName: "aantal"))
  var maxChanges: String?

  @Flag(help: "Laat zien wat elke gewijzigde afspraak oplevert, en schrijf niets.")
  var curve = false

  func validate() throws {
    guard [leastChange, maxChanges != nil, curve].count(where: \.self) <= 1 else {
      throw ValidationError("Geef hooguit één van --least-change, --max-changes en --curve.")
    }
    _ = try aim
  }

  /// Whether neither changes nor their curve were asked for.
  var isPlain: Bool { get throws { try aim == .cheapest && !curve } }

  var aim: MakePlan.Aim {
    get throws {
      if leastChange { return .leastChange }
      guard let maxChanges else { return .cheapest }
      return .changesAtMost(
        try EffortOptions.number(
          maxChanges, "--max-changes", from: 0, "een heel aantal afspraken van 0 of meer, zoals 4"))
    }
  }
}
