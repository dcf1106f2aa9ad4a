internal import Application
internal import ArgumentParser
internal import Terminal

/// The command.
@main
struct Leernetwerk: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "leernetwerk",
    abstract: "Plant de sessies van een leernetwerk en schrijft de agenda's.",
    discussion: """
      Begin een schema met new, of neem een voorbeeld, zoals schedules/klein.yaml. Met serve doet u al het andere in de \
      browser. Zonder browser: controleer het met check, maak met plan een plan met agenda's, kijk een plan na met verify \
      en publiceer het met publish.
      """,
    version: Edition.text,
    subcommands: [
      ServeCommand.self, PlanCommand.self, CheckCommand.self, VerifyCommand.self,
      ExportCommand.self, ReportCommand.self, PublishCommand.self, SendCommand.self,
      RepliesCommand.self, AccessCommand.self, ForgetCommand.self,
      AnswersCommand.self, BusyCommand.self, ExplainCommand.self, WhatIfCommand.self,
      DrillCommand.self,
      TableCommand.self, ImportCommand.self, AvailabilityCommand.self, NewCommand.self,
      SchemaCommand.self,
    ])

  static func main() async {
    if let strange = CommandLine.arguments.first(where: { $0.contains("\u{FFFD}") }) {
      Console.complain(
        "Fout: “\(strange)” is een naam die geen UTF-8 is. Hernoem dat bestand of die map.")
      Ending.usage.leave()
    }
    do {
      var command = try parseAsRoot()
      guard var door = command as? any Door else { return try command.run() }
      do {
        try await door.run()
      } catch let failure as Failure {
        end(failure, door)
      }
    } catch let stop as Stop {
      Console.complain(stop.text)
      stop.ending.leave()
    } catch {
      end(error)
    }
  }

  /// Ends where a use case failed.
  private static func end(_ failure: Failure, _ door: any Door) {
    if door.isJSON { Console.sayExactly(failure.document.json) }
    let ending = Ending(failure)
    let text = door.text(of: failure)
    Console.complain(ending == .usage ? Advice.translated(misused(text, type(of: door))) : text)
    ending.leave()
  }

  /// A request that does not fit, with how the command is used.
  private static func misused(_ text: String, _ door: any Door.Type) -> String {
    let name = "leernetwerk \(door.configuration.commandName ?? "")"
    return
      "Error: \(text)\nUsage: \(usageString(for: door))\n  See '\(name) --help' for more information."
  }

  /// Ends where something was typed wrong, or help was asked for.
  private static func end(_ error: any Error) {
    let code = exitCode(for: error)
    let message = Advice.translated(fullMessage(for: error))
    if !message.isEmpty { code.isSuccess ? Console.say(message) : Console.complain(message) }
    Ending.leave(code.rawValue)
  }
}

/// A command that calls use cases.
protocol Door: AsyncParsableCommand {
  /// Whether programs read what it says.
  var isJSON: Bool { get }

  /// What it says where a use case failed: what is wrong, and what to type next.
  func text(of failure: Failure) -> String
}

extension Door {
  var isJSON: Bool { false }
  func text(of failure: Failure) -> String { Advice.text(of: failure) }
}
