internal import ArgumentParser
internal import ProgrammeModel

/// Writes the draft calendars of a plan that there is already.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Schrijft de conceptagenda's van een bestaand plan.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var output: OutputOptions

  func run() throws {
    let (plan, _, occasion) = try arguments.sound()
    let files = try Output(plan, of: occasion, folder: output.out, now: try output.now)
    try files.write()
    Console.say(
      Phrase.written(
        occasion.programme, folder: files.folder, calendars: files.calendars,
        schedule: arguments.schedule)[occasion.programme.language])
  }
}
