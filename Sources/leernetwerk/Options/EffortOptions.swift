internal import Application
internal import ArgumentParser

/// What a search and a proof may spend.
struct EffortOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Hoe lang het zoeken hooguit duurt (60).", valueName: "seconden"))
  var seconds: String?

  @Option(
    help: ArgumentHelp(
      "Hoeveel zetten het zoeken doet; zonder opgave naar de grootte van het programma.",
      valueName: "zetten"))
  var moves: String?

  @Option(
    help: ArgumentHelp(
      "Het begin van het toeval (1): met hetzelfde getal en evenveel zetten komt hetzelfde plan.",
      valueName: "getal"))
  var seed: String?

  @Flag(
    name: .customLong("no-proof"),
    help: "Bewijs niet hoe goed het plan is; alle tijd is voor het zoeken.")
  var skipsProof = false

  func validate() throws { _ = try effort }

  /// The effort; what is not given is the planner's own.
  var effort: Planner.Effort {
    get throws {
      var effort = Planner.Effort(proves: !skipsProof)
      if let seconds { effort.seconds = try EffortOptions.seconds(seconds) }
      if let moves {
        effort.moves = try EffortOptions.number(
          moves, "--moves", from: 1, "een heel aantal zetten van 1 of meer, zoals 1000000")
      }
      if let seed { effort.seed = try EffortOptions.seed(seed) }
      return effort
    }
  }

  /// A number of seconds greater than 0.
  static func seconds(_ text: String) throws -> Double {
    guard let value = Double(text), value > 0, value.isFinite else {
      throw ValidationError(
        "Bij --seconds staat “\(text)”. Geef een aantal seconden groter dan 0, zoals 60.")
    }
    return value
  }

  /// The beginning of chance.
  static func seed(_ text: String) throws -> UInt64 {
    guard let value = UInt64(text) else {
      throw ValidationError(
        "Bij --seed staat “\(text)”. Geef een heel getal van 0 of meer, zoals 1.")
    }
    return value
  }

  /// A whole number from a least one on.
  static func number(
    _ text: String, _ option: String, from least: Int, _ wanted: String
  ) throws -> Int {
    guard let value = Int(text), value >= least else {
      throw ValidationError("Bij \(option) staat “\(text)”. Geef \(wanted).")
    }
    return value
  }
}
