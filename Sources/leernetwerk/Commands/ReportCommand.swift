internal import ArgumentParser
internal import ProgrammeModel
internal import Publishing
internal import Reports

/// Writes the page of a plan that there is already.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Schrijft de pagina van een bestaand plan.",
    discussion: """
      De pagina, rapport.html, toont het jaar in beeld, alle sessies, wat er is veranderd sinds de \
      vorige publicatie, de verdeling over de pilots en de data van iedere deelnemer. Een plan dat \
      niet klopt, wordt geweigerd; zie verify.
      """)

  @OptionGroup var arguments: PlanArguments

  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
  }

  func run() throws {
    let (plan, _, occasion) = try arguments.sound()
    let language = occasion.programme.language
    let folder = Output.folder(out, of: occasion.programme)
    try Output.naming(in: language) { () throws(OutputError) in
      try OutputFolder(path: folder).replace([], with: [occasion.page(of: plan)])
    }
    Console.say(Phrase.reported("\(folder)/\(Page.fileName)")[language])
  }
}
