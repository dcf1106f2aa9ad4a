internal import ArgumentParser
internal import ProgrammeModel

/// A schedule and a plan of it that there is already.
struct PlanArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  /// The plan with the programme that it was made for, after what was published beside it; stops
  /// where the plan is not sound.
  func sound() throws(Stop) -> (plan: PlanDocument, occasion: Occasion) {
    let programme = try Input.schedule(schedule)
    let document = try Input.plan(plan, in: programme.language)
    let ledger = try Input.ledger(Output.folder(ofPlan: plan), of: programme)
    let occasion = Occasion(programme, after: ledger)
    try occasion.verdict(on: document).require(in: programme.language)
    return (document, occasion)
  }
}
