internal import Application
internal import ArgumentParser

/// A schedule with its output folder.
struct ScheduleArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @OptionGroup var output: OutputOption

  /// Reads the schedule.
  func workspace() throws(Failure) -> Workspace {
    try Workspace(schedule: schedule, folder: output.out)
  }

  /// Another command on the same schedule and folder, to be typed.
  func command(_ name: String) -> String { Advice.command(name, schedule, out: output.out) }
}
