internal import Application
internal import ArgumentParser
internal import Terminal

/// Tells whether a schedule has faults, and whether it can have a plan.
struct CheckCommand: Door {
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

  var isJSON: Bool { form.isJSON }

  func validate() throws { _ = try limit }

  private var limit: Double {
    get throws { try seconds.map(EffortOptions.seconds) ?? 30 }
  }

  func run() async throws {
    let workspace = try Workspace(schedule: schedule)
    Interruption.listen()
    let result = await CheckSchedule(seconds: try limit)
      .run(in: workspace, isCancelled: { Interruption.isRequested })
    let language = workspace.language
    if isJSON { Console.sayExactly(result.document.json) }
    if case .impossible = result.diagnosis {
      guard !isJSON else { Ending.noValidPlan.leave() }
      throw Stop(
        .noValidPlan,
        "\(Advice.impossible(schedule)[language])\n\n\(result.obstacles ?? "")")
    }
    guard !isJSON else { return }
    let rest = [result.programme.unreachable?[language], result.obstacles]
      .compactMap(\.self).map { "\n\($0)" }.joined()
    Console.say("\(result.summary[language])\n\(Advice.plan(schedule)[language])\(rest)")
  }
}

extension Advice {
  /// Stands before the reasons why a schedule without faults has no plan.
  fileprivate static func impossible(_ path: String) -> Words {
    Words(
      nl: "In \(path) staan geen fouten, maar een plan is er niet. Bewezen is waarom:",
      en: "There are no faults in \(path), but there is no plan. It is proven why:")
  }
}
