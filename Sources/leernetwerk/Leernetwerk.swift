internal import ArgumentParser

/// The command.
@main
struct Leernetwerk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leernetwerk",
    abstract: "Plant de sessies van een leernetwerk en schrijft de agenda's.",
    discussion: """
      Begin met een schema, zoals schedules/klein.yaml. Controleer het met check, maak met plan \
      een plan met agenda's, en kijk een plan na met verify.
      """,
    subcommands: [PlanCommand.self, CheckCommand.self, VerifyCommand.self, ExportCommand.self])

  static var _errorPrefix: String { Phrase.errorPrefix }

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Console.complain(stop.text)
      stop.ending.leave()
    } catch {
      exit(withError: error)
    }
  }
}
