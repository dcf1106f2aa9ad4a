internal import ArgumentParser
internal import ProgrammeModel

/// A schedule and a plan of it that there is already.
struct PlanArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan, zoals out/<id>/plan.json.", valueName: "plan"))
  var plan: String

  /// Reads both.
  func read() throws(Stop) -> (plan: PlanDocument, programme: Programme) {
    let programme = try Input.schedule(schedule)
    return (try Input.plan(plan, in: programme.language), programme)
  }

  /// Reads both and judges the plan after what was published beside it; stops where it is not sound.
  ///
  /// - Parameter replanning: The day, and what is released; without them nothing is frozen.
  /// - Returns: The plan, what was published when it was made, and the occasion.
  /// - Throws: `Stop`, or `ValidationError` where what is released was never published.
  func sound(
    _ replanning: ReplanningOptions? = nil
  ) throws -> (plan: PlanDocument, baseline: Baseline, occasion: Occasion) {
    let (document, read) = try read()
    let folder = Output.folder(ofPlan: plan)
    let occasion =
      try replanning?.occasion(of: read, in: folder)
      ?? Occasion(read, after: Input.ledger(folder, of: read))
    let (verdict, baseline) = occasion.judgement(on: document)
    try verdict.require(in: read.language)
    return (document, baseline, occasion)
  }
}
