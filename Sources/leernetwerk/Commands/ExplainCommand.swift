internal import Application
internal import ArgumentParser
internal import Terminal

/// Tells what a plan costs and whom.
struct ExplainCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Legt uit wat een plan kost, en wat elke pilot krijgt en geeft.",
    discussion: "Een plan dat niet klopt, wordt geweigerd; zie verify.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let result = try ExplainPlan().run(in: try arguments.workspace())
    form.say(result.document) { result.text(width: Console.width) }
  }
}
