internal import ArgumentParser
internal import ProgrammeModel

/// Tells whether a schedule has faults.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Controleert een schema en noemt alle fouten in één keer.")

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  func run() throws {
    let programme = try Input.schedule(schedule)
    Console.say(Phrase.checked(programme, path: schedule)[programme.language])
  }
}
