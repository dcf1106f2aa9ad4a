internal import ArgumentParser
internal import ProgrammeModel
internal import Publishing
internal import Reports
internal import Verification

/// Writes the page of a plan that there is already.
struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report", abstract: "Schrijft de pagina van een bestaand plan.",
    discussion: """
      De pagina, rapport.html, toont het jaar in beeld, alle sessies, wat er is veranderd sinds de \
      vorige publicatie, de verdeling over de pilots en de data van iedere deelnemer. Een plan dat \
      niet klopt, wordt geweigerd; zie verify.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @Option(help: ArgumentHelp("De uitvoermap (out/<id van het programma>).", valueName: "map"))
  var out: String?

  func validate() throws {
    if out?.isEmpty == true { throw ValidationError(Phrase.emptyFolder) }
  }

  func run() throws {
    let programme = try Input.schedule(schedule)
    let language = programme.language
    let document = try Input.plan(plan, in: language)
    let ledger = try Input.ledger(Output.folder(ofPlan: plan), of: programme)
    let occasion = Occasion(programme, after: ledger)
    try occasion.verdict(on: document).require(in: language)
    let folder = Output.folder(out, of: programme)
    try Output.naming(in: language) { () throws(OutputError) in
      try OutputFolder(path: folder).replace([], with: [occasion.page(of: document)])
    }
    Console.say(Phrase.reported("\(folder)/\(Page.fileName)")[language])
  }
}
