internal import ArgumentParser
internal import Foundation

/// The command.
@main
struct Leernetwerk: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leernetwerk",
    abstract: "Plant de sessies van een leernetwerk en schrijft de agenda's.",
    discussion: """
      Begin een schema met new, of neem een voorbeeld, zoals schedules/klein.yaml. Controleer het met check, maak met plan \
      een plan met agenda's, kijk een plan na met verify en publiceer het met publish.
      """,
    subcommands: [
      PlanCommand.self, CheckCommand.self, VerifyCommand.self, ExportCommand.self,
      ReportCommand.self, PublishCommand.self, RepliesCommand.self, BusyCommand.self,
      ExplainCommand.self, WhatIfCommand.self, DrillCommand.self,
      TableCommand.self, AvailabilityCommand.self, NewCommand.self, SchemaCommand.self,
    ])

  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let stop as Stop {
      Console.complain(stop.text)
      stop.ending.leave()
    } catch {
      let code = exitCode(for: error)
      let message = Phrase.translated(fullMessage(for: error))
      if !message.isEmpty { code.isSuccess ? Console.say(message) : Console.complain(message) }
      Foundation.exit(code.rawValue)
    }
  }
}
