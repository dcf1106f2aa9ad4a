internal import ArgumentParser
internal import ProgrammeModel
internal import Verification

/// Writes the draft calendars of a plan that there is already.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Schrijft de conceptagenda's van een bestaand plan.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @OptionGroup var output: OutputOptions

  func run() throws {
    let programme = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: programme.language)
    let ledger = try Input.ledger(Output.folder(ofPlan: plan), of: programme)
    let occasion = Occasion(programme, after: ledger)
    try occasion.verdict(on: document).require(in: programme.language)
    let files = try Output(document, of: occasion, folder: output.out, now: try output.now)
    try files.write()
    Console.say(
      Phrase.written(
        programme, folder: files.folder, calendars: files.calendars, schedule: schedule)[
          programme.language])
  }
}
