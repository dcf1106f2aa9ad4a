internal import ArgumentParser
internal import Foundation
internal import Planning
internal import ProgrammeModel
internal import Reports
internal import ScheduleFiles
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

  @Option(
    help: ArgumentHelp(
      "Wijzig hooguit zoveel gepubliceerde afspraken, en maak daarmee het goedkoopste plan.",
      valueName: "aantal"))
  var maxChanges: String?

  @Flag(help: "Laat zien wat elke gewijzigde afspraak oplevert, en schrijf niets.")
  var curve = false

  @OptionGroup var effort: EffortOptions

  @Option(
    help: ArgumentHelp(
      "Schrijf ook een bewijs van de ondergrens, dat zonder solver is na te rekenen.",
      valueName: "bestand"))
  var certificate: String?

  func validate() throws {
    guard [leastChange, maxChanges != nil, curve].count(where: \.self) <= 1 else {
      throw ValidationError(Phrase.oneWayToChange)
    }
    let limit = try limit
    guard let certificate else { return }
    if certificate.isEmpty { throw ValidationError(Phrase.emptyCertificate) }
    if leastChange || limit != nil || curve || effort.skipsProof {
      throw ValidationError(Phrase.certificateOfWhat)
    }
  }

  /// How many published entries may change; `nil` where that was not said.
  private var limit: Int? {
    get throws {
      guard let maxChanges else { return nil }
      guard let value = Int(maxChanges), value >= 0 else {
        throw ValidationError(Phrase.badMaxChanges(maxChanges))
      }
      return value
    }
  }

  func run() throws {
    let read = try Input.schedule(schedule)
    let language = read.language
    var effort = try effort.effort
    effort.certifies = certificate != nil
    let (now, limit) = (try output.now, try limit)
    let folder = Output.folder(output.out, of: read)
    let occasion = try replanning.occasion(of: read, in: folder, at: now)
    if leastChange || limit != nil || curve, !occasion.isPublished {
      throw Stop(.noFile, Phrase.nothingPublished(folder: folder)[language])
    }
    try occasion.requireSoundPast()
    Interruption.listen()
    if curve { return try show(occasion, effort) }
    let progress = ProgressLine(language: language)
    let outcome = outcome(occasion.planner, effort, limit, progress)
    progress.clear()
    switch outcome {
    case .none(let missing):
      throw Stop(
        .noValidPlan,
        Phrase.noPlan(missing, for: occasion.programme)[language]
          + reasons(occasion, seconds: effort.seconds))
    case .plan(let found):
      if let limit, let change = found.change, change.entries > limit {
        throw Stop(.noValidPlan, Phrase.tooManyChanges(change, limit: limit)[language])
      }
      try finish(found, of: occasion, seconds: effort.seconds, now: now)
    }
  }

  private func outcome(
    _ planner: Planner, _ effort: Planner.Effort, _ limit: Int?, _ progress: ProgressLine
  ) -> Planner.Outcome {
    let isCancelled = { @Sendable in Interruption.isRequested }
    if let limit {
      return planner.plan(
        changesAtMost: limit, effort, isCancelled: isCancelled, report: progress.show)
    }
    return leastChange
      ? planner.leastChange(effort, isCancelled: isCancelled, report: progress.show)
      : planner.plan(effort, isCancelled: isCancelled, report: progress.show)
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
    let proof = try certificate(of: found, in: occasion)
    try Interruption.finishing {
      try files.write()
      try proof?.write()
    }

    let end = Phrase.earlyEnd(
      byClock: found.stoppedByClock, byUser: Interruption.isRequested, seconds: seconds)
    let limit = try limit
    let quality = found.change.map { [Phrase.quality($0, limit: limit)] } ?? []
    let changes = ChangeReport(
      plan, of: programme, after: occasion.baseline.published, frozen: occasion.planner.frozen
    ).text
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
    guard let certificate else { return }
    guard proof != nil else {
      throw Stop(.noValidPlan, Phrase.noCertificate[language])
    }
    Console.say(
      Phrase.certified(
        certificate, plan: "\(files.folder)/plan.json", schedule: schedule,
        options: replanning.typed(for: occasion))[language])
  }

  /// The certificate that was asked for, checked; `nil` where there is none.
  private func certificate(
    of found: Planner.Found, in occasion: Occasion
  ) throws(Stop) -> CertificateOutput? {
    guard let certificate, let proof = found.certificate else { return nil }
    let language = occasion.programme.language
    do throws(Refusal) {
      _ = try occasion.check(proof, for: found.document)
    } catch {
      throw Stop(.ownFault, Phrase.ownFault([error.sentence])[language])
    }
    return CertificateOutput(
      path: certificate, text: CertificateFile.text(of: proof), language: language)
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
      let report = CurveReport(curve, of: programme, after: occasion.baseline.published)
      Console.say("\(report.text)\n\(last.joined(separator: "\n"))")
    }
  }
}
