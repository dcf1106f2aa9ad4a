internal import ArgumentParser
internal import ProgrammeModel
internal import Publishing
internal import Reports

/// Writes a plan as a spreadsheet.
struct TableCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "table", abstract: "Schrijft een plan als tabel voor Excel (plan.csv).",
    discussion: "De tabel is om te lezen en te delen; leernetwerk leest haar niet terug.")

  @OptionGroup var arguments: PlanArguments

  @Option(help: ArgumentHelp("De map van de tabel (die van het plan).", valueName: "map"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
  }

  func run() throws {
    let (document, programme) = try arguments.read()
    let folder = out ?? Output.folder(ofPlan: arguments.plan)
    let sheet = OutputFile(path: "plan.csv", text: PlanSheet(document, of: programme).text)
    try Output.naming(in: programme.language) { () throws(OutputError) in
      try OutputFolder(path: folder).replace([], with: [sheet])
    }
    Console.say(Phrase.tabled("\(folder)/\(sheet.path)")[programme.language])
  }
}
