internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports

/// The fire drill: what if an expert or a host venue drops out.
struct DrillCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Oefent het uitvallen van elke expert en elke gastlocatie, sessie voor sessie.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var replanning: ReplanningOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let (document, _, occasion) = try arguments.sound(replanning)
    Interruption.listen()
    let progress = ProgressLine(language: occasion.programme.language)
    let total = try effort.effort
    // Two at a time, each with its share of the seconds.
    let cases = document.sessions.reduce(0) { $0 + $1.experts.count + 1 }
    var each = total
    each.seconds = 2 * total.seconds / Double(max(2, cases))
    each.moves = total.moves ?? 400_000
    let answers = occasion.planner.drill(
      document, each, isCancelled: { Interruption.isRequested },
      report: { progress.show(Phrase.drilled($0, of: $1)) })
    progress.clear()
    try form.say(answers) { DrillReport(answers, of: occasion.programme, after: document).text }
  }
}
