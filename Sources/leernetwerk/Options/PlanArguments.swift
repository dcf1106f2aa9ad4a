internal import Application
internal import ArgumentParser

/// A schedule and a plan of it that there is already.
struct PlanArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Argument(help: ArgumentHelp("Het plan (plan.json in de uitvoermap).", valueName: "plan"))
  var plan: String?

  @OptionGroup var output: OutputOption

  /// Reads the schedule.
  func workspace() throws(Failure) -> Workspace {
    try Workspace(schedule: schedule, folder: output.out, planFile: plan)
  }
}
