internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports

/// Tells what a plan costs and whom.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Legt uit wat een plan kost, en wat elke pilot krijgt en geeft.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @OptionGroup var form: FormOptions

  func run() throws {
    let read = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: read.language)
    let ledger = try Input.ledger(Output.folder(ofPlan: plan), of: read)
    let (verdict, programme) = Occasion(read, after: ledger).judgement(on: document)
    try verdict.require(in: programme.language)
    guard let account = PlanAccount(document, of: programme) else {
      throw Stop(.ownFault, Phrase.ownFault([])[programme.language])
    }
    try form.say(account) { AccountReport(account, for: document, of: programme).text }
  }
}
