internal import ArgumentParser
internal import Foundation
internal import Planning
internal import ProgrammeModel
internal import Reports
internal import Verification

/// Makes a plan and its draft calendars.
struct PlanCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "Maakt een plan en de conceptagenda's.",
    discussion: """
      Ctrl-C stopt het zoeken en bewaart het beste plan tot dan toe; nog een keer Ctrl-C stopt \
      zonder iets te bewaren.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var effort: EffortOptions

  func run() throws {
    let programme = try Input.schedule(schedule)
    let (effort, now) = (try effort.effort, try output.now)
    Interruption.listen()
    let progress = ProgressLine(language: programme.language)
    let outcome = Planner(programme).plan(
      effort, isCancelled: { Interruption.isRequested }, report: progress.show)
    progress.clear()
    switch outcome {
    case .none(let missing):
      throw Stop(.noValidPlan, Phrase.noPlan(missing, for: programme)[programme.language])
    case .plan(let found):
      try finish(found, of: programme, seconds: effort.seconds, now: now)
    }
  }

  private func finish(
    _ found: Planner.Found, of programme: Programme, seconds: Double, now: Date
  ) throws {
    let (plan, language) = (found.document, programme.language)
    let verdict = Verifier(programme).verify(plan)
    guard verdict.isValid else {
      throw Stop(.ownFault, Phrase.ownFault(verdict.sentences)[language])
    }
    let files = try Output(plan, of: programme, folder: output.out, now: now)
    try Interruption.finishing { try files.write() }

    let end = Phrase.earlyEnd(
      byClock: found.stoppedByClock, byUser: Interruption.isRequested, seconds: seconds)
    Console.say(
      """
      \(TextReport(plan, of: programme).text)
      \(([Phrase.quality(plan)] + [end].compactMap { $0 }).map { $0[language] }
        .joined(separator: "\n"))

      \(Phrase.written(
        programme, folder: files.folder, calendars: files.calendars, schedule: schedule)[language])
      """)
  }
}
