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
      Is er in de uitvoermap al een plan gepubliceerd, dan verandert het nieuwe zo weinig als de \
      wensen vragen, en blijft wat voorbij of te dichtbij is zoals het was.

      Ctrl-C stopt het zoeken en bewaart het beste plan tot dan toe; nog een keer Ctrl-C stopt \
      zonder iets te bewaren.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var replanning: ReplanningOptions

  @Flag(help: "Wijzig zo weinig gepubliceerde afspraken als kan, wat dat ook kost.")
  var leastChange = false

  @Flag(help: "Laat zien wat elke gewijzigde afspraak oplevert, en schrijf niets.")
  var curve = false

  @OptionGroup var effort: EffortOptions

  func validate() throws {
    if leastChange, curve { throw ValidationError(Phrase.eitherChangeOrCurve) }
  }

  func run() throws {
    let read = try Input.schedule(schedule)
    let language = read.language
    let (effort, now) = (try effort.effort, try output.now)
    let folder = Output.folder(output.out, of: read)
    let occasion = try replanning.occasion(of: read, in: folder, at: now)
    if leastChange || curve, !occasion.isPublished {
      throw Stop(.noFile, Phrase.nothingPublished(folder: folder)[language])
    }
    try occasion.requireSoundPast()
    Interruption.listen()
    if curve { return try show(occasion, effort) }
    let progress = ProgressLine(language: language)
    let planner = occasion.planner
    let plan = leastChange ? planner.leastChange : planner.plan
    let outcome = plan(effort, { Interruption.isRequested }, progress.show)
    progress.clear()
    switch outcome {
    case .none(let missing):
      throw Stop(
        .noValidPlan,
        Phrase.noPlan(missing, for: occasion.programme)[language]
          + reasons(occasion, seconds: effort.seconds))
    case .plan(let found):
      try finish(found, of: occasion, seconds: effort.seconds, now: now)
    }
  }

  /// Why there is no plan, as far as that is found in so many seconds.
  private func reasons(_ occasion: Occasion, seconds: Double) -> String {
    guard !Interruption.isRequested else { return "" }
    let language = occasion.programme.language
    let diagnosis = occasion.planner.diagnosis(seconds: seconds) { Interruption.isRequested }
    guard case .impossible(let reasons) = diagnosis else {
      return "\n\n" + Phrase.noReason[language]
    }
    return "\n\n\(Phrase.why[language])\n\n\(ReasonReport(reasons, in: language).text)"
  }

  private func finish(
    _ found: Planner.Found, of occasion: Occasion, seconds: Double, now: Date
  ) throws {
    let (plan, programme) = (found.document, occasion.programme)
    let language = programme.language
    let verdict = occasion.verdict(on: plan)
    guard verdict.isValid else {
      throw Stop(.ownFault, Phrase.ownFault(verdict.sentences)[language])
    }
    let files = try Output(plan, of: occasion, folder: output.out, now: now)
    try Interruption.finishing { try files.write() }

    let end = Phrase.earlyEnd(
      byClock: found.stoppedByClock, byUser: Interruption.isRequested, seconds: seconds)
    let quality = found.change.map { [Phrase.quality($0)] } ?? []
    let changes = ChangeReport(plan, of: programme, frozen: occasion.planner.frozen).text
    Console.say(
      """
      \(TextReport(plan, of: programme).text)
      \(occasion.isPublished ? changes + "\n" : "")\
      \((quality + [plan.quality, end].compactMap { $0 }).map { $0[language] }
        .joined(separator: "\n"))

      \(Phrase.written(
        programme, folder: files.folder, calendars: files.calendars, schedule: schedule,
        checking: replanning.typed(for: occasion), publishing: replanning.releases)[language])
      """)
  }

  private func show(_ occasion: Occasion, _ effort: Planner.Effort) throws {
    let programme = occasion.programme
    let language = programme.language
    let progress = ProgressLine(language: language)
    let outcome = occasion.planner.curve(
      effort, isCancelled: { Interruption.isRequested }, report: progress.show)
    progress.clear()
    switch outcome {
    case .failure(let missing):
      throw Stop(.noValidPlan, Phrase.noPlan(missing, for: programme)[language])
    case .success(let curve):
      let end = Phrase.earlyEnd(
        byClock: curve.stoppedByClock, byUser: Interruption.isRequested, seconds: effort.seconds)
      let last = [end, Phrase.onlyCurve].compactMap { $0?[language] }
      Console.say(
        "\(CurveReport(curve, of: programme).text)\n\(last.joined(separator: "\n"))")
    }
  }
}
