internal import ArgumentParser
internal import Planning

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
        guard let value = Int(moves), value >= 1 else {
          throw ValidationError(Phrase.badMoves(moves))
        }
        effort.moves = value
      }
      if let seed {
        guard let value = UInt64(seed) else { throw ValidationError(Phrase.badSeed(seed)) }
        effort.seed = value
      }
      return effort
    }
  }

  /// A number of seconds greater than 0.
  static func seconds(_ text: String) throws -> Double {
    guard let value = Double(text), value > 0, value.isFinite else {
      throw ValidationError(Phrase.badSeconds(text))
    }
    return value
  }
}
