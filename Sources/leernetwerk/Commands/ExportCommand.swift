internal import Application
internal import ArgumentParser
internal import Terminal

/// Writes the draft calendars of a plan that there is already.
struct ExportCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Schrijft de conceptagenda's van een bestaand plan.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var clock: ClockOption

  func run() async throws {
    let workspace = try arguments.workspace()
    let calendars = try ExportDrafts(now: try clock.now).run(in: workspace)
    Console.say(Advice.written(workspace, calendars: calendars))
  }
}
