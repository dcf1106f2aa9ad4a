internal import Application
internal import ArgumentParser
internal import Terminal

/// The fire drill: what if an expert or a host venue drops out.
struct DrillCommand: Door {
  static let configuration = CommandConfiguration(
    commandName: "drill",
    abstract: "Oefent het uitvallen van elke expert en elke gastlocatie, sessie voor sessie.")

  @OptionGroup var arguments: PlanArguments
  @OptionGroup var frozen: FreezeOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var form: FormOptions

  var isJSON: Bool { form.isJSON }

  func run() async throws {
    let workspace = try arguments.workspace()
    let progress = ProgressLine(language: workspace.language)
    Interruption.listen()
    let result = try await DrillDropOuts(effort: try effort.effort, freeze: try frozen.freeze)
      .run(in: workspace, isCancelled: { Interruption.isRequested }) { done, all in
        progress.show(
          Words(
            nl: "\(done) van \(all) keer uitvallen geoefend",
            en: "\(done) of \(all) drop-outs drilled"))
      }
    progress.clear()
    form.say(result.document) { result.text(width: Console.width) }
  }
}
