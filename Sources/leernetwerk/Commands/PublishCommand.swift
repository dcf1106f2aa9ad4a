internal import Application
internal import ArgumentParser

/// Turns the draft plan into calendars and messages that count as sent.
struct PublishCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "publish",
    abstract: "Publiceert het plan: agenda's, en berichten voor wie iets verandert.",
    discussion: """
      Het plan is plan.json in de uitvoermap. Het wordt vergeleken met wat daar het laatst is \
      gepubliceerd; wat gelijk blijft, krijgt geen bericht. Een plan dat sessies verandert die \
      inmiddels voorbij of te dichtbij zijn, wordt geweigerd.
      """)

  @OptionGroup var arguments: ScheduleArguments
  @OptionGroup var clock: ClockOption
  @OptionGroup var frozen: FreezeOptions

  @Flag(help: "Laat zien wat er verandert en schrijf niets.")
  var dryRun = false

  @Flag(help: "Maak ook een bericht aan het programmateam, met de agenda van het hele programma.")
  var team = false

  @Flag(help: "Maak bij een eerste publicatie ook voor ieder één bericht met alle eigen sessies.")
  var overview = false

  @Option(
    help: ArgumentHelp(
      "Waaruit bij de eerste publicatie de kenmerken van sessies volgen (toeval).",
      valueName: "getal"))
  var seed: String?

  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func validate() throws { _ = try seedNumber }

  private var seedNumber: UInt64 {
    get throws { try seed.map(EffortOptions.seed) ?? .random(in: .min ... .max) }
  }

  func run() async throws {
    let workspace = try arguments.workspace()
    let request = PublishPlan(
      freeze: try frozen.freeze, now: try clock.now, seed: try seedNumber,
      mailsTeam: team, mailsOverviews: overview)
    if dryRun {
      let preview = try request.preview(in: workspace)
      return form.say(preview.document) {
        ([preview.text]
          + [preview.dispatch, preview.past?[workspace.language], Advice.silent(preview)]
          .compactMap(\.self)
          + [Advice.onlyShown[workspace.language]]).joined(separator: "\n\n")
      }
    }
    let publication = try request.prepare(in: workspace)
    let preview = publication.preview
    try publication.commit()
    form.say(preview.documentOfPublished) {
      let isLate = overview && preview.overviews.isEmpty
      let parts =
        [preview.text]
        + (preview.isUnchanged ? [] : [Advice.send(preview, by: arguments.command("send"))])
        + (isLate ? [Advice.noOverview[workspace.language]] : [])
      return parts.joined(separator: "\n\n")
    }
  }

  func text(of failure: Failure) -> String {
    switch failure.cause {
    case .noPlan:
      let advice = Words(
        nl: "Maak eerst een plan: \(arguments.command("plan"))",
        en: "Make a plan first: \(arguments.command("plan"))")
      return "\(failure.text) \(advice[failure.language])"
    case .unsoundPlan:
      let advice = Advice.replan(arguments.command("plan"), frozen: failure.frozenSession)
      return "\(failure.text)\n\(advice[failure.language])"
    default: return Advice.text(of: failure)
    }
  }
}
