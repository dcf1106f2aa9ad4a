internal import ArgumentParser
internal import Foundation
internal import ProgrammeModel
internal import Publishing
internal import Verification

/// Turns the draft plan into calendars and messages that count as sent.
struct PublishCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publiceert het plan: agenda's, en berichten voor wie iets verandert.",
    discussion: """
      Het plan is plan.json in de uitvoermap. Het wordt vergeleken met wat daar het laatst is \
      gepubliceerd; wat gelijk blijft, krijgt geen bericht. Een plan dat sessies verandert die \
      inmiddels voorbij of te dichtbij zijn, wordt geweigerd.
      """)

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @OptionGroup var output: OutputOptions
  @OptionGroup var replanning: ReplanningOptions

  @Flag(help: "Laat zien wat er verandert en schrijf niets.")
  var dryRun = false

  @Option(
    help: ArgumentHelp(
      "Waaruit bij de eerste publicatie de kenmerken van sessies volgen (toeval).",
      valueName: "getal"))
  var seed: String?

  func validate() throws { _ = try seedNumber }

  private var seedNumber: UInt64 {
    get throws {
      guard let seed else { return .random(in: .min ... .max) }
      guard let value = UInt64(seed) else { throw ValidationError(Phrase.badSeed(seed)) }
      return value
    }
  }

  private var planning: String { Phrase.command("plan", schedule, out: output.out) }

  func run() throws {
    let programme = try Input.schedule(schedule)
    let language = programme.language
    let folder = Output.folder(output.out, of: programme)
    guard FileManager.default.fileExists(atPath: "\(folder)/plan.json") else {
      throw Stop(.noFile, Phrase.nothingToPublish(in: folder, plan: planning)[language])
    }
    if dryRun {
      try show(prepare(programme, in: folder).publication, of: programme)
      return Console.say("\n" + Phrase.onlyShown[language])
    }
    // Held from reading the ledger to replacing it, so that no other run takes the same number.
    let held = try Output.hold(folder, in: language)
    let (publication, plan) = try prepare(programme, in: folder)
    show(publication, of: programme)
    let page = Occasion(programme, after: publication.ledger).page(of: plan)
    try Output.naming(in: language) { () throws(OutputError) in
      try held.replace([Publication.calendarFolder], with: publication.files + [page])
    }
    guard !publication.isUnchanged else { return }
    Console.say("\n" + Phrase.published(publication, folder: folder)[language])
  }

  /// Compares the draft with the ledger; refuses a draft that is not sound today.
  private func prepare(
    _ programme: Programme, in folder: String
  ) throws -> (publication: Publication, plan: PlanDocument) {
    let language = programme.language
    let plan = try Input.plan("\(folder)/plan.json", in: language)
    let (now, seed) = (try output.now, try seedNumber)
    let occasion = try replanning.occasion(of: programme, in: folder, at: now)
    let verdict = occasion.verdict(on: plan)
    guard verdict.isValid else {
      throw Stop(
        .noValidPlan,
        Phrase.invalid(verdict.sentences)[language] + "\n"
          + Phrase.notPublished(plan: planning, frozen: verdict.frozen)[language])
    }
    do throws(PublishingError) {
      let publication = try Publication(
        programme: programme, plan: plan, after: occasion.ledger, now: now, seed: seed)
      return (publication, plan)
    } catch {
      throw Stop(.ownFault, error.message[language])
    }
  }

  private func show(_ publication: Publication, of programme: Programme) {
    Console.say(Phrase.news(of: publication, programme)[programme.language])
  }
}

extension Verdict {
  /// The first session that the plan changes although it is past or too near; `nil` without one.
  fileprivate var frozen: String? { broken.first { $0.rule == "frozen" }?.sessions.first }
}
