internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports

/// Tells whether a schedule has faults, and whether it can have a plan.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Controleert een schema: alle fouten in één keer, en waarom er geen plan kan zijn.")

  @Argument(help: ArgumentHelp("Het schema.", valueName: "schema"))
  var schedule: String

  @Option(
    help: ArgumentHelp(
      "Hoe lang het hooguit naar een reden zoekt als er geen plan lijkt te zijn (30).",
      valueName: "seconden"))
  var seconds: String?

  @OptionGroup var form: FormOptions

  func validate() throws { _ = try limit }

  private var limit: Double {
    get throws { try seconds.map(EffortOptions.seconds) ?? 30 }
  }

  func run() throws {
    let programme = try Input.schedule(schedule)
    let language = programme.language
    Interruption.listen()
    let diagnosis = Planner(programme).diagnosis(seconds: try limit) { Interruption.isRequested }
    if form.isJSON {
      try form.say(ReasonDocument(diagnosis, in: language)) { "" }
      guard case .impossible = diagnosis else { return }
      Ending.noValidPlan.leave()
    }
    switch diagnosis {
    case .possible: Console.say(Phrase.checked(programme, path: schedule)[language])
    case .unknown(let missing):
      let end = Phrase.noVerdict(missing, for: programme)[language]
      Console.say(Phrase.checked(programme, path: schedule)[language] + "\n" + end)
    case .impossible(let reasons):
      throw Stop(
        .noValidPlan,
        "\(Phrase.impossible(schedule)[language])\n\n\(ReasonReport(reasons, in: language).text)")
    }
  }
}
