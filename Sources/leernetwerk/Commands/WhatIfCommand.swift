internal import ArgumentParser
internal import Planning
internal import ProgrammeModel
internal import Reports
internal import Verification

/// Tells what one change costs, without changing the schedule.
struct WhatIfCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "whatif",
    abstract: "Zegt wat één verandering kost, zonder het schema te wijzigen.",
    discussion: "Veranderingen zijn:\n\(Phrase.suppositions.nl)")

  @OptionGroup var arguments: PlanArguments

  @Argument(help: ArgumentHelp("De verandering.", valueName: "verandering"))
  var change: String

  @OptionGroup var replanning: ReplanningOptions
  @OptionGroup var effort: EffortOptions
  @OptionGroup var form: FormOptions

  func run() throws {
    let (document, _, occasion) = try arguments.sound(replanning)
    let programme = occasion.programme
    let supposed = try Supposition(change, of: programme, with: document)
    Interruption.listen()
    let other = occasion.supposing(supposed.programme)
    let broken = other.verdict(on: supposed.plan).broken
    var spent = try effort.effort
    spent.seconds /= 2
    let answer = other.planner.whatIf(
      from: document, changed: supposed.plan, isValid: broken.isEmpty, spent
    ) { Interruption.isRequested }
    let language = programme.language
    try form.say(answer) {
      WhatIfReport(answer, breaches: broken.map { $0.sentence[language] }, of: programme)
        .text
    }
  }
}
