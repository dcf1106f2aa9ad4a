internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports
internal import Verification

/// Tells what one change costs, without changing the schedule.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Zegt wat één verandering kost, zonder het schema te wijzigen.",
    discussion: """
      Veranderingen zijn, bijvoorbeeld:
        "werving-1 2021-03-09 middag"  een sessie op een dag, in een dagdeel
        "werving-1 breda"              op een locatie, of met een expert of pilot erbij
        "bouw weg 2021-W14"            een deelnemer of locatie is er dan niet
        "werver max 3"                 een waarde van een deelnemer of locatie
        "visie until 2021-05-01"       een grens van een thema
        "gap 21"                       gap, budget, perDay, perWeek of de prijs van een wens
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  @Argument(help: ArgumentHelp("De verandering.", valueName: "verandering"))
  var change: String

  @OptionGroup var effort: EffortOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let read = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: read.language)
    let ledger = try Input.ledger(Output.folder(ofPlan: plan), of: read)
    let (verdict, programme) = Occasion(read, after: ledger).judgement(on: document)
    try verdict.require(in: programme.language)
    let supposed = try Supposition(change, of: programme, with: document)
    Interruption.listen()
    let judged = Verifier(supposed.programme).verify(supposed.plan)
    var spent = try effort.effort
    spent.seconds /= 2
    let answer = Planner(supposed.programme).whatIf(
      from: document, changed: supposed.plan, isValid: judged.broken.isEmpty, spent
    ) { Interruption.isRequested }
    let language = programme.language
    try form.say(answer) {
      WhatIfReport(answer, breaches: judged.broken.map { $0.sentence[language] }, of: programme)
        .text
    }
  }
}
